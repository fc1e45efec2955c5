import type { Actor, Post, PostRole } from "../../platform/operations/actor.ts";

/** Who may do what with paper ballots. Never reads a state: that is law, not right. */

const officeRoles: readonly PostRole[] = [
  "community-officer",
  "community-leader",
  "street-officer",
  "street-leader",
  "district-officer",
  "district-leader",
];

const isOffice = ({ role }: Post): boolean => officeRoles.includes(role);
const goesToDoors = ({ role }: Post): boolean => role === "grid-worker";

/** Officers and leaders count paper; grid workers collect and enter it. */
export const handlesPaper = (actor: Actor): boolean =>
  actor.kind === "staff" && actor.posts.some((post) => isOffice(post) || goesToDoors(post));

export const runsPaper = (actor: Actor): boolean => actor.kind === "staff" && actor.posts.some(isOffice);

/** Of a vote: the areas that hold it, and those of the actor's posts that lie in it. */
export interface VoteGround {
  path: readonly string[];
  areaIdsWithin: readonly string[];
}

/** The post in which somebody runs the vote: an office of its area or of one above. */
export function runningPost({ posts }: Actor, { path }: Pick<VoteGround, "path">): Post | undefined {
  return posts.find((post) => isOffice(post) && path.includes(post.areaId));
}

/** The post in which somebody enters paper: an office, or a grid worker of the vote's area. */
export function collectingPost(actor: Actor, { path, areaIdsWithin }: VoteGround): Post | undefined {
  const areas = [...path, ...areaIdsWithin];
  return runningPost(actor, { path }) ?? actor.posts.find((post) => goesToDoors(post) && areas.includes(post.areaId));
}
