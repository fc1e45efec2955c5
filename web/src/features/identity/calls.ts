import { answered, api } from "../../api/client.ts";

export const signIn = (proof: { phone: string; code: string }) =>
  answered(api.POST("/api/identity/sign-in", { body: proof }));

export const signOut = () => answered(api.POST("/api/identity/sign-out", { body: {} }));

export const listSessions = () => answered(api.GET("/api/identity/list-sessions"));

export const revokeSession = (sessionId: string) =>
  answered(api.POST("/api/identity/{sessionId}/revoke-session", { params: { path: { sessionId } }, body: {} }));

export const showMyData = () => answered(api.GET("/api/identity/show-my-data"));
