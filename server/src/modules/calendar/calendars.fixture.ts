/** The calendars the tests of this module reckon with: Qujing's time zone and office hours, 7.5 hours a day. */
import type { CalendarDay } from "./calendar-day.ts";
import { officialYear } from "./official-years.ts";
import { workingCalendar } from "./working-calendar.ts";

const timeZone = "Asia/Shanghai";
export const officeHours = [
  { start: "08:30", end: "12:00" },
  { start: "14:00", end: "18:00" },
] as const;

export const publishedYears = [2024, 2025, 2026];
const publishedDays = publishedYears.flatMap((year) => officialYear(year) ?? []);

/**
 * An arrangement for 2027 that is assumed, not official: it follows the statutory days and the habits of earlier
 * years, so that the tests see a year before and after it is loaded.
 */
export const assumed2027: readonly CalendarDay[] = [
  ...days("rest", { zh: "元旦", en: "New Year's Day" }, "2027-01-01"),
  ...days("work", { zh: "春节", en: "Spring Festival" }, "2027-01-31", "2027-02-14"),
  ...days(
    "rest",
    { zh: "春节", en: "Spring Festival" },
    ...["2027-02-05", "2027-02-08", "2027-02-09", "2027-02-10", "2027-02-11", "2027-02-12"],
  ),
  ...days("rest", { zh: "清明", en: "Tomb-sweeping Day" }, "2027-04-05"),
  ...days("rest", { zh: "劳动节", en: "Labour Day" }, "2027-05-03", "2027-05-04", "2027-05-05"),
  ...days("work", { zh: "劳动节", en: "Labour Day" }, "2027-05-08"),
  ...days("rest", { zh: "端午", en: "Dragon Boat Festival" }, "2027-06-09"),
  ...days("rest", { zh: "中秋", en: "Mid-autumn Festival" }, "2027-09-15"),
  ...days("work", { zh: "国庆节", en: "National Day" }, "2027-09-26", "2027-10-09"),
  ...days(
    "rest",
    { zh: "国庆节", en: "National Day" },
    ...["2027-10-01", "2027-10-04", "2027-10-05", "2027-10-06", "2027-10-07"],
  ),
];

function days(kind: CalendarDay["kind"], name: CalendarDay["name"], ...dates: string[]): CalendarDay[] {
  return dates.map((date) => ({ date, kind, name }));
}

/** 2024 to 2026 as published; 2027 known only from the law. */
export const before2027IsLoaded = workingCalendar({
  timeZone,
  periods: officeHours,
  days: publishedDays,
  confirmedYears: publishedYears,
});

export const after2027IsLoaded = workingCalendar({
  timeZone,
  periods: officeHours,
  days: [...publishedDays, ...assumed2027],
  confirmedYears: [...publishedYears, 2027],
});

/** Local wall time in the district, as "2026-02-14 15:00", to the instant. */
export function local(wallTime: string): Temporal.Instant {
  return Temporal.PlainDateTime.from(wallTime).toZonedDateTime(timeZone).toInstant();
}

/** The instant as local wall time to the minute, with seconds where it has any. */
export function wall(instant: Temporal.Instant): string {
  const at = instant.toZonedDateTimeISO(timeZone);
  const time = at.toPlainTime();
  return `${at.toPlainDate()} ${time.second === 0 ? time.toString({ smallestUnit: "minute" }) : time}`;
}
