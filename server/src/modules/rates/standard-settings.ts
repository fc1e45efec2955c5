/**
 * What holds until a district sets its own. No weight is official: a rate counts those who said satisfied and nobody
 * else, which is the plain reading of satisfied ÷ answered (12345 practice). Thirty is the usual least number for a share
 * to be compared; a tenth of what was resolved is called back.
 */
export const standardSettings = {
  startsOn: "2000-01-01",
  fairPercent: 0,
  fewestForRank: 30,
  callbackPercent: 10,
  source: "邻里默认：只计满意，基本满意另列；30件以上才比较；抽一成回访",
} as const;

/** The product's own figures of a callback: days until it is due, days after which it is dropped, and calls in all. */
export const callbackLimits = { dueDays: 3, droppedDays: 10, tries: 3 } as const;
