import { answered, api } from "../../api/client.ts";

export const signIn = (proof: { phone: string; code: string }) =>
  answered(api.POST("/api/identity/sign-in", { body: proof }));

export const signOut = () => answered(api.POST("/api/identity/sign-out", { body: {} }));
