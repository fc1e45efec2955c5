import type { Actor, Post, PostRole } from "../../platform/operations/actor.ts";

/** Who may do what with councils and their meetings. Never reads a state: that is law, not right. */

/** They run the councils of their area and of those in it. */
const runnerRoles: readonly PostRole[] = [
  "community-officer",
  "community-leader",
  "street-officer",
  "street-leader",
  "district-officer",
  "district-leader",
];

const seeingRoles: readonly PostRole[] = ["grid-worker", ...runnerRoles];

export const seesCouncils = ({ role }: Post): boolean => seeingRoles.includes(role);

export const maySeeCouncils = (actor: Actor): boolean => actor.kind === "staff" && actor.posts.some(seesCouncils);

export const mayRunCouncils = (actor: Actor): boolean =>
  actor.kind === "staff" && actor.posts.some(({ role }) => runnerRoles.includes(role));

/** Staff of the area, or somebody whom the register knows and who may sit in it. */
export const maySeeOrSit = (actor: Actor): boolean => maySeeCouncils(actor) || maySit(actor);

/** Whoever signed in may ask; who is not in the register sits in nothing. */
export const isSignedIn = (actor: Actor): boolean => actor.accountId !== null;

export const maySit = (actor: Actor): boolean => actor.personId !== null;

/** The post in which somebody runs the councils of a place. @param path the place and the areas it lies in */
export function runnerPost({ posts }: Actor, path: readonly string[]): Post | undefined {
  return posts.find(({ role, areaId }) => runnerRoles.includes(role) && path.includes(areaId));
}
