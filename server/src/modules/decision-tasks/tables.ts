import type { DB } from "../../platform/database/tables.generated.ts";
import { operationsOf } from "../../platform/operations/operation.ts";

/** The tables of this module, and the views that others publish. */
export type DecisionTaskTables = Pick<
  DB,
  "decision_tasks.tasks" | "directory.area_names" | "directory.staffed_posts"
>;

export const operation = operationsOf<DecisionTaskTables>("decision-tasks");
