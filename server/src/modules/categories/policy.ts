import { type Actor, holdsRole } from "../../platform/operations/actor.ts";

export const mayChangeLimits = (actor: Actor) => holdsRole(actor, "administrator");

export { everybody as mayReadCategories, isStaff as mayReadLimits } from "../../platform/operations/actor.ts";
