import { type Actor, holdsRole } from "../../platform/operations/actor.ts";

export const mayWatchMessages = (actor: Actor): boolean => holdsRole(actor, "administrator");

/** Whoever is signed in has an inbox and says how they want to be told. */
export const hasInbox = (actor: Actor): boolean => actor.kind === "staff" || actor.kind === "resident";
