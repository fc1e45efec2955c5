import { answered, api } from "../../../api/client.ts";

/** All that signing in, one's own account and the administrator's list of accounts ask of the server. */

export interface StaffProof {
  userName: string;
  password: string;
  code?: string;
}

export const signInStaff = (body: StaffProof) => answered(api.POST("/api/identity/sign-in-staff", { body }));

export const changePassword = (body: { currentPassword: string; newPassword: string }) =>
  answered(api.POST("/api/identity/change-password", { body }));

export const beginSecondFactor = () => answered(api.POST("/api/identity/begin-second-factor", { body: {} }));

export const confirmSecondFactor = (code: string) =>
  answered(api.POST("/api/identity/confirm-second-factor", { body: { code } }));

export const removeSecondFactor = (password: string) =>
  answered(api.POST("/api/identity/remove-second-factor", { body: { password } }));

export const listSessions = () => answered(api.GET("/api/identity/list-sessions"));

export const revokeSession = (sessionId: string) =>
  answered(api.POST("/api/identity/{sessionId}/revoke-session", { params: { path: { sessionId } }, body: {} }));

export const listAccounts = (query: { text?: string; after?: string }) =>
  answered(api.GET("/api/identity/list-accounts", { params: { query } }));

export const openAccount = (body: { personId: string; userName: string }) =>
  answered(api.POST("/api/identity/open-account", { body }));

const ofAccount = (accountId: string) => ({ params: { path: { accountId } }, body: {} });

export const resetPassword = (accountId: string) =>
  answered(api.POST("/api/identity/{accountId}/reset-password", ofAccount(accountId)));

export const disableAccount = (accountId: string) =>
  answered(api.POST("/api/identity/{accountId}/disable-account", ofAccount(accountId)));

export const enableAccount = (accountId: string) =>
  answered(api.POST("/api/identity/{accountId}/enable-account", ofAccount(accountId)));
