import type { DB } from "../../platform/database/tables.generated.ts";
import { operationsOf } from "../../platform/operations/operation.ts";

/** The duty table, and what others publish. */
export type DutyTables = Pick<
  DB,
  "duties.duties" | "directory.area_names" | "directory.staffed_posts" | "categories.category_names"
>;

export const operation = operationsOf<DutyTables>("duties");
