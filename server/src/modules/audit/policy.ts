import { type Actor, holdsRole } from "../../platform/operations/actor.ts";

export const mayReadAudit = (actor: Actor): boolean => holdsRole(actor, "administrator");
