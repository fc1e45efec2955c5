/**
 * The two deadlines of a request: first contact and resolution. Each is kept with its limit and the moment it is counted
 * from, so that it can be counted again by anybody.
 */
import {
  deadlineAfter,
  localDate,
  nextWorkingMoment,
  type TimeLimit,
  type WorkingCalendar,
  workingDaysLeft,
  workingMinutesBetween,
} from "../calendar/index.ts";
import type { DeadlineMove } from "./moves.ts";

export type DeadlineKind = "first-contact" | "resolution";
export type DeadlineReason = "filed" | "calendar-changed" | DeadlineMove["reason"];

/** The limits of a category, as of the day they are applied. */
export interface CategoryLimits {
  readonly firstContact: TimeLimit;
  readonly resolution: TimeLimit;
}

/** A row of requests.deadlines. */
export interface RequestDeadline {
  readonly kind: DeadlineKind;
  readonly limit: TimeLimit;
  readonly countedFrom: Temporal.Instant;
  readonly dueAt: Temporal.Instant;
  /** A year it was counted over has no confirmed calendar, so it may yet move. */
  readonly provisional: boolean;
  readonly reason: DeadlineReason;
}

export interface RequestDeadlines {
  readonly firstContact: RequestDeadline;
  readonly resolution: RequestDeadline;
}

/** Both deadlines, counted from the same moment. Throws RangeError as `deadlineAfter` does. */
export function deadlinesFor(
  limits: CategoryLimits,
  calendar: WorkingCalendar,
  countedFrom: Temporal.Instant,
  reason: DeadlineReason,
): RequestDeadlines {
  return {
    firstContact: counted("first-contact", limits.firstContact, calendar, countedFrom, reason),
    resolution: counted("resolution", limits.resolution, calendar, countedFrom, reason),
  };
}

/** One deadline counted anew, from `countedFrom` and with `limit`. */
export function counted(
  kind: DeadlineKind,
  limit: TimeLimit,
  calendar: WorkingCalendar,
  countedFrom: Temporal.Instant,
  reason: DeadlineReason,
): RequestDeadline {
  return { kind, limit, countedFrom, reason, ...deadlineAfter(calendar, countedFrom, limit) };
}

/**
 * The same deadline with a wait given back: from the question to its answer, or while it was suspended. It is given back in the limit's own
 * measure, so that a weekend of waiting gives nobody two working days: clock limits get the clock time, working hours
 * the working time, working days as many days as the answer counts as received later than the question.
 */
export function withWaitGivenBack(
  deadline: RequestDeadline,
  calendar: WorkingCalendar,
  since: Temporal.Instant,
  until: Temporal.Instant,
  reason: "resident-answered" | "resumed" | "unmerged" = "resident-answered",
): RequestDeadline {
  const { kind, limit, countedFrom } = deadline;
  const from = laterStart(countedFrom, limit, calendar, since, until);
  return counted(kind, limit, calendar, from, reason);
}

/** The same deadline with a longer limit: `amount` more of its own unit, counted from where it was counted. */
export function extended(deadline: RequestDeadline, calendar: WorkingCalendar, amount: number): RequestDeadline {
  const { kind, limit, countedFrom } = deadline;
  return counted(kind, { ...limit, amount: limit.amount + amount }, calendar, countedFrom, "extended");
}

/** How much may be added to a limit; at least one of its unit. */
export function longestExtension(limit: TimeLimit, percent: number): number {
  return Math.max(1, Math.floor((limit.amount * percent) / 100));
}

function laterStart(
  countedFrom: Temporal.Instant,
  { unit }: TimeLimit,
  calendar: WorkingCalendar,
  askedAt: Temporal.Instant,
  answeredAt: Temporal.Instant,
): Temporal.Instant {
  switch (unit) {
    case "clock-minutes":
    case "clock-hours":
    case "clock-days":
      return countedFrom.add(askedAt.until(answeredAt));
    case "working-hours":
      return workingTimeAfter(calendar, countedFrom, workingMinutesBetween(calendar, askedAt, answeredAt));
    case "working-days":
      return workingDaysAfter(calendar, countedFrom, daysBetween(calendar, askedAt, answeredAt));
  }
}

const millisecondsPerMinute = 60_000;

/** `minutes` of working time after `from`, to the millisecond. */
function workingTimeAfter(calendar: WorkingCalendar, from: Temporal.Instant, minutes: number): Temporal.Instant {
  let at = from;
  let left = Math.round(minutes * millisecondsPerMinute);
  while (left > 0) {
    const start = nextWorkingMoment(calendar, at);
    at = start.add({ milliseconds: left });
    left -= Math.round(workingMinutesBetween(calendar, start, at) * millisecondsPerMinute);
  }
  return at;
}

/** How many working days later `b` counts as received than `a`. */
function daysBetween(calendar: WorkingCalendar, a: Temporal.Instant, b: Temporal.Instant): number {
  const nextDay = { amount: 1, unit: "working-days" } as const;
  return workingDaysLeft(
    calendar,
    deadlineAfter(calendar, a, nextDay).dueAt,
    deadlineAfter(calendar, b, nextDay).dueAt,
  );
}

/** `from` itself, or the opening of the working day `days` after the one on which it counts as received. */
function workingDaysAfter(calendar: WorkingCalendar, from: Temporal.Instant, days: number): Temporal.Instant {
  if (days === 0) return from;
  const day = localDate(calendar, deadlineAfter(calendar, from, { amount: days, unit: "working-days" }).dueAt);
  return nextWorkingMoment(calendar, day.toZonedDateTime(calendar.timeZone).toInstant());
}

/** The deadline by a changed calendar, or null when neither its moment nor its certainty changes. */
export function recounted(deadline: RequestDeadline, calendar: WorkingCalendar): RequestDeadline | null {
  const { kind, limit, countedFrom } = deadline;
  const again = counted(kind, limit, calendar, countedFrom, "calendar-changed");
  const same = again.dueAt.equals(deadline.dueAt) && again.provisional === deadline.provisional;
  return same ? null : again;
}

/** The last moment itself is in time. */
export function isLate(dueAt: Temporal.Instant, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(now, dueAt) > 0;
}

/**
 * `late_since` after the resolution deadline has moved: what is in time again is not late any more. What is late now is
 * marked by the job, which also tells it.
 */
export function lateSinceAfter(
  lateSince: string | null,
  dueAt: Temporal.Instant,
  now: Temporal.Instant,
): string | null {
  return lateSince !== null && isLate(dueAt, now) ? dueAt.toString() : null;
}

/** The deadline columns of requests.requests. */
export function dueColumns({ firstContact, resolution }: RequestDeadlines) {
  return {
    first_contact_due_at: firstContact.dueAt.toString(),
    due_at: resolution.dueAt.toString(),
    due_provisional: resolution.provisional,
  };
}
