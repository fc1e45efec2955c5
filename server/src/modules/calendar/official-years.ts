/**
 * The State Council's yearly holiday arrangements (国务院办公厅关于部分节假日安排的通知), as the library chinese-days
 * carries them. Only its data is used: its own functions answer for a year without data as if it had no holidays.
 */
import published from "chinese-days/dist/chinese-days.json" with { type: "json" };
import { type CalendarDay, type DayKind, isException } from "./calendar-day.ts";

/** Date to "English name,Chinese name,statutory days". */
type DatedNames = Readonly<Record<string, string>>;

const holidays: DatedNames = published.holidays;
const makeUpWorkingDays: DatedNames = published.workdays;

/**
 * The official exceptions to the ordinary week in `year`, by date: holidays from Monday to Friday at rest, make-up
 * Saturdays and Sundays at work. `undefined` when the arrangement of that year is not in the library.
 */
export function officialYear(year: number): CalendarDay[] | undefined {
  if (!isPublished(year)) return undefined;
  return [...exceptions(year, holidays, "rest"), ...exceptions(year, makeUpWorkingDays, "work")].sort((a, b) =>
    a.date < b.date ? -1 : 1,
  );
}

/** How the arrangement that comes with the software is cited. */
export function publishedSource(year: number): string {
  return `《国务院办公厅关于${year}年部分节假日安排的通知》（随系统附带的公开数据 chinese-days）`;
}

/**
 * Days around New Year come from the next year's arrangement too, so a few dates of a year prove nothing. National
 * Day can only come from the year's own.
 */
function isPublished(year: number): boolean {
  return `${year}-10-01` in holidays;
}

function exceptions(year: number, names: DatedNames, kind: DayKind): CalendarDay[] {
  return Object.entries(names)
    .filter(([date]) => date.startsWith(`${year}-`) && isException(Temporal.PlainDate.from(date), kind))
    .map(([date, described]) => {
      const [en, zh] = described.split(",");
      if (!en || !zh) throw new Error(`chinese-days: "${described}" on ${date} has no names`);
      return { date, kind, name: { zh, en } };
    });
}
