import type { DB } from "../../platform/database/tables.generated.ts";
import { operationsOf } from "../../platform/operations/operation.ts";

/** The tables of this module, and the views that others publish. */
export type TopicTables = Pick<
  DB,
  | "deliberations.procedures"
  | "deliberations.support_rules"
  | "deliberations.topics"
  | "deliberations.supporters"
  | "deliberations.followers"
  | "deliberations.stages"
  | "deliberations.publications"
  | "deliberations.objections"
  | "deliberations.timeline"
  | "deliberations.answer_reminders"
  | "requests.placed_requests"
  | "standing_problems.open_problems"
  | "directory.area_names"
  | "directory.places"
  | "directory.known_people"
  | "directory.current_residences"
  | "directory.standing_homes"
  | "directory.staffed_posts"
  | "identity.account_names"
  | "decision_tasks.given_tasks"
  | "votes.standing_votes"
  | "meetings.held_meetings"
  | "councils.standing_councils"
  | "councils.sitting_members"
  | "councils.council_names"
>;

export const operation = operationsOf<TopicTables>("deliberations");
