/** What a set of rows did to the register. A row that stood there just so is counted as unchanged. */
export type Changes = { added: number; changed: number; unchanged: number };

const noChanges: Changes = { added: 0, changed: 0, unchanged: 0 };

/** What one statement answers: rows it made and rows it changed. */
export type Put = { added: number; changed: number };

export function sumOf(rowCount: number, puts: readonly Put[]): Changes {
  const added = puts.reduce((sum, put) => sum + put.added, 0);
  const changed = puts.reduce((sum, put) => sum + put.changed, 0);
  return { added, changed, unchanged: rowCount - added - changed };
}

export function changesOfAll(...changes: readonly Changes[]): Changes {
  return changes.reduce(
    (sum, { added, changed, unchanged }) => ({
      added: sum.added + added,
      changed: sum.changed + changed,
      unchanged: sum.unchanged + unchanged,
    }),
    noChanges,
  );
}

/** Rows of one statement: large enough that round trips do not count, small enough for one JSON parameter. */
const batchSize = 5_000;

export async function inBatches<Row, Result>(
  rows: readonly Row[],
  run: (batch: readonly Row[]) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (let at = 0; at < rows.length; at += batchSize) results.push(await run(rows.slice(at, at + batchSize)));
  return results;
}
