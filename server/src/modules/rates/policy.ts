import type { Actor, Post, PostRole } from "../../platform/operations/actor.ts";
import { holdsRole } from "../../platform/operations/actor.ts";

/** Who may see rates and who may change what counts. Never reads a state. */

const areaRoles: readonly PostRole[] = [
  "grid-worker",
  "community-officer",
  "community-leader",
  "street-officer",
  "street-leader",
  "district-officer",
  "district-leader",
];
const unitRoles: readonly PostRole[] = ["department-officer", "property-officer", "partner-officer"];

export function countsInArea(post: Post): boolean {
  return areaRoles.includes(post.role);
}

function countsInUnit(post: Post): boolean {
  return unitRoles.includes(post.role);
}

/** They see the figures of their area or of their unit, and what is left out of them. */
export function seesRates(actor: Actor): boolean {
  return actor.kind === "staff" && actor.posts.some((post) => countsInArea(post) || countsInUnit(post));
}

/** Settings of the whole district are the district's. */
export function setsRates(actor: Actor): boolean {
  return holdsRole(actor, "administrator", "district-leader");
}

export function seesSettings(actor: Actor): boolean {
  return seesRates(actor) || setsRates(actor);
}

const leaderRoles: readonly PostRole[] = ["community-leader", "street-leader", "district-leader"];

/** The post itself, or the head of its unit in its place. */
export function callsFor(actor: Actor, post: { id: string; unitId: string }): Post | undefined {
  return (
    actor.posts.find(({ id }) => id === post.id) ??
    actor.posts.find(({ role, unitId }) => leaderRoles.includes(role) && unitId === post.unitId)
  );
}

/** The units in whose posts' place the actor may act. */
export function unitsLed(actor: Actor): string[] {
  return actor.posts.filter(({ role }) => leaderRoles.includes(role)).map(({ unitId }) => unitId);
}

const secondPersons: readonly PostRole[] = [...leaderRoles, "street-officer", "district-officer"];

/** They may be the second person who agrees that a request does not count. */
export function agreesToExclusions(actor: Actor): boolean {
  return holdsRole(actor, ...secondPersons);
}

/** Whether this post agrees for one of these areas. */
export function agreesIn(post: Post, areaIds: readonly string[]): boolean {
  return secondPersons.includes(post.role) && areaIds.includes(post.areaId);
}
