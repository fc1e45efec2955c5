import { type Actor, holdsRole, type Post, type PostRole } from "../../platform/operations/actor.ts";

/** Who may do what with topics. Never reads a topic's state: that is law, not right. */

/** They answer for an area: they see its topics and those of the areas around it. */
const areaRoles: readonly PostRole[] = [
  "grid-worker",
  "community-officer",
  "community-leader",
  "street-officer",
  "street-leader",
  "district-officer",
  "district-leader",
];

/** They see the topics of which their unit carries something out. */
const unitRoles: readonly PostRole[] = ["department-officer", "property-officer", "partner-officer"];

/** Everybody who answers for an area but the grid worker, who sees and helps and is asked nothing more. */
const runnerRoles: readonly PostRole[] = areaRoles.filter((role) => role !== "grid-worker");

export const seesArea = ({ role }: Post): boolean => areaRoles.includes(role);
export const seesUnit = ({ role }: Post): boolean => unitRoles.includes(role) || areaRoles.includes(role);

export const seesTopics = (actor: Actor): boolean => actor.kind === "staff" && actor.posts.some(seesUnit);

export const runsTopics = (actor: Actor): boolean =>
  actor.kind === "staff" && actor.posts.some(({ role }) => runnerRoles.includes(role));

/** The post in which somebody runs the topics of a place. @param path the place and the areas it lies in */
export function runnerPost({ posts }: Actor, path: readonly string[]): Post | undefined {
  return posts.find(({ role, areaId }) => runnerRoles.includes(role) && path.includes(areaId));
}

export const isResident = (actor: Actor): boolean => actor.kind === "resident";

/** Residents, staff who run topics, and desks of units that may be members of a council. */
export const raisesTopics = (actor: Actor): boolean => isResident(actor) || seesTopics(actor);

/** The resident who raised it. */
export function isProposer({ kind, accountId }: Actor, topic: { proposer_account_id: string | null }): boolean {
  return kind === "resident" && accountId !== null && topic.proposer_account_id === accountId;
}

/** What the whole district goes by is the district's. */
export const setsProcedures = (actor: Actor): boolean => holdsRole(actor, "administrator", "district-leader");

export const readsProcedures = (actor: Actor): boolean => setsProcedures(actor) || seesTopics(actor);
