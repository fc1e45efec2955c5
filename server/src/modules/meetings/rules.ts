/** What is lawful of a meeting. Pure; numbers come from the council's rules of procedure. */

export interface Quorum {
  numerator: number;
  denominator: number;
}

/** How many must be there. Whole numbers only: two thirds of ten members are seven. */
export function membersNeeded(due: number, { numerator, denominator }: Quorum): number {
  return Math.floor((due * numerator + denominator - 1) / denominator);
}

/** The number itself suffices. A council without members never has its quorum. */
export function quorumMet(present: number, due: number, quorum: Quorum): boolean {
  return due > 0 && present * quorum.denominator >= due * quorum.numerator;
}

/**
 * The first day on which a meeting may be held that is convened today: a notice of n days runs n whole days from the day
 * after it was given. Without notice it may be today.
 */
export function firstPossibleDay(today: string, noticeDays: number): string {
  if (noticeDays === 0) return today;
  return Temporal.PlainDate.from(today)
    .add({ days: noticeDays + 1 })
    .toString();
}

/** Members come before the meeting begins, but not the day before. */
export const checkInOpensHoursBefore = 2;

/** How far ahead meetings are planned. */
const longestAheadDays = 366;

export function isAhead(startsAt: string, now: Temporal.Instant): boolean {
  const hours = now.until(Temporal.Instant.from(startsAt)).total("hours");
  return hours > 0 && hours < longestAheadDays * 24;
}
