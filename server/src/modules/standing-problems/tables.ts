import type { DB } from "../../platform/database/tables.generated.ts";
import { operationsOf } from "../../platform/operations/operation.ts";

/** The tables of this module, and the views that others publish. */
export type ProblemTables = Pick<
  DB,
  | "standing_problems.problems"
  | "standing_problems.linked_requests"
  | "standing_problems.timeline"
  | "requests.placed_requests"
  | "directory.area_names"
  | "directory.staffed_posts"
  | "categories.category_names"
  | "identity.account_names"
>;

export const operation = operationsOf<ProblemTables>("standing-problems");
