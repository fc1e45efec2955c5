import type { DB } from "../../platform/database/tables.generated.ts";
import { operationsOf } from "../../platform/operations/operation.ts";

export type PlatformTables = Pick<DB, "platform.browser_errors">;

export const operation = operationsOf<PlatformTables>("platform");
