import { type SheetLimits, sheetLimits } from "../../platform/sheets/limits.ts";

/** How much is taken at once, and how long it lies here. They guard the server; no rule of the field stands behind them. */

/** A hotline hands over some dozens a day, a campaign some thousands; all rows of a sheet are filed in one transaction. */
export const batchLimits: SheetLimits = { ...sheetLimits, rows: 5000, bytes: 5 * 1024 * 1024 };

/** Rows of one page, which is one transaction: about a second. */
export const rowsPerPage = 100;

/** Sheets that one account may have in the making at once. */
export const mostAtOnce = 3;

/** A sheet holds names and numbers: it is filed, or mended and sent anew, the same day. */
export const keptFor = Temporal.Duration.from({ hours: 24 });

/** Which row became which request. */
export const filedKeptFor = Temporal.Duration.from({ hours: 30 * 24 });
