import { type Static, Type } from "typebox";
import { nullable } from "../../platform/schemas.ts";
import { shareNames, shareOf } from "./definitions.ts";
import type { GroupRow } from "./figures.ts";
import {
  type Counts,
  intervalOf,
  mergedTimes,
  placesOf,
  type Share as ShareCounts,
  standardised,
  sumOf,
} from "./rules.ts";
import { type Histogram, percentileOf } from "./time-steps.ts";

/** What figures look like when they are answered. */

const Part = Type.Number({ minimum: 0, maximum: 1 });

const Share = Type.Object({
  part: Type.Number({ description: "above the line" }),
  whole: Type.Integer({ description: "below the line" }),
  low: nullable(Part),
  high: nullable(Part),
  standardised: nullable({ ...Part, description: "at the mix of categories of all; of units and areas only" }),
  place: nullable(
    Type.Integer({
      description: "among those of its kind, 1 the highest share; null where there are too few to say",
    }),
  ),
});

const Times = Type.Object({
  count: Type.Integer(),
  medianMinutes: nullable(Type.Integer()),
  p90Minutes: nullable(Type.Integer()),
});

export const Figures = Type.Object({
  filed: Type.Integer({ description: "filed in the period" }),
  excluded: Type.Integer({ description: "of these: a second person agreed to leave them out of the rates" }),
  final: Type.Integer({ description: "of these: nothing that is counted can change any more" }),
  fair: Type.Integer({ description: "of the rated: fair" }),
  shares: Type.Object(
    Object.fromEntries(shareNames.map((name) => [name, Share])) as Record<(typeof shareNames)[number], typeof Share>,
  ),
  contactTimes: Times,
  solutionTimes: Times,
});
export type Figures = Static<typeof Figures>;

export const FiguresRow = Type.Object({
  key: Type.String({ description: "id of the unit, area or category; the source; or the first day of the time" }),
  name: Type.String(),
  kind: Type.String({ description: "kind of unit or area; only like is compared with like" }),
  figures: Figures,
});

interface Summed {
  key: string;
  name: string;
  kind: string;
  counts: Counts;
  byCategory: ReadonlyMap<string, Counts>;
  contactTimes: Histogram;
  solutionTimes: Histogram;
}

export interface Compared {
  /** Whether the rows are units or areas, of which like can be compared with like. */
  comparable: boolean;
  fewestForRank: number;
}

/** The figures of all rows together, and of each. */
export function answerOf(rows: readonly GroupRow[], { comparable, fewestForRank }: Compared) {
  const summed = rows.map(summedOf);
  const all = allOf(summed);
  const places = new Map(
    shareNames.map((name) => {
      const like = summed.map(({ key, kind, counts }) => ({ id: key, kind, share: shareOf(name, counts) }));
      return [name, comparable ? placesOf(like, fewestForRank) : new Map<string, number>()];
    }),
  );
  return {
    total: figuresOf(all, () => ({ standardised: null, place: null })),
    rows: summed.map((row) => ({
      key: row.key,
      name: row.name,
      kind: row.kind,
      figures: figuresOf(row, (name) => ({
        standardised: comparable ? standardised(mixOf(name, row), mixOf(name, all)) : null,
        place: places.get(name)?.get(row.key) ?? null,
      })),
    })),
  };
}

function summedOf({ key, name, kind, byCategory, contactTimes, solutionTimes }: GroupRow): Summed {
  return {
    key,
    name,
    kind,
    counts: sumOf(byCategory.map(({ counts }) => counts)),
    byCategory: new Map(byCategory.map(({ category, counts }) => [category, counts])),
    contactTimes,
    solutionTimes,
  };
}

function allOf(rows: readonly Summed[]): Summed {
  const categories = new Map<string, Counts>();
  for (const { byCategory } of rows) {
    for (const [category, counts] of byCategory) {
      const known = categories.get(category);
      categories.set(category, known ? sumOf([known, counts]) : counts);
    }
  }
  return {
    key: "",
    name: "",
    kind: "",
    counts: sumOf(rows.map(({ counts }) => counts)),
    byCategory: categories,
    contactTimes: mergedTimes(rows.map(({ contactTimes }) => contactTimes)),
    solutionTimes: mergedTimes(rows.map(({ solutionTimes }) => solutionTimes)),
  };
}

type ShareName = (typeof shareNames)[number];

function mixOf(name: ShareName, { byCategory }: Summed): ReadonlyMap<string, ShareCounts> {
  return new Map([...byCategory].map(([category, counts]) => [category, shareOf(name, counts)]));
}

function figuresOf(
  { counts, contactTimes, solutionTimes }: Summed,
  besides: (name: ShareName) => { standardised: number | null; place: number | null },
): Figures {
  const share = (name: ShareName) => {
    const { part, whole } = shareOf(name, counts);
    const interval = intervalOf({ part, whole });
    return { part, whole, low: interval?.low ?? null, high: interval?.high ?? null, ...besides(name) };
  };
  return {
    filed: counts.filed,
    excluded: counts.excluded,
    final: counts.final,
    fair: counts.fair,
    shares: Object.fromEntries(shareNames.map((name) => [name, share(name)])) as Figures["shares"],
    contactTimes: timesOf(contactTimes),
    solutionTimes: timesOf(solutionTimes),
  };
}

function timesOf(histogram: Histogram) {
  return {
    count: [...histogram.values()].reduce((sum, count) => sum + count, 0),
    medianMinutes: percentileOf(histogram, 0.5),
    p90Minutes: percentileOf(histogram, 0.9),
  };
}
