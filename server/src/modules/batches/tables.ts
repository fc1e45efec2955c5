import type { DB } from "../../platform/database/tables.generated.ts";
import { operationsOf } from "../../platform/operations/operation.ts";

/** The tables of this module, and the views that others publish. */
export type BatchTables = Pick<DB, "batches.batches" | "batches.rows" | "categories.open_categories">;

export const operation = operationsOf<BatchTables>("batches");
