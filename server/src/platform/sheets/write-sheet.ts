import writeXlsx, { type Cell } from "write-excel-file/node";
import { type SheetCell, textOf } from "./cells.ts";
import { guardFormula } from "./formula-guard.ts";

export type SheetFormat = "xlsx" | "csv";

/** A sheet to be written. Cells may be bare values; `mark` and `bold` show in XLSX only. */
export interface WrittenSheet {
  readonly title: string;
  readonly rows: readonly (readonly WrittenCell[])[];
  /** Of each column, in characters. */
  readonly widths: readonly number[];
  /** Rows that stay in view while scrolling. */
  readonly stickyRows?: number;
}

export type WrittenCell = SheetCell | StyledCell;

export interface StyledCell {
  readonly value: SheetCell;
  readonly bold?: boolean;
  readonly wrap?: boolean;
  readonly mark?: keyof typeof fills;
}

/** Fills by what they say; the same tints as on the pages. */
const fills = { problem: "#fdeceb", required: "#e4f2ef", quiet: "#f1f2ef" } as const;

/** The longest text that Excel keeps in one cell. */
const longestCell = 32_767;

/**
 * An XLSX file of one or more sheets. Text is written as text (format "@"), so that nothing in it runs as a formula and
 * "00123" keeps its zeros.
 */
export async function writeXlsxSheets(sheets: readonly WrittenSheet[]): Promise<Buffer> {
  return writeXlsx(
    sheets.map((sheet) => ({
      sheet: sheetName(sheet.title),
      data: sheet.rows.map((row) => row.map(xlsxCell)),
      columns: sheet.widths.map((width) => ({ width })),
      stickyRowsCount: sheet.stickyRows ?? 0,
    })),
  ).toBuffer();
}

/** A CSV file (RFC 4180) in UTF-8, with the byte order mark without which Excel reads Chinese as garbage. */
export function writeCsv(rows: readonly (readonly WrittenCell[])[]): Buffer {
  const lines = rows.map((row) => row.map(csvCell).join(","));
  return Buffer.from(`\ufeff${lines.map((line) => `${line}\r\n`).join("")}`, "utf8");
}

function xlsxCell(cell: WrittenCell): Cell {
  const { value, bold, wrap, mark } = styled(cell);
  const style = {
    ...(bold ? { fontWeight: "bold" as const } : {}),
    ...(wrap ? { wrap } : {}),
    ...(mark ? { backgroundColor: fills[mark] } : {}),
  };
  if (value === null || value === "") return { type: String, format: "@", ...style };
  if (typeof value === "string") return { value: sayable(value), type: String, format: "@", ...style };
  if (value instanceof Date) return { value, type: Date, format: "yyyy-mm-dd", ...style };
  return { value, ...style };
}

function csvCell(cell: WrittenCell): string {
  const { value } = styled(cell);
  const text = typeof value === "string" ? guardFormula(value) : textOf(value);
  return /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function styled(cell: WrittenCell): StyledCell {
  return cell !== null && typeof cell === "object" && !(cell instanceof Date) ? cell : { value: cell };
}

/**
 * Without the signs that XML 1.0 cannot hold, and no longer than a cell may be. The writer looks texts up in a plain
 * object: one called like a member of it ("constructor") gets an invisible space, which reading takes off again.
 */
export function sayable(text: string): string {
  if (text in Object.prototype) return `${text}\u200b`;
  return (
    text
      .toWellFormed()
      // "_x0041_" is Excel's own way of writing "A" (ECMA-376, ST_Xstring): meant literally, its first sign is escaped.
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
      .replace(/(?![\t\n\r\u0080-\u009f])[\p{Cc}\ufffe\uffff]/gu, "")
      .slice(0, longestCell)
  );
}

/** Excel allows 31 characters and none of []:*?/\ in a sheet's name. */
export function sheetName(title: string): string {
  return title.replace(/[[\]:*?/\\]/g, " ").slice(0, 31);
}
