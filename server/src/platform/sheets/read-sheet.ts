import { isEmptyRow, type SheetCell } from "./cells.ts";
import { decodeText, type TextEncoding } from "./decode-text.ts";
import { SheetUnreadable } from "./faults.ts";
import { type SheetLimits, sheetLimits } from "./limits.ts";
import { readCsv } from "./read-csv.ts";
import { readXlsx } from "./read-xlsx.ts";

/** A sheet as it lies in the file: `rows[0]` is the program's row 1, `rows[0][0]` its cell A1. */
export interface SheetRows {
  readonly fileName: string;
  readonly format: "xlsx" | TextEncoding;
  readonly rows: readonly (readonly SheetCell[])[];
}

/**
 * Reads an uploaded XLSX or CSV file. What it is, its content says; the name is only kept for messages. An XLSX file is
 * read on this thread (about a second for 100,000 rows).
 * Throws `SheetUnreadable` with one of its closed codes.
 */
export async function readSheet(
  file: Buffer,
  fileName: string,
  limits: SheetLimits = sheetLimits,
): Promise<SheetRows> {
  if (file.length > limits.bytes) throw new SheetUnreadable("too-large");
  const sheet = await readByContent(file, limits);
  const firstWritten = sheet.rows.findIndex((row) => !isEmptyRow(row));
  if (firstWritten < 0) throw new SheetUnreadable("empty");
  if (sheet.rows.length > limits.rows + firstWritten + 1) throw new SheetUnreadable("too-many-rows");
  if (sheet.rows.some((row) => row.length > limits.columns && !isEmptyRow(row.slice(limits.columns)))) {
    throw new SheetUnreadable("too-many-columns");
  }
  return { fileName, ...sheet };
}

async function readByContent(file: Buffer, limits: SheetLimits): Promise<Omit<SheetRows, "fileName">> {
  if (file.length === 0) throw new SheetUnreadable("empty");
  if (startsWith(file, "504b0304")) return { format: "xlsx", rows: await readXlsx(file, limits) };
  if (startsWith(file, "d0cf11e0a1b11ae1")) {
    // Office's older container: an .xls file, or an .xlsx file locked by a password.
    const locked = file.includes(Buffer.from("EncryptedPackage", "utf16le"));
    throw new SheetUnreadable(locked ? "encrypted" : "old-format");
  }
  if (startsWith(file, "25504446")) throw new SheetUnreadable("not-a-table"); // %PDF
  const { text, encoding } = decodeText(file);
  return { format: encoding, rows: readCsv(text, limits) };
}

function startsWith(file: Buffer, hexadecimal: string): boolean {
  return file.subarray(0, hexadecimal.length / 2).toString("hex") === hexadecimal;
}
