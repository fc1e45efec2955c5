/**
 * The figures of a request's life. They are the product's own: no national rule sets them, districts may come to
 * differ, so they stand here once and are passed on as data.
 */
export const requestLimits = {
  /** Days a solution waits for the reporter's answer; then it counts as unrated. */
  answerSolutionDays: 7,
  /** Days a rejection may be appealed; then it is final. */
  appealDays: 7,
  /** Days after closing in which the reporter may reopen, and how often in all. */
  reopenDays: 15,
  reopenings: 1,
  /** Days after closing in which an unrated request may still be rated. */
  rateDays: 15,
  /** Open requests of one telephone number at the same time. */
  openPerPhone: 20,
  /** Open requests that one telephone number can follow by having joined them. */
  joinedPerPhone: 20,
  /** Into how many parts a request is split. */
  fewestParts: 2,
  mostParts: 10,
} as const;

/** The last moment of `days` clock days (24 hours each) after `from`; that moment itself still counts as in time. */
export function daysAfter(from: Temporal.Instant, days: number): Temporal.Instant {
  return from.add({ hours: 24 * days });
}
