/** What one cell of a sheet holds. Dates are UTC midnights of the calendar day that the program shows. */
export type SheetCell = string | number | boolean | Date | null;

/** How Excel itself shows a date it cannot draw; we show the same, so that the user finds the cell. */
export const unshowableDate = "#####";

/**
 * Whole numbers from here on have lost digits: a spreadsheet keeps 15 significant ones and fills up with zeros
 * (an 18-digit identity number typed as a number is already wrong in the file).
 */
const firstInexactWhole = 1e15;

const edges = /^[\s\u200b-\u200f\u2060\ufeff]+|[\s\u200b-\u200f\u2060\ufeff]+$/gu;

/** The cell as its reader would write it down: trimmed, numbers without float noise, dates as 2026-11-24. */
export function textOf(cell: SheetCell | undefined): string {
  if (cell === null || cell === undefined) return "";
  if (typeof cell === "string") return cell.replace(edges, "");
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  if (typeof cell === "number") return textOfNumber(cell);
  return textOfDate(cell);
}

export function isEmptyRow(row: readonly SheetCell[]): boolean {
  return row.every((cell) => textOf(cell) === "");
}

/** Full-width digits, letters, signs and spaces as Chinese input methods leave them, made half-width. */
export function halfWidth(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, " ");
}

/** The column's letters as the program shows them: 1 → A, 27 → AA. */
export function columnLetters(columnNumber: number): string {
  const rest = Math.floor((columnNumber - 1) / 26);
  const letter = String.fromCharCode(65 + ((columnNumber - 1) % 26));
  return rest === 0 ? letter : columnLetters(rest) + letter;
}

function textOfNumber(value: number): string {
  if (!Number.isFinite(value)) return "";
  if (Number.isInteger(value)) {
    return Math.abs(value) < firstInexactWhole ? String(value) : value.toExponential().replace("e", "E");
  }
  // 89.53 is stored as 89.530000000000001: fifteen digits are what the program shows.
  return String(Number(value.toPrecision(15)));
}

function textOfDate(date: Date): string {
  const milliseconds = date.getTime();
  if (Number.isNaN(milliseconds)) return unshowableDate;
  // A day's fraction is a float in the file: without rounding, 08:30 comes out as 08:29:59.999.
  const shown = Temporal.Instant.fromEpochMilliseconds(milliseconds)
    .round({ smallestUnit: "second" })
    .toZonedDateTimeISO("UTC");
  const day = shown.toPlainDate().toString();
  const time = shown.toPlainTime();
  return time.equals("00:00") ? day : `${day} ${time.toString({ smallestUnit: "second" })}`;
}
