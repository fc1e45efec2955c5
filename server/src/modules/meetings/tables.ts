import type { DB } from "../../platform/database/tables.generated.ts";
import { operationsOf } from "../../platform/operations/operation.ts";

/** The tables of this module, and the views that others publish. */
export type MeetingTables = Pick<
  DB,
  | "meetings.meetings"
  | "meetings.agenda_items"
  | "meetings.papers"
  | "meetings.invitations"
  | "meetings.attendance"
  | "meetings.attendance_marks"
  | "meetings.speeches"
  | "meetings.decisions"
  | "meetings.minutes"
  | "councils.standing_councils"
  | "councils.council_names"
  | "councils.sitting_members"
  | "councils.dated_rules"
  | "councils.memberships_by_id"
  | "decision_tasks.given_tasks"
  | "directory.area_names"
  | "directory.unit_names"
  | "directory.known_people"
  | "directory.reachable_people"
  | "directory.staffed_posts"
  | "identity.account_names"
>;

export const operation = operationsOf<MeetingTables>("meetings");
