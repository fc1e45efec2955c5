import type { DB } from "../../platform/database/tables.generated.ts";
import { operationsOf } from "../../platform/operations/operation.ts";

/** The tables of this module, and the views that others publish. */
export type WhistleTables = Pick<
  DB,
  | "whistles.whistles"
  | "whistles.whistle_requests"
  | "whistles.calls"
  | "whistles.visits"
  | "whistles.attendance"
  | "whistles.duties"
  | "whistles.path_steps"
  | "whistles.whistle_photos"
  | "whistles.assessments"
  | "whistles.timeline"
  | "whistles.limits"
  | "directory.staffed_posts"
  | "directory.area_names"
  | "categories.category_names"
  | "duties.standing_duties"
  | "standing_problems.open_problems"
  | "identity.account_names"
>;

export const operation = operationsOf<WhistleTables>("whistles");
