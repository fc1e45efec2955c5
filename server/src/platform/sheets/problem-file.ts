import { columnLetters, isEmptyRow, type SheetCell, textOf } from "./cells.ts";
import { firstLine } from "./headers.ts";
import type { SheetProblem } from "./parse-rows.ts";
import type { SheetRows } from "./read-sheet.ts";
import type { SheetTemplate } from "./template.ts";
import { addedHeaders, fileWords, type SheetLocale } from "./words.ts";
import { type SheetFormat, type WrittenCell, writeCsv, writeXlsxSheets } from "./write-sheet.ts";

/**
 * The user's own rows back, each beside what is wrong with it: two columns stand in front, and in XLSX the cells meant
 * are filled. Corrected in place, the file can be uploaded as it is: the two columns are passed over.
 */
export async function problemFile<Row>(
  template: SheetTemplate<Row>,
  sheet: SheetRows,
  problems: readonly SheetProblem[],
  locale: SheetLocale,
  format: SheetFormat,
): Promise<Buffer> {
  const headerIndex = sheet.rows.findIndex((row) => !isEmptyRow(row));
  const kept = columnsToKeep(sheet.rows[headerIndex] ?? []);
  const problemsByRow = Map.groupBy(problems, (found) => found.rowNumber);
  const marked = new Set(problems.map((found) => found.address));

  const rows = sheet.rows.map((row, index) => {
    const found = problemsByRow.get(index + 1) ?? [];
    const cells = kept.map((column): WrittenCell => {
      const value = row[column] ?? null;
      const bold = index === headerIndex;
      return marked.has(columnLetters(column + 1) + (index + 1)) ? { value, bold, mark: "problem" } : { value, bold };
    });
    return [...added(row, index - headerIndex, found, locale), ...cells];
  });
  if (format === "csv") return writeCsv(rows);
  return writeXlsxSheets([
    { title: template.title[locale], rows, widths: [12, 60, ...kept.map(() => 18)], stickyRows: headerIndex + 1 },
  ]);
}

/** The two columns in front. `belowHeader` is 0 for the header itself. */
function added(
  row: readonly SheetCell[],
  belowHeader: number,
  found: readonly SheetProblem[],
  locale: SheetLocale,
): WrittenCell[] {
  const sentences = found.map((one) => sentence(one, locale)).join("\n");
  if (belowHeader === 0) return headerCells(sentences, locale);
  if (found.length > 0) {
    return [
      { value: fileWords.hasProblem[locale], mark: "problem" },
      { value: sentences, wrap: true },
    ];
  }
  return [belowHeader < 0 || isEmptyRow(row) ? null : fileWords.noProblem[locale], null];
}

/** What is wrong with the columns themselves stands under the name of the column "Problem", which stays recognisable. */
function headerCells(sentences: string, locale: SheetLocale): WrittenCell[] {
  const name = fileWords.problem[locale];
  return [
    { value: fileWords.status[locale], bold: true },
    sentences === "" ? { value: name, bold: true } : { value: `${name}\n${sentences}`, wrap: true, mark: "problem" },
  ];
}

function sentence(found: SheetProblem, locale: SheetLocale): string {
  const words = found.words[locale];
  // A missing column's sentence names it already.
  if (found.address === null || found.columnHeader === "") return words;
  return locale === "zh-CN" ? `「${found.columnHeader}」${words}` : `${found.columnHeader}: ${words}`;
}

function columnsToKeep(headerRow: readonly SheetCell[]): number[] {
  const all = Array.from({ length: headerRow.length }, (_, index) => index);
  return all.filter((index) => !addedHeaders.includes(firstLine(textOf(headerRow[index]))));
}
