import { localDate, type WorkingCalendar, workingDaysLeft } from "../calendar/index.ts";

/** Looked back this far for the days between; a step is at most 60 working days. */
const mostDays = 200;

/**
 * What was due before this moment is late by at least `workingDays` whole working days, each to its close of business;
 * 0: by anything.
 */
export function lateSinceBefore(
  calendar: WorkingCalendar,
  now: Temporal.Instant,
  workingDays: number,
): Temporal.Instant {
  if (workingDays === 0) return now;
  const today = localDate(calendar, now);
  for (let back = 1; back <= mostDays; back++) {
    const day = today.subtract({ days: back });
    const dayAfter = day.add({ days: 1 }).toZonedDateTime(calendar.timeZone).toInstant();
    if (-workingDaysLeft(calendar, now, dayAfter.subtract({ seconds: 1 })) >= workingDays) return dayAfter;
  }
  throw new RangeError(`no ${workingDays} working days in the last ${mostDays} days`);
}
