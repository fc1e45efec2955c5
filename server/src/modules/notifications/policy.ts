import { type Actor, holdsRole } from "../../platform/operations/actor.ts";

export const mayWatchMessages = (actor: Actor): boolean => holdsRole(actor, "administrator");
