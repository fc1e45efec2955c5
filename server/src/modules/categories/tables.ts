import type { DB } from "../../platform/database/tables.generated.ts";
import { operationsOf } from "../../platform/operations/operation.ts";

export type CategoryTables = Pick<DB, "categories.categories">;

export const operation = operationsOf<CategoryTables>("categories");
