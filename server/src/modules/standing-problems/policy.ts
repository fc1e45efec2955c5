import type { Actor, Post, PostRole } from "../../platform/operations/actor.ts";

/** Who may do what with standing problems. Never reads a problem's state: that is law, not right. */

/** They answer for an area: they see its problems and those of the areas around it. */
const areaRoles: readonly PostRole[] = [
  "grid-worker",
  "community-officer",
  "community-leader",
  "street-officer",
  "street-leader",
  "district-officer",
  "district-leader",
];

/** They see what their unit owns. */
const unitRoles: readonly PostRole[] = ["department-officer", "property-officer", "partner-officer"];

const leaderRoles: readonly PostRole[] = ["community-leader", "street-leader", "district-leader"];

/** Everybody who answers for an area but the grid worker, who reports and is asked nothing more. */
const overseerRoles: readonly PostRole[] = areaRoles.filter((role) => role !== "grid-worker");

export const seesArea = ({ role }: Post): boolean => areaRoles.includes(role);
export const seesUnit = ({ role }: Post): boolean => unitRoles.includes(role) || areaRoles.includes(role);

export const maySeeProblems = (actor: Actor): boolean => actor.kind === "staff" && actor.posts.some(seesUnit);

export const mayOpenProblems = (actor: Actor): boolean =>
  actor.kind === "staff" && actor.posts.some(({ role }) => overseerRoles.includes(role));

/** Whether a post of this role can own a problem: its holders must be able to see it. */
export const canOwn = (role: string): boolean => [...areaRoles, ...unitRoles].some((known) => known === role);

export interface Owner {
  readonly owner_post_id: string;
  readonly owner_unit_id: string;
}

/** The owning post itself, or the head of its unit in its place. */
export function ownerPost({ posts }: Actor, problem: Owner): Post | undefined {
  return (
    posts.find(({ id }) => id === problem.owner_post_id) ??
    posts.find(({ role, unitId }) => leaderRoles.includes(role) && unitId === problem.owner_unit_id)
  );
}

/** The post in which somebody oversees a place. @param path the place and the areas it lies in */
export function overseerPost({ posts }: Actor, path: readonly string[]): Post | undefined {
  return posts.find(({ role, areaId }) => overseerRoles.includes(role) && path.includes(areaId));
}
