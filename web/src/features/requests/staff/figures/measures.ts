import type { RateRow } from "../../../../api/staff-contract.ts";

export const measures = ["filed", "contacted", "solved", "satisfied", "late", "community"] as const;
export type Measure = (typeof measures)[number];

/** A count, or a share of a whole. */
export interface Figure {
  part: number;
  /** null: a plain count. */
  whole: number | null;
}

/** Below this many a rate says more about chance than about work. */
const fewestForRate = 5;

export function figureOf(row: RateRow, measure: Measure): Figure {
  switch (measure) {
    case "filed":
      return { part: row.filed, whole: null };
    case "contacted":
      return { part: row.contactedInTime, whole: row.contactDue };
    case "solved":
      return { part: row.solved, whole: row.answered };
    case "satisfied":
      return { part: row.satisfied, whole: row.rated };
    case "late":
      return { part: row.late, whole: null };
    case "community":
      return { part: row.closedAtCommunity, whole: closedOf(row) };
  }
}

function closedOf(row: RateRow): number {
  return row.closedAtCommunity + row.closedAtStreet + row.closedAtDistrict;
}

/** The share, or null where there are too few to speak of one. */
export function rateOf({ part, whole }: Figure): number | null {
  return whole === null || whole < fewestForRate ? null : part / whole;
}

/** By what rows are sorted and how long their bars are: the count, or the share; too few come last. */
export function weightOf(figure: Figure): number {
  return figure.whole === null ? figure.part : (rateOf(figure) ?? -1);
}

export function sorted(rows: readonly RateRow[], measure: Measure, ascending: boolean): RateRow[] {
  const sign = ascending ? 1 : -1;
  return [...rows].sort((a, b) => {
    const [one, other] = [weightOf(figureOf(a, measure)), weightOf(figureOf(b, measure))];
    if (one < 0 || other < 0) return one < 0 && other < 0 ? b.filed - a.filed : one < 0 ? 1 : -1;
    return (one - other) * sign || b.filed - a.filed;
  });
}

const counted = [
  "filed",
  "contactDue",
  "contactedInTime",
  "answered",
  "solved",
  "rated",
  "satisfied",
  "late",
  "closedAtCommunity",
  "closedAtStreet",
  "closedAtDistrict",
] as const satisfies readonly (keyof RateRow)[];

/** The sum of all rows, as a row of its own. */
export function totalOf(rows: readonly RateRow[], name: string): RateRow {
  const sums = Object.fromEntries(counted.map((key) => [key, rows.reduce((sum, row) => sum + row[key], 0)]));
  return { ...(sums as Record<(typeof counted)[number], number>), id: "", name };
}
