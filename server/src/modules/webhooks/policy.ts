import { type Actor, holdsRole } from "../../platform/operations/actor.ts";

/** What leaves the house is the administrator's matter. */
export const keepsWebhooks = (actor: Actor): boolean => holdsRole(actor, "administrator");
