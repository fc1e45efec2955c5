import { type Parsed, problem } from "./cell-problems.ts";
import { halfWidth, type SheetCell, textOf } from "./cells.ts";
import type { CellParser } from "./text-parsers.ts";

/** A day: an Excel date, or text like 2026-11-24, 2026/11/24, 2026.11.24 or 2026年11月24日. */
export function date(): CellParser<Temporal.PlainDate> {
  return parseDate;
}

function parseDate(cell: SheetCell): Parsed<Temporal.PlainDate> {
  // A time of day beside the date is the program's habit, not the user's statement.
  const written = halfWidth(textOf(cell)).replace(cell instanceof Date ? / .*$/ : /\s+/g, "");
  const [, year, , month, day] =
    /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(written) ??
    /^(\d{4})(年)(\d{1,2})月(\d{1,2})日?$/.exec(written) ??
    [];
  const fields = { year: Number(year), month: Number(month), day: Number(day) };
  if (year === undefined || !exists(fields)) {
    return problem(
      "not-a-date",
      "这里要填日期，例如 2026-11-24 或 2026年11月24日。",
      "This must be a date, for example 2026-11-24.",
    );
  }
  return { value: Temporal.PlainDate.from(fields) };
}

function exists({ year, month, day }: { year: number; month: number; day: number }): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= Temporal.PlainYearMonth.from({ year, month }).daysInMonth;
}
