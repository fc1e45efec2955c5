import type { DB } from "../../platform/database/tables.generated.ts";
import { operationsOf } from "../../platform/operations/operation.ts";

/** The calendar's own tables, and what others publish. */
export type CalendarTables = Pick<DB, "calendar.days" | "calendar.years" | "platform.districts">;

export const operation = operationsOf<CalendarTables>("calendar");
