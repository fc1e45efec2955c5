import type { DB } from "../../platform/database/tables.generated.ts";
import { operationsOf } from "../../platform/operations/operation.ts";

export type PapersTables = Pick<DB, "papers.papers" | "papers.contents">;

export const operation = operationsOf<PapersTables>("papers");
