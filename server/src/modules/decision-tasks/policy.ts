import type { Actor, Post, PostRole } from "../../platform/operations/actor.ts";

/** Everybody who works on the matters of a place; administrators keep accounts. */
const workingRoles: readonly PostRole[] = [
  "grid-worker",
  "community-officer",
  "community-leader",
  "street-officer",
  "street-leader",
  "department-officer",
  "property-officer",
  "partner-officer",
  "district-officer",
  "district-leader",
];

/** Whether a post of this role can have a task. */
export const carriesOut = (role: string): boolean => workingRoles.some((known) => known === role);

/** The post that has the task, or another desk of its unit. */
export function ownerPost({ posts }: Actor, task: { post_id: string; unit_id: string }): Post | undefined {
  return posts.find(({ id }) => id === task.post_id) ?? posts.find(({ unitId }) => unitId === task.unit_id);
}
