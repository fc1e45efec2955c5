import type { Figures, RatesRow } from "../../../api/staff-contract.ts";

export const shares = [
  "response",
  "resolution",
  "satisfaction",
  "closed-community",
  "closed-street",
  "closed-district",
  "late",
] as const satisfies readonly (keyof Figures["shares"])[];
export type ShareName = (typeof shares)[number];

export const times = ["contact-time", "solution-time"] as const;

/** What the table has a column for, and the chart can draw. */
export const measures = ["filed", ...shares, ...times] as const;
export type Measure = (typeof measures)[number];

export interface Share {
  part: number;
  whole: number;
  low: number | null;
  high: number | null;
  standardised: number | null;
  place: number | null;
}

export function isShare(measure: Measure): measure is ShareName {
  return shares.some((name) => name === measure);
}

export function isTime(measure: Measure): measure is (typeof times)[number] {
  return times.some((name) => name === measure);
}

export function timesOf(figures: Figures, measure: (typeof times)[number]) {
  return measure === "contact-time" ? figures.contactTimes : figures.solutionTimes;
}

/** Below this many a rate says more about chance than about work: its interval is shown first. */
export function isSmall({ whole }: Share, fewest: number): boolean {
  return whole < fewest;
}

/** By what rows are sorted and how long their bars are; null: there is nothing to say. */
export function weightOf(figures: Figures, measure: Measure): number | null {
  if (measure === "filed") return figures.filed;
  if (isTime(measure)) return timesOf(figures, measure).medianMinutes;
  const { part, whole } = figures.shares[measure];
  return whole === 0 ? null : part / whole;
}

/**
 * Rows by a measure; what has too few for a comparison comes after, by how much was filed, and is not put in order by a
 * share that chance has made.
 */
export function sorted(rows: readonly RatesRow[], measure: Measure, ascending: boolean, fewest: number): RatesRow[] {
  const sign = ascending ? 1 : -1;
  const comparable = ({ figures }: RatesRow) => !isShare(measure) || !isSmall(figures.shares[measure], fewest);
  return [...rows].sort((a, b) => {
    if (comparable(a) !== comparable(b)) return comparable(a) ? -1 : 1;
    const filed = b.figures.filed - a.figures.filed;
    if (!comparable(a)) return filed;
    const [one, other] = [weightOf(a.figures, measure), weightOf(b.figures, measure)];
    if (one === null || other === null) return one === other ? filed : one === null ? 1 : -1;
    return (one - other) * sign || filed;
  });
}

/** The kinds among the rows, the one with the most filed first. */
export function kindsOf(rows: readonly RatesRow[]): string[] {
  const filed = new Map<string, number>();
  for (const { kind, figures } of rows) filed.set(kind, (filed.get(kind) ?? 0) + figures.filed);
  return [...filed].sort(([, one], [, other]) => other - one).map(([kind]) => kind);
}
