/**
 * The public holidays the law itself fixes, for years whose official arrangement is not published yet.
 *
 * Source: 全国年节及纪念日放假办法 (Regulation on Public Holidays for National Festivals and Memorial Days), art. 2,
 * State Council Order No. 795, in force 2025-01-01. The yearly arrangement adds bridge days and make-up working
 * days that cannot be computed, so a date derived from here is always provisional.
 */
import { type CalendarDay, isException } from "./calendar-day.ts";

const inForceFromYear = 2025;

interface Festival {
  readonly name: CalendarDay["name"];
  readonly days: number;
  readonly firstDay: (year: number) => Temporal.PlainDate;
}

/** The Chinese calendar's day that falls into the lunar year beginning in the Gregorian `year`. */
function lunar(year: number, monthCode: string, day: number): Temporal.PlainDate {
  return Temporal.PlainDate.from({ calendar: "chinese", year, monthCode, day }).withCalendar("iso8601");
}

function gregorian(year: number, month: number, day: number): Temporal.PlainDate {
  return Temporal.PlainDate.from({ year, month, day });
}

/**
 * Qingming, the day the sun stands at 15° of ecliptic longitude in Beijing time: it comes 0.2422 of a day later each
 * year and is set back by every leap day. Agrees with the sun's computed position for every year from 2000 to 2150.
 */
export function qingming(year: number): Temporal.PlainDate {
  const years = year - 2000;
  const leapDays = Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400);
  return gregorian(year, 4, Math.floor(4.81 + 0.2422 * years - leapDays));
}

/** Where two festivals fall on one date (Mid-Autumn 2031 is 1 October), the first in this list names it. */
const festivals: readonly Festival[] = [
  { name: { zh: "元旦", en: "New Year's Day" }, days: 1, firstDay: (year) => gregorian(year, 1, 1) },
  {
    name: { zh: "春节", en: "Spring Festival" },
    days: 4, // from the eve
    firstDay: (year) => lunar(year, "M01", 1).subtract({ days: 1 }),
  },
  { name: { zh: "清明", en: "Tomb-sweeping Day" }, days: 1, firstDay: qingming },
  { name: { zh: "劳动节", en: "Labour Day" }, days: 2, firstDay: (year) => gregorian(year, 5, 1) },
  { name: { zh: "端午", en: "Dragon Boat Festival" }, days: 1, firstDay: (year) => lunar(year, "M05", 5) },
  { name: { zh: "国庆节", en: "National Day" }, days: 3, firstDay: (year) => gregorian(year, 10, 1) },
  { name: { zh: "中秋", en: "Mid-autumn Festival" }, days: 1, firstDay: (year) => lunar(year, "M08", 15) },
];

/**
 * Every statutory holiday of `year` by date, weekends included, each date once.
 * Empty before 2025: those years had other rules, and their arrangements are all published.
 */
export function statutoryDays(year: number): CalendarDay[] {
  if (year < inForceFromYear) return [];
  const named = new Map<string, CalendarDay>();
  for (const { name, days, firstDay } of festivals) {
    const first = firstDay(year);
    for (let offset = 0; offset < days; offset++) {
      const date = first.add({ days: offset }).toString();
      if (!named.has(date)) named.set(date, { date, kind: "rest", name });
    }
  }
  return [...named.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
}

/**
 * What is known of a year before its official arrangement: the statutory holidays that fall from Monday to Friday.
 * A holiday on a weekend is made up for on a weekday too, but only the arrangement says on which.
 */
export function provisionalYear(year: number): CalendarDay[] {
  return statutoryDays(year).filter(({ date, kind }) => isException(Temporal.PlainDate.from(date), kind));
}

const restDatesByYear = new Map<number, ReadonlySet<string>>();

/** Whether the law alone makes `date` a rest day; remembered per year, as every deadline asks. */
export function isStatutoryRestDay(date: Temporal.PlainDate): boolean {
  let dates = restDatesByYear.get(date.year);
  if (dates === undefined) {
    dates = new Set(statutoryDays(date.year).map((day) => day.date));
    restDatesByYear.set(date.year, dates);
  }
  return dates.has(date.toString());
}
