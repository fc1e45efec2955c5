import type { DB } from "../../platform/database/tables.generated.ts";
import { operationsOf } from "../../platform/operations/operation.ts";

/** The tables of this module, and the views that others publish. */
export type ExportTables = Pick<DB, "exports.exports" | "exports.parts">;

export const operation = operationsOf<ExportTables>("exports");
