/**
 * Deadlines in clock time and in working time. Everything is reckoned in the district's own time zone; the time zone
 * of the server plays no part.
 */
import {
  closeOfBusiness,
  isWorkingDay,
  localDate,
  tooFar,
  type WorkingCalendar,
  workingDaysBetween,
  workingDaysFrom,
  workingSpans,
  workingTimeOfDays,
} from "./working-calendar.ts";

/** A clock unit runs day and night; a working unit only in working time. `amount` is a whole number above 0. */
export interface TimeLimit {
  readonly amount: number;
  readonly unit: "clock-minutes" | "clock-hours" | "clock-days" | "working-hours" | "working-days";
}

/** `provisional`: a day it was counted over lies in a year without a confirmed calendar, so the date may yet move. */
export interface Deadline {
  readonly dueAt: Temporal.Instant;
  readonly provisional: boolean;
}

const nanosecondsPerMinute = 60_000_000_000n;
const nanosecondsPerMillisecond = 1_000_000n;

/**
 * The moment `limit` has run out for what arrived at `from`.
 *
 * - clock-minutes, clock-hours, clock-days: exactly that much time later; a clock day is 24 hours.
 * - working-hours: that much working time later, to the nanosecond. Time that runs out as a period ends is due at that
 *   end, not at the next opening.
 * - working-days: the close of business of the n-th working day after the day on which it counts as received. It
 *   counts as received on day D when D is a working day and it arrived before close of business (before opening and
 *   in the noon break included); on a rest day, or at close of business or later, it counts as received on the next
 *   working day.
 *
 * Throws RangeError for an amount that is not a whole number above 0, and for working time beyond ten years.
 */
export function deadlineAfter(calendar: WorkingCalendar, from: Temporal.Instant, limit: TimeLimit): Deadline {
  const { amount, unit } = limit;
  if (!Number.isSafeInteger(amount) || amount < 1) {
    throw new RangeError(`a time limit is a whole number above 0, not ${amount}`);
  }
  switch (unit) {
    case "clock-minutes":
      return { dueAt: from.add({ minutes: amount }), provisional: false };
    case "clock-hours":
      return { dueAt: from.add({ hours: amount }), provisional: false };
    case "clock-days":
      return { dueAt: from.add({ hours: 24 * amount }), provisional: false };
    case "working-hours":
      return countedTo(calendar, from, afterWorkingHours(calendar, from, amount));
    case "working-days":
      return countedTo(calendar, from, afterWorkingDays(calendar, from, amount));
  }
}

/** Counting looks at every day from arrival to the due date, so the years between them decide. */
function countedTo(calendar: WorkingCalendar, from: Temporal.Instant, dueAt: Temporal.Instant): Deadline {
  let provisional = false;
  const lastYear = localDate(calendar, dueAt).year;
  for (let year = localDate(calendar, from).year; year <= lastYear; year++) {
    provisional ||= !calendar.confirmedYears.has(year);
  }
  return { dueAt, provisional };
}

function afterWorkingHours(calendar: WorkingCalendar, from: Temporal.Instant, hours: number): Temporal.Instant {
  let left = BigInt(hours) * 60n * nanosecondsPerMinute;
  for (const day of workingDaysFrom(calendar, localDate(calendar, from))) {
    for (const { opens, closes } of workingSpans(calendar, day)) {
      const start = later(from, opens).epochNanoseconds;
      const available = closes.epochNanoseconds - start;
      if (available <= 0n) continue;
      if (left <= available) return Temporal.Instant.fromEpochNanoseconds(start + left);
      left -= available;
    }
  }
  throw tooFar();
}

function afterWorkingDays(calendar: WorkingCalendar, from: Temporal.Instant, days: number): Temporal.Instant {
  let left = days;
  for (const day of workingDaysFrom(calendar, receivedOn(calendar, from))) {
    if (left === 0) return closeOfBusiness(calendar, day);
    left -= 1;
  }
  throw tooFar();
}

/** The working day on which something that arrived at `from` counts as received; see `deadlineAfter`. */
function receivedOn(calendar: WorkingCalendar, from: Temporal.Instant): Temporal.PlainDate {
  for (const day of workingDaysFrom(calendar, localDate(calendar, from))) {
    if (isBefore(from, closeOfBusiness(calendar, day))) return day;
  }
  throw tooFar();
}

/**
 * How many more working days there are until `dueAt`, in days of the calendar: those after today, up to and including
 * the due date. 0 on the last working day, and still 0 while less than one whole working day late; −n when n whole
 * working days, each to its close of business, have gone by since the due date. Never −0.
 * Throws RangeError when the two are more than ten years apart.
 */
export function workingDaysLeft(calendar: WorkingCalendar, now: Temporal.Instant, dueAt: Temporal.Instant): number {
  const today = localDate(calendar, now);
  const dueDate = localDate(calendar, dueAt);
  if (!isBefore(dueAt, now)) return workingDaysBetween(calendar, today, dueDate);
  const begun = workingDaysBetween(calendar, dueDate, today);
  const unfinished =
    !today.equals(dueDate) && isWorkingDay(calendar, today) && isBefore(now, closeOfBusiness(calendar, today));
  return 0 - begun + (unfinished ? 1 : 0);
}

/** A moment within a working period; the opening moment is working time, the closing moment is not. */
export function isWorkingTime(calendar: WorkingCalendar, instant: Temporal.Instant): boolean {
  return nextWorkingMoment(calendar, instant).equals(instant);
}

/** `instant` itself in working time, else the next opening. Throws RangeError when none comes within ten years. */
export function nextWorkingMoment(calendar: WorkingCalendar, instant: Temporal.Instant): Temporal.Instant {
  for (const day of workingDaysFrom(calendar, localDate(calendar, instant))) {
    for (const { opens, closes } of workingSpans(calendar, day)) {
      if (isBefore(instant, closes)) return later(instant, opens);
    }
  }
  throw tooFar();
}

/**
 * Working time from `a` to `b` in minutes, fractions included; negative when `b` is the earlier.
 * Throws RangeError when they are more than ten years apart.
 */
export function workingMinutesBetween(calendar: WorkingCalendar, a: Temporal.Instant, b: Temporal.Instant): number {
  if (isBefore(b, a)) return 0 - workingMinutesBetween(calendar, b, a);
  const firstDay = localDate(calendar, a);
  const lastDay = localDate(calendar, b);
  let total = within(calendar, firstDay, a, b);
  if (!firstDay.equals(lastDay)) {
    const between = workingTimeOfDays(calendar, firstDay, lastDay.subtract({ days: 1 }));
    total += BigInt(between) * nanosecondsPerMillisecond + within(calendar, lastDay, a, b);
  }
  return Number(total) / Number(nanosecondsPerMinute);
}

/** Working time of one day from `a` to `b`, in nanoseconds. */
function within(
  calendar: WorkingCalendar,
  day: Temporal.PlainDate,
  a: Temporal.Instant,
  b: Temporal.Instant,
): bigint {
  if (!isWorkingDay(calendar, day)) return 0n;
  let total = 0n;
  for (const { opens, closes } of workingSpans(calendar, day)) {
    const start = later(a, opens).epochNanoseconds;
    const end = earlier(b, closes).epochNanoseconds;
    if (start < end) total += end - start;
  }
  return total;
}

function isBefore(a: Temporal.Instant, b: Temporal.Instant): boolean {
  return Temporal.Instant.compare(a, b) < 0;
}

function later(a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant {
  return isBefore(a, b) ? b : a;
}

function earlier(a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant {
  return isBefore(a, b) ? a : b;
}
