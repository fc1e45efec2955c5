import { constants, crc32, deflateRawSync } from "node:zlib";
import { columnLetters } from "./cells.ts";
import { sayable, sheetName } from "./write-sheet.ts";

/**
 * An XLSX file with one long sheet, written part by part: each part is compressed by itself and may lie in the database
 * until the last is there, so that no more than one part is in memory as text. Text is inline and in the format "@":
 * nothing in it runs as a formula.
 */

/** A moment is shown as a date with its time, as the wall clock had it. */
export type LongCell = string | number | Temporal.PlainDateTime | null;

export interface SheetPart {
  /** Raw deflate blocks that others may follow. */
  bytes: Buffer;
  /** Of the sheet's text from its beginning up to the end of this part. */
  crc: number;
  textBytes: number;
}

export const emptySheet = { crc: 0, textBytes: 0 } as const;

type Before = Pick<SheetPart, "crc" | "textBytes">;

/** The beginning, with the headings; it stays in view. @param widths of each column, in characters */
export function firstPart(headings: readonly string[], widths: readonly number[]): SheetPart {
  const columns = widths.map(
    (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  return part(
    emptySheet,
    `${declaration}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0">` +
      '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
      `<cols>${columns.join("")}</cols><sheetData>${rowXml(1, headings, 3)}`,
  );
}

/** @param firstRow number of the first of these rows, the headings being row 1 */
export function rowsPart(before: Before, firstRow: number, rows: readonly (readonly LongCell[])[]): SheetPart {
  return part(before, rows.map((row, at) => rowXml(firstRow + at, row)).join(""));
}

/** The whole file, of parts that follow each other from the first on. */
export function wholeFile(title: string, parts: readonly Buffer[], before: Before): Buffer {
  const end = "</sheetData></worksheet>";
  const last = deflateRawSync(end);
  const name = escaped(sheetName(title));
  return archive([
    packed("[Content_Types].xml", contentTypes),
    packed("_rels/.rels", rootRelations),
    packed("xl/workbook.xml", workbook(name)),
    packed("xl/_rels/workbook.xml.rels", workbookRelations),
    packed("xl/styles.xml", styles),
    {
      path: "xl/worksheets/sheet1.xml",
      bytes: Buffer.concat([...parts, last]),
      crc: crc32(end, before.crc),
      textBytes: before.textBytes + Buffer.byteLength(end),
    },
  ]);
}

function part(before: Before, xml: string): SheetPart {
  const text = Buffer.from(xml);
  return {
    bytes: deflateRawSync(text, { finishFlush: constants.Z_SYNC_FLUSH }),
    crc: crc32(text, before.crc),
    textBytes: before.textBytes + text.length,
  };
}

function rowXml(number: number, cells: readonly LongCell[], textStyle = 1): string {
  return `<row r="${number}">${cells.map((cell, at) => cellXml(`${columnLetters(at + 1)}${number}`, cell, textStyle)).join("")}</row>`;
}

function cellXml(place: string, cell: LongCell, textStyle: number): string {
  if (cell === null || cell === "") return "";
  if (typeof cell === "number") return `<c r="${place}"><v>${cell}</v></c>`;
  if (typeof cell !== "string") return `<c r="${place}" s="2"><v>${serialOf(cell)}</v></c>`;
  const text = `<is><t xml:space="preserve">${escaped(sayable(cell))}</t></is>`;
  return `<c r="${place}" s="${textStyle}" t="inlineStr">${text}</c>`;
}

/** Days since the last of 1899, as spreadsheets count. */
function serialOf(moment: Temporal.PlainDateTime): number {
  const days = Temporal.PlainDateTime.from("1899-12-30T00:00").until(moment, { largestUnit: "minute" });
  return Number((days.total("minutes") / 1440).toFixed(10));
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}

interface Entry {
  path: string;
  bytes: Buffer;
  crc: number;
  textBytes: number;
}

function packed(path: string, text: string): Entry {
  return { path, bytes: deflateRawSync(text), crc: crc32(text), textBytes: Buffer.byteLength(text) };
}

/** A ZIP archive as of 1993 (APPNOTE 2.0): files below 4 GB, names in ASCII. */
function archive(entries: readonly Entry[]): Buffer {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { path, bytes, crc, textBytes } of entries) {
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(8, 4);
    // Midnight of the first of January 1980: a file is not told when it was made.
    facts.writeUInt16LE(0x21, 8);
    facts.writeUInt32LE(crc, 10);
    facts.writeUInt32LE(bytes.length, 14);
    facts.writeUInt32LE(textBytes, 18);
    facts.writeUInt16LE(path.length, 22);
    const name = Buffer.from(path, "latin1");
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.from("PK\x01\x02\x14\x00", "latin1"), facts, rest, name);
    const local = [Buffer.from("PK\x03\x04", "latin1"), facts, name, bytes];
    pieces.push(...local);
    offset += local.reduce((sum, piece) => sum + piece.length, 0);
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...pieces, listed, end]);
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const bundle = "http://schemas.openxmlformats.org/package/2006";
const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";

const contentTypes =
  `${declaration}<Types xmlns="${bundle}/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  `<Override PartName="/xl/workbook.xml" ContentType="${spreadsheet}.sheet.main+xml"/>` +
  `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${spreadsheet}.worksheet+xml"/>` +
  `<Override PartName="/xl/styles.xml" ContentType="${spreadsheet}.styles+xml"/></Types>`;

const rootRelations =
  `${declaration}<Relationships xmlns="${bundle}/relationships">` +
  `<Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;

const workbook = (name: string) =>
  `${declaration}<workbook xmlns="${main}" xmlns:r="${office}">` +
  `<sheets><sheet name="${name}" sheetId="1" r:id="rId1"/></sheets></workbook>`;

const workbookRelations =
  `${declaration}<Relationships xmlns="${bundle}/relationships">` +
  `<Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/>` +
  `<Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/></Relationships>`;

/** Cell styles by number: 0 plain, 1 text, 2 date with time, 3 heading. */
const styles =
  `${declaration}<styleSheet xmlns="${main}">` +
  '<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/></numFmts>' +
  '<fonts count="2"><font><sz val="11"/></font><font><b/><sz val="11"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
  '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
  '<xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/></cellXfs>' +
  "</styleSheet>";
