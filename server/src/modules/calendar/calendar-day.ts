export type DayKind = "work" | "rest";

/**
 * One day that differs from the ordinary week: a weekday at rest, or a Saturday or Sunday worked.
 * `date` is YYYY-MM-DD in the district's own time zone; `name` is the festival the day belongs to, also for the
 * day worked to make up for it.
 */
export interface CalendarDay {
  readonly date: string;
  readonly kind: DayKind;
  readonly name: { readonly zh: string; readonly en: string };
}

/** `date` differs from the ordinary week when it is at rest from Monday to Friday or worked on a weekend. */
export function isException(date: Temporal.PlainDate, kind: DayKind): boolean {
  return isWeekend(date) === (kind === "work");
}

export function isWeekend(date: Temporal.PlainDate): boolean {
  return date.dayOfWeek >= 6;
}
