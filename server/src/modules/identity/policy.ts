import { type Actor, everybody, holdsRole } from "../../platform/operations/actor.ts";

export const maySignIn = everybody;

/** Seeing and ending one's own sessions. */
export const hasAccount = (actor: Actor): boolean => actor.accountId !== null;

/** Passwords and second factors are the staff's, whether or not they hold a post today. */
export const signsInByPassword = (actor: Actor): boolean => actor.kind === "staff";

export const maySeeOwnData = (actor: Actor): boolean => actor.kind === "resident";

export const mayManageAccounts = (actor: Actor): boolean =>
  actor.kind === "system" || holdsRole(actor, "administrator");
