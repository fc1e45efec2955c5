import { type Actor, holdsRole, type Post, type PostRole } from "../../platform/operations/actor.ts";

/** Who may do what with requests. Never reads a request's state: that is law, not right. */

/** They answer for an area and see what happens in it. */
const areaRoles: readonly PostRole[] = [
  "grid-worker",
  "community-officer",
  "community-leader",
  "street-officer",
  "street-leader",
  "district-officer",
  "district-leader",
];

/** They see what was given to their unit, wherever it lies. */
const unitRoles: readonly PostRole[] = ["department-officer", "property-officer", "partner-officer"];

const leaderRoles: readonly PostRole[] = ["community-leader", "street-leader", "district-leader"];

/** They may ask about a request of a lower level (督办). */
const supervisingRoles: readonly PostRole[] = [...leaderRoles, "street-officer", "district-officer"];

export function supervises(post: Post): boolean {
  return supervisingRoles.includes(post.role);
}

export function worksOnRequests(actor: Actor): boolean {
  return actor.kind === "staff" && actor.posts.some((post) => seesArea(post) || seesUnit(post));
}

export function seesArea(post: Post): boolean {
  return areaRoles.includes(post.role);
}

export function seesUnit(post: Post): boolean {
  return unitRoles.includes(post.role);
}

export function mayFile(actor: Actor): boolean {
  return actor.kind !== "staff" || worksOnRequests(actor);
}

export const mayChangeTimeRules = (actor: Actor) => holdsRole(actor, "administrator");

/** A resident for themselves; staff for somebody who calls about the same matter. */
export function mayJoin(actor: Actor): boolean {
  return actor.kind !== "client" && mayFile(actor);
}

export function isResident(actor: Actor): boolean {
  return actor.kind === "resident";
}

/** The reporter acts signed in, or with the key of the request alone. */
export function mayBeReporter(actor: Actor): boolean {
  return actor.kind === "anyone" || actor.kind === "resident";
}

/** The post itself, or the head of its unit in its place. */
export function postFor(actor: Actor, post: { id: string; unitId: string }): Post | undefined {
  return (
    actor.posts.find(({ id }) => id === post.id) ??
    actor.posts.find(({ role, unitId }) => leaderRoles.includes(role) && unitId === post.unitId)
  );
}
