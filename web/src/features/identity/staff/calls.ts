import { answered } from "../../../api/client.ts";
import { staffApi } from "../../../api/staff-client.ts";

/** All that signing in, one's own account and the administrator's list of accounts ask of the server. */

export interface StaffProof {
  userName: string;
  password: string;
  code?: string;
}

export const signInStaff = (body: StaffProof) => answered(staffApi.POST("/api/identity/sign-in-staff", { body }));

export const changePassword = (body: { currentPassword: string; newPassword: string }) =>
  answered(staffApi.POST("/api/identity/change-password", { body }));

export const beginSecondFactor = () => answered(staffApi.POST("/api/identity/begin-second-factor", { body: {} }));

export const confirmSecondFactor = (code: string) =>
  answered(staffApi.POST("/api/identity/confirm-second-factor", { body: { code } }));

export const removeSecondFactor = (password: string) =>
  answered(staffApi.POST("/api/identity/remove-second-factor", { body: { password } }));

export const listSessions = () => answered(staffApi.GET("/api/identity/list-sessions"));

export const revokeSession = (sessionId: string) =>
  answered(staffApi.POST("/api/identity/{sessionId}/revoke-session", { params: { path: { sessionId } }, body: {} }));
