import type { CalendarDay } from "./calendar-day.ts";
import { provisionalYear } from "./statutory-days.ts";

type GivenYearFault =
  | { code: "day-outside-year" | "day-named-twice"; facts: { date: string; year: number } }
  | { code: "statutory-day-missing"; facts: { date: string; year: number; name: string; nameEn: string } };

/**
 * What cannot be right in an arrangement somebody typed. The law's own holidays always rest (see statutory-days.ts), so
 * a list without one of them is incomplete, and confirming it would turn a holiday into a working day.
 */
export function givenYearFault(year: number, days: readonly CalendarDay[]): GivenYearFault | null {
  const seen = new Map<string, CalendarDay>();
  for (const day of days) {
    const facts = { date: day.date, year };
    if (!day.date.startsWith(`${year}-`)) return { code: "day-outside-year", facts };
    if (seen.has(day.date)) return { code: "day-named-twice", facts };
    seen.set(day.date, day);
  }
  for (const { date, name } of provisionalYear(year)) {
    if (seen.get(date)?.kind === "rest") continue;
    return { code: "statutory-day-missing", facts: { date, year, name: name.zh, nameEn: name.en } };
  }
  return null;
}
