import { topicSettings } from "./topic-settings.ts";

/** What is hot: plain functions of counts, without I/O. */

/** Different reporters of one category in one area. */
export interface WeeklyReporters {
  readonly week: number;
  /** The weeks before, the nearest first. */
  readonly before: readonly number[];
}

export interface Heat {
  /** The median of the weeks before. */
  usual: number;
  /** By chance alone, so many or more. */
  chance: number;
}

/** How hot it is, or null where it is not: too few people, too little history, nothing unusual. */
export function heatOf({ week, before }: WeeklyReporters): Heat | null {
  const { fewestReporters, fewestWeeksBefore, leastTimes, mostChance, leastUsual } = topicSettings;
  if (week < fewestReporters || before.length < fewestWeeksBefore) return null;
  const usual = median(before);
  const chance = chanceOfAtLeast(week, Math.max(usual, leastUsual));
  return week >= leastTimes * usual && chance < mostChance ? { usual, chance } : null;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** That something which comes `usual` times a week by itself comes `count` times or more: the upper tail of Poisson. */
export function chanceOfAtLeast(count: number, usual: number): number {
  let term = Math.exp(-usual);
  let below = 0;
  for (let times = 0; times < count; times++) {
    below += term;
    term *= usual / (times + 1);
  }
  return Math.max(0, 1 - below);
}

export interface AreaTopic {
  readonly areaId: string;
  readonly categoryId: string;
  /** 1 district … 4 grid. */
  readonly level: number;
  readonly week: number;
  /** The area and the areas it lies in. */
  readonly path: readonly string[];
}

/** What is hot in a grid is not told once more of its community and its street, unless the others there report it, too. */
export function inSmallestAreas<Topic extends AreaTopic>(topics: readonly Topic[]): Topic[] {
  const { shareOfSmallest } = topicSettings;
  return topics.filter(
    (topic) =>
      !topics.some(
        (smaller) =>
          smaller.categoryId === topic.categoryId &&
          smaller.level > topic.level &&
          smaller.path.includes(topic.areaId) &&
          smaller.week >= shareOfSmallest * topic.week,
      ),
  );
}
