/** How much is exported, and how long it lies here. They guard the server; no rule of the field stands behind them. */

/** Rows of one page, which is one transaction. */
export const rowsPerPage = 1000;

/** Rows of one file. */
export const mostRows = 100_000;

/** Files that one account may have in the making at once. */
export const mostAtOnce = 3;

/** A file holds what many wrote: it is fetched the same day or made anew. */
export const keptFor = Temporal.Duration.from({ hours: 24 });
