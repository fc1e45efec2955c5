/** What makes a topic hot. Ours: no rule stands behind these numbers; docs/topics.md says what they were tried on. */
export const topicSettings = {
  /** The past 7 days, counted to the minute, so that Monday morning is no quieter than Sunday night. */
  weeksBefore: 8,
  /** With less history nobody can say what is usual. */
  fewestWeeksBefore: 4,
  /** k: different people. Fewer are somebody's own matter. */
  fewestReporters: 5,
  /** Against the usual week. */
  leastTimes: 2,
  /** By chance alone a week as full as this one comes less often than that. */
  mostChance: 0.001,
  /** Even where usually nobody reports anything, somebody does every other week. */
  leastUsual: 0.5,
  /** A topic is told of the smallest area in which so many of its reporters are. */
  shareOfSmallest: 0.8,
  /** Texts of one topic that are read for its words, the newest. */
  mostTexts: 100,
  mostWords: 6,
  mostTopics: 100,
} as const;

/**
 * Categories in which people speak of people: of an official, a neighbour, somebody in need. Nothing of them is ever a
 * topic. Nor is what fits no category, which says nothing.
 */
export const neverTopics: readonly string[] = [
  "poor-attitude",
  "passing-the-buck",
  "improper-charges-or-enforcement",
  "thanks-and-praise",
  "neighbour-dispute",
  "home-noise",
  "people-without-shelter",
  "children-in-need",
  "hardship-support",
  "theft-and-fraud",
  "something-else",
];
