import type { Actor, Post, PostRole } from "../../platform/operations/actor.ts";

/** Who may do what with votes. Never reads a vote's state: that is law, not right. */

const officeRoles: readonly PostRole[] = [
  "community-officer",
  "community-leader",
  "street-officer",
  "street-leader",
  "district-officer",
  "district-leader",
];

const runs = ({ role }: Post): boolean => officeRoles.includes(role);

/** Officers and leaders prepare and run the votes of their areas. */
export const mayRunVotes = (actor: Actor): boolean =>
  actor.kind === "system" || (actor.kind === "staff" && actor.posts.some(runs));

/** Grid workers see how many have voted at their doors. */
export const maySeeVotes = (actor: Actor): boolean =>
  actor.kind === "staff" && actor.posts.some((post) => runs(post) || post.role === "grid-worker");

/** Whoever votes proves who they are by their session, or by a code sent to their phone. */
export const mayVote = (actor: Actor): boolean => actor.kind === "resident" || actor.kind === "anyone";

export const seesOwnVotes = (actor: Actor): boolean => actor.kind === "resident";

/** The post in which somebody runs the votes of a place. @param path the place and the areas it lies in */
export function runningPost({ posts }: Pick<Actor, "posts">, path: readonly string[]): Post | undefined {
  return posts.find((post) => runs(post) && path.includes(post.areaId));
}

export const mayRevokeProxies = (actor: Actor): boolean => actor.kind === "resident" || mayRunVotes(actor);
