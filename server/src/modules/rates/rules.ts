import type { Histogram } from "./time-steps.ts";

/** What figures are made of, and what may be said of small numbers. Pure. */

export const counted = [
  "filed",
  "excluded",
  "contactDue",
  "contacted",
  "answered",
  "solved",
  "rated",
  "satisfied",
  "fair",
  "satisfiedValue",
  "late",
  "final",
  "closedCommunity",
  "closedStreet",
  "closedDistrict",
] as const;

/** Counts of requests; `satisfiedValue` is satisfied plus what a fair is worth by the settings of the day of filing. */
export type Counts = Readonly<Record<(typeof counted)[number], number>>;

export function sumOf(rows: readonly Counts[]): Counts {
  return Object.fromEntries(counted.map((name) => [name, rows.reduce((sum, row) => sum + row[name], 0)])) as Counts;
}

export function mergedTimes(histograms: readonly Histogram[]): Histogram {
  const merged = new Map<number, number>();
  for (const histogram of histograms) {
    for (const [step, count] of histogram) merged.set(step, (merged.get(step) ?? 0) + count);
  }
  return merged;
}

/** What a share is counted from: above and below the line. */
export interface Share {
  readonly part: number;
  readonly whole: number;
}

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** 95 %: 1.96 standard deviations to each side. */
const z = 1.959964;

/**
 * Between which bounds the share would lie in most such samples: Wilson's score interval (E. B. Wilson, JASA 22, 1927),
 * which holds for small numbers and never leaves 0 to 1. `part` may be a fraction where a fair counts in part.
 */
export function intervalOf({ part, whole }: Share): Interval | null {
  if (whole === 0) return null;
  const p = part / whole;
  const centre = (p + (z * z) / (2 * whole)) / (1 + (z * z) / whole);
  const half = (z / (1 + (z * z) / whole)) * Math.sqrt((p * (1 - p)) / whole + (z * z) / (4 * whole * whole));
  return { low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}

/**
 * The share as it would be if the unit had the mix of categories of all (direct standardisation): the share within each
 * category, weighted by what that category weighs in all. Categories the unit had nothing of are left out of the weights.
 * @returns null where nothing is comparable
 */
export function standardised(own: ReadonlyMap<string, Share>, all: ReadonlyMap<string, Share>): number | null {
  let weights = 0;
  let weighted = 0;
  for (const [category, { whole: weight }] of all) {
    const share = own.get(category);
    if (share === undefined || share.whole === 0) continue;
    weights += weight;
    weighted += weight * (share.part / share.whole);
  }
  return weights === 0 ? null : weighted / weights;
}

export interface Comparable {
  readonly id: string;
  /** Only what is of one kind is compared: a street office with street offices. */
  readonly kind: string;
  readonly share: Share;
}

/**
 * The place of each within its kind, 1 the highest share; equals share a place. Below `fewest` nothing is said, and of
 * one alone neither.
 */
export function placesOf(rows: readonly Comparable[], fewest: number): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  const value = ({ share }: Comparable) => share.part / share.whole;
  for (const kind of new Set(rows.map((row) => row.kind))) {
    const group = rows.filter((row) => row.kind === kind && row.share.whole >= fewest);
    if (group.length < 2) continue;
    for (const row of group) places.set(row.id, 1 + group.filter((other) => value(other) > value(row)).length);
  }
  return places;
}

/** The settings in force on a day: the newest that had begun; of one day, what was set last. */
export function settingsOn<Dated extends { startsOn: string }>(
  day: string,
  oldestFirst: readonly Dated[],
): Dated | undefined {
  return oldestFirst.findLast(({ startsOn }) => startsOn <= day);
}

/** @param drawn keyed hash of the request: even over its range, and unknown to whoever lacks the key */
export function isSampled(drawn: Buffer, percent: number): boolean {
  return (drawn.readUInt32BE(0) / 2 ** 32) * 100 < percent;
}
