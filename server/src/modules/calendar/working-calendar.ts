/** A district's working days and hours. */
import { type CalendarDay, type DayKind, isWeekend } from "./calendar-day.ts";
import { isStatutoryRestDay } from "./statutory-days.ts";

/** Local wall time, "HH:MM" or "HH:MM:SS"; the start belongs to the period, the end does not. */
export interface WorkingPeriod {
  readonly start: string;
  readonly end: string;
}

/** Made by `workingCalendar`, which checks it. */
export interface WorkingCalendar {
  /** IANA name, as "Asia/Shanghai". */
  readonly timeZone: string;
  /** The same on every working day; at least one, sorted, not overlapping. */
  readonly periods: readonly WorkingPeriod[];
  /** YYYY-MM-DD to what the day is, where it differs from the ordinary week. */
  readonly exceptions: ReadonlyMap<string, DayKind>;
  /** Years whose official arrangement is in `exceptions`. In others the statutory holidays rest as well. */
  readonly confirmedYears: ReadonlySet<number>;
}

/** Throws RangeError for an unknown time zone, a malformed date, or periods that are empty, unsorted or overlapping. */
export function workingCalendar(parts: {
  readonly timeZone: string;
  readonly periods: readonly WorkingPeriod[];
  readonly days: Iterable<Pick<CalendarDay, "date" | "kind">>;
  readonly confirmedYears: Iterable<number>;
}): WorkingCalendar {
  const { timeZone, periods } = parts;
  Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(timeZone);
  if (periods.length === 0) throw new RangeError("a working day needs at least one working period");
  const bounds = periods.flatMap(({ start, end }) => [Temporal.PlainTime.from(start), Temporal.PlainTime.from(end)]);
  for (const [index, bound] of bounds.entries()) {
    const next = bounds[index + 1];
    const order = next === undefined ? -1 : Temporal.PlainTime.compare(bound, next);
    // Two periods may touch (one ends as the next starts); a period may not be empty.
    if (order > 0 || (order === 0 && index % 2 === 0)) {
      throw new RangeError(`working periods must be sorted and must not overlap: ${bound} before ${next}`);
    }
  }
  const exceptions = new Map<string, DayKind>();
  for (const { date, kind } of parts.days) exceptions.set(Temporal.PlainDate.from(date).toString(), kind);
  return { timeZone, periods, exceptions, confirmedYears: new Set(parts.confirmedYears) };
}

/** An exception decides; else weekends rest; else, in a year not confirmed, the statutory holidays rest. */
export function isWorkingDay(calendar: WorkingCalendar, date: Temporal.PlainDate): boolean {
  const exception = calendar.exceptions.get(date.toString());
  if (exception !== undefined) return exception === "work";
  if (isWeekend(date)) return false;
  return calendar.confirmedYears.has(date.year) || !isStatutoryRestDay(date);
}

/** The calendar date on which `instant` falls in the district. */
export function localDate(calendar: WorkingCalendar, instant: Temporal.Instant): Temporal.PlainDate {
  return instant.toZonedDateTimeISO(calendar.timeZone).toPlainDate();
}

export interface WorkingSpan {
  readonly opens: Temporal.Instant;
  readonly closes: Temporal.Instant;
}

/** The working periods of one working day on the time line, in order. */
export function workingSpans(calendar: WorkingCalendar, workingDay: Temporal.PlainDate): WorkingSpan[] {
  const at = (plainTime: string) =>
    workingDay.toZonedDateTime({ timeZone: calendar.timeZone, plainTime }).toInstant();
  return calendar.periods.map(({ start, end }) => ({ opens: at(start), closes: at(end) }));
}

/** Close of business: the end of the day's last working period. */
export function closeOfBusiness(calendar: WorkingCalendar, workingDay: Temporal.PlainDate): Temporal.Instant {
  const last = calendar.periods.at(-1);
  if (last === undefined) throw new RangeError("the calendar has no working periods");
  return workingDay.toZonedDateTime({ timeZone: calendar.timeZone, plainTime: last.end }).toInstant();
}

/** No duty runs longer than ten years: a search that finds nothing by then is a mistake in the calendar or the limit. */
const longestSearchDays = 3660;

/** The working days on and after `date`, in order, for ten years; then it ends, and the caller throws `tooFar`. */
export function* workingDaysFrom(calendar: WorkingCalendar, date: Temporal.PlainDate): Generator<Temporal.PlainDate> {
  for (let days = 0; days < longestSearchDays; days++) {
    const day = date.add({ days });
    if (isWorkingDay(calendar, day)) yield day;
  }
}

/** How many working days lie after `from`, up to and including `to`, which is not before it. Throws beyond ten years. */
export const workingDaysBetween = summedOverDays(() => 1);

/** Working time of the days after `from`, up to and including `to`, in milliseconds. Throws beyond ten years. */
export const workingTimeOfDays = summedOverDays((calendar, workingDay) =>
  workingSpans(calendar, workingDay).reduce(
    (total, { opens, closes }) => total + opens.until(closes).total("milliseconds"),
    0,
  ),
);

/** Adds up what each working day counts for, from totals of whole years: a matter years late costs no more than a new one. */
function summedOverDays(worth: (calendar: WorkingCalendar, workingDay: Temporal.PlainDate) => number) {
  /** For each calendar and year, at [n] the sum over the first n days of the year; made once. */
  const sums = new WeakMap<WorkingCalendar, Map<number, Float64Array>>();

  function sumsOf(calendar: WorkingCalendar, year: number): Float64Array {
    const known = sums.get(calendar) ?? new Map<number, Float64Array>();
    sums.set(calendar, known);
    const made = known.get(year) ?? sumUp(calendar, year);
    known.set(year, made);
    return made;
  }

  function sumUp(calendar: WorkingCalendar, year: number): Float64Array {
    const first = Temporal.PlainDate.from({ year, month: 1, day: 1 });
    const sum = new Float64Array(first.daysInYear + 1);
    for (let days = 0; days < first.daysInYear; days++) {
      const day = first.add({ days });
      sum[days + 1] = sum[days]! + (isWorkingDay(calendar, day) ? worth(calendar, day) : 0);
    }
    return sum;
  }

  return (calendar: WorkingCalendar, from: Temporal.PlainDate, to: Temporal.PlainDate): number => {
    if (from.until(to).days >= longestSearchDays) throw tooFar();
    let total = sumsOf(calendar, to.year)[to.dayOfYear]! - sumsOf(calendar, from.year)[from.dayOfYear]!;
    for (let { year } = from; year < to.year; year++) total += sumsOf(calendar, year).at(-1)!;
    return total;
  };
}

export function tooFar(): RangeError {
  return new RangeError("working time is reckoned at most ten years ahead");
}
