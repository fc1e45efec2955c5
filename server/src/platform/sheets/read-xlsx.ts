// The entry that unpacks by the central directory (see archive.ts); the streaming one trusts other, unchecked headers.
import { readSheet as readFirstSheet } from "read-excel-file/universal";
import { checkArchive } from "./archive.ts";
import { type SheetCell, unshowableDate } from "./cells.ts";
import { SheetUnreadable } from "./faults.ts";
import type { SheetLimits } from "./limits.ts";

/** The rows of the file's first sheet. Cells with a formula give its last computed value, failed formulas nothing. */
export async function readXlsx(file: Buffer, limits: SheetLimits): Promise<SheetCell[][]> {
  checkArchive(file, limits);
  const rows = await unpackRows(file);
  return rows.map((row) => row.map(cellOf));
}

async function unpackRows(file: Buffer): Promise<readonly (readonly unknown[])[]> {
  try {
    return await readFirstSheet(new Blob([Uint8Array.from(file)]), { trim: false });
  } catch (cause) {
    // Whatever the reader stumbles over lies in the file: it is given nothing else.
    throw new SheetUnreadable("unreadable", cause);
  }
}

function cellOf(value: unknown): SheetCell {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? unshowableDate : value;
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  return null;
}
