import type { DB } from "../../platform/database/tables.generated.ts";
import { operationsOf } from "../../platform/operations/operation.ts";

export type PhotosTables = Pick<DB, "photos.photos" | "photos.contents">;

export const operation = operationsOf<PhotosTables>("photos");
