import { type Actor, holdsRole } from "../../platform/operations/actor.ts";

export const mayLoadYear = (actor: Actor) => holdsRole(actor, "administrator");

export { isStaff as mayReadCalendar } from "../../platform/operations/actor.ts";
