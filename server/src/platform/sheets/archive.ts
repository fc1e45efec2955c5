import { inflateRawSync } from "node:zlib";
import { SheetUnreadable } from "./faults.ts";
import type { SheetLimits } from "./limits.ts";

/**
 * An XLSX file is a zip archive, and what it unpacks to is the sender's choice: a few kilobytes can declare gigabytes, or
 * a cell in row 1,048,576 of column XFD. Looked at before the reader is let at it. Layout: PKWARE's APPNOTE 6.3, §4.3.12
 * (central directory) and §4.3.16 (its end); the reader, too, goes by the central directory and gives an entry no more
 * room than declared there, so what is declared here binds.
 */
export function checkArchive(file: Buffer, limits: SheetLimits): void {
  const entries = readCentralDirectory(file);
  if (entries.some((entry) => entry.encrypted)) throw new SheetUnreadable("encrypted");
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpackedSize, 0);
  if (unpacked > limits.unpackedBytes) throw new SheetUnreadable("too-large");
  if (!entries.some((entry) => entry.path === "xl/workbook.xml")) throw new SheetUnreadable("not-a-table");
  for (const entry of entries) {
    if (/^xl\/worksheets\/[^/]+\.xml$/.test(entry.path)) checkExtent(unpack(file, entry), limits);
  }
}

interface ArchiveEntry {
  readonly path: string;
  readonly encrypted: boolean;
  readonly stored: boolean;
  readonly packedSize: number;
  readonly unpackedSize: number;
  /** Where its local header begins. */
  readonly offset: number;
}

function readCentralDirectory(file: Buffer): ArchiveEntry[] {
  const end = file.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"));
  if (end < 0 || end + 22 > file.length) throw new SheetUnreadable("unreadable");
  const count = file.readUInt16LE(end + 10);
  const entries: ArchiveEntry[] = [];
  let at = file.readUInt32LE(end + 16);
  for (let index = 0; index < count; index++) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== 0x02014b50) throw new SheetUnreadable("unreadable");
    const nameLength = file.readUInt16LE(at + 28);
    entries.push({
      path: file.toString("utf8", at + 46, at + 46 + nameLength),
      encrypted: (file.readUInt16LE(at + 8) & 1) === 1,
      stored: file.readUInt16LE(at + 10) === 0,
      packedSize: file.readUInt32LE(at + 20),
      // 0xffffffff stands for "see the 64-bit field": over any limit of ours, and refused as such.
      unpackedSize: file.readUInt32LE(at + 24),
      offset: file.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return entries;
}

function unpack(file: Buffer, entry: ArchiveEntry): string {
  if (entry.offset + 30 > file.length) throw new SheetUnreadable("unreadable");
  const start = entry.offset + 30 + file.readUInt16LE(entry.offset + 26) + file.readUInt16LE(entry.offset + 28);
  const packed = file.subarray(start, start + entry.packedSize);
  if (entry.stored) return packed.toString("latin1");
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(entry.unpackedSize, 1) }).toString("latin1");
  } catch (cause) {
    // Damaged, or more than it declared: either way nothing to be read.
    throw new SheetUnreadable("unreadable", cause);
  }
}

/** Excel's own last row; a file that names a later one was not written by a spreadsheet. */
const lastRow = 1_048_576;

/** Rows and cells as every spreadsheet program writes them: double quotes, nothing that needs unescaping. */
const plainAttributes = /^(?:\s+[\w.:-]+="[^"&]*")*\s*\/?$/;

/**
 * The reader fills every gap before a cell with empty cells, so one far cell is enough to use up the memory. Only plainly
 * written tags are let through: what this check could misread, the reader does not get to see.
 */
function checkExtent(sheetXml: string, limits: SheetLimits): void {
  for (const [, name, attributes = ""] of sheetXml.matchAll(/<(?:[^\s<>/]+:)?(row|c)(?=[\s/>])([^>]*)>/g)) {
    const places = [...attributes.matchAll(/\sr="([A-Z]{0,3})(\d{1,7})"/g)];
    if (
      !plainAttributes.test(attributes) ||
      places.length > 1 ||
      attributes.split(/\sr=/).length - 1 > places.length
    ) {
      throw new SheetUnreadable("unreadable");
    }
    const [, letters = "", row = "0"] = places[0] ?? [];
    if (Number(row) > lastRow) throw new SheetUnreadable("unreadable");
    // Tags that end in "/" carry a colour or a border and no value: many files have them down to the last row.
    if (name === "row" || attributes.endsWith("/")) continue;
    if (columnNumberOf(letters) > limits.columns) throw new SheetUnreadable("too-many-columns");
    // Room for a title and blank lines above the header; the exact count follows after reading.
    if (Number(row) > limits.rows + 100) throw new SheetUnreadable("too-many-rows");
  }
}

function columnNumberOf(letters: string): number {
  let columnNumber = 0;
  for (const letter of letters) columnNumber = columnNumber * 26 + letter.charCodeAt(0) - 64;
  return columnNumber;
}
