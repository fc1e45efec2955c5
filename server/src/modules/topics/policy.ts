import type { Actor, Post, PostRole } from "../../platform/operations/actor.ts";

/** They answer for an area: they see what is hot in it. */
const areaRoles: readonly PostRole[] = [
  "grid-worker",
  "community-officer",
  "community-leader",
  "street-officer",
  "street-leader",
  "district-officer",
  "district-leader",
];

/** They see what is hot among the requests that their unit has. */
const unitRoles: readonly PostRole[] = ["department-officer", "property-officer", "partner-officer"];

export const seesArea = ({ role }: Post): boolean => areaRoles.includes(role);
export const seesUnit = ({ role }: Post): boolean => unitRoles.includes(role);

export const maySeeTopics = (actor: Actor): boolean =>
  actor.kind === "staff" && actor.posts.some((post) => seesArea(post) || seesUnit(post));
