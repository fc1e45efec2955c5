/**
 * The steps of the histogram of times, in minutes: where a time lies between two of them is not kept. A median or a p90
 * is read off by straight lines within a step, so it is right to the step.
 */
export const timeSteps = [
  15, 30, 60, 120, 240, 480, 720, 1440, 2160, 2880, 4320, 5760, 7200, 10_080, 14_400, 20_160, 30_240, 43_200, 64_800,
  86_400, 129_600,
] as const;

/** How many lie in which step: 0 is below the first bound, `timeSteps.length` from the last one on. */
export type Histogram = ReadonlyMap<number, number>;

/**
 * The time below which the share `p` lies, in minutes; null for none. From the last bound on there is no upper end: that
 * bound is answered.
 */
export function percentileOf(histogram: Histogram, p: number): number | null {
  const counts = [...histogram].filter(([, count]) => count > 0).sort(([one], [other]) => one - other);
  const wanted = p * counts.reduce((sum, [, count]) => sum + count, 0);
  let below = 0;
  for (const [step, count] of counts) {
    if (below + count >= wanted) {
      const from = step === 0 ? 0 : timeSteps[step - 1]!;
      const to = timeSteps[step] ?? from;
      return Math.round(from + (to - from) * ((wanted - below) / count));
    }
    below += count;
  }
  return null;
}
