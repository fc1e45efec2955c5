import { type Actor, holdsRole } from "../../platform/operations/actor.ts";

export const mayChangeDuties = (actor: Actor) => holdsRole(actor, "administrator");

export { isStaff as mayReadDuties } from "../../platform/operations/actor.ts";
