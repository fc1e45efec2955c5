import { type CellProblem, type CellProblemCode, type HeaderProblemCode, shortened } from "./cell-problems.ts";
import { columnLetters, isEmptyRow, type SheetCell, textOf } from "./cells.ts";
import { type MatchedHeaders, matchHeaders } from "./headers.ts";
import type { SheetRows } from "./read-sheet.ts";
import { columnsOf, type SheetTemplate } from "./template.ts";
import type { Words } from "./words.ts";

/** One thing wrong, at an exact place. `code` is one of ours or one of the caller's, who checks against the register. */
export interface SheetProblem {
  /** As the program counts: the header is usually row 1. */
  readonly rowNumber: number;
  /** The column's name as it stands in the file (as in the template where the file lacks it). */
  readonly columnHeader: string;
  /** The cell as the program names it, e.g. "C5"; null where the file has no such column. */
  readonly address: string | null;
  /** What stands there, at most 40 characters. */
  readonly value: string;
  readonly code: CellProblemCode | HeaderProblemCode | (string & {});
  readonly words: Words;
}

export interface ParsedSheet<Row> {
  /** The rows without any problem of their own; none while a required column is missing. */
  readonly rows: readonly { readonly rowNumber: number; readonly value: Row }[];
  /** The other rows, with those of their cells that are right: a good row may refer to one of them. */
  readonly faulty: readonly { readonly rowNumber: number; readonly value: Partial<Row> }[];
  readonly problems: readonly SheetProblem[];
  /** For checks that need more than the sheet: the same kind of problem, at that row's cell of that column. */
  readonly problemAt: (rowNumber: number, key: keyof Row & string, code: string, words: Words) => SheetProblem;
}

/**
 * Reads a sheet by its template, whole: every problem of every row is found, not only the first. Empty rows and the
 * template's own example row are passed over.
 */
export function parseRows<Row>(template: SheetTemplate<Row>, sheet: SheetRows): ParsedSheet<Row> {
  const headerIndex = sheet.rows.findIndex((row) => !isEmptyRow(row));
  const headerRow = sheet.rows[headerIndex] ?? [];
  const below = sheet.rows.slice(headerIndex + 1);
  const headers = matchHeaders(template, headerRow, (index) => below.some((row) => textOf(row[index]) !== ""));

  const problemAt: ParsedSheet<Row>["problemAt"] = (rowNumber, key, code, words) => {
    const index = headers.indexByKey.get(key);
    if (index === undefined) {
      const columnHeader = template.columns[key].header["zh-CN"];
      return { rowNumber, columnHeader, address: null, value: "", code, words };
    }
    const value = shortened(textOf(sheet.rows[rowNumber - 1]?.[index]));
    return {
      rowNumber,
      columnHeader: textOf(headerRow[index]),
      address: addressOf(rowNumber, index),
      value,
      code,
      words,
    };
  };

  const rows: { rowNumber: number; value: Row }[] = [];
  const faulty: { rowNumber: number; value: Partial<Row> }[] = [];
  const problems: SheetProblem[] = headers.problems.map(({ code, columnIndex, header, words }) => ({
    rowNumber: headerIndex + 1,
    columnHeader: header,
    address: columnIndex === null ? null : addressOf(headerIndex + 1, columnIndex),
    value: columnIndex === null ? "" : header,
    code,
    words,
  }));
  const complete = !problems.some((found) => found.code === "missing-column");

  for (const [index, row] of below.entries()) {
    const rowNumber = headerIndex + 2 + index;
    if (isEmptyRow(row) || isExample(template, headers, row)) continue;
    const { value, found } = parseRow(template, headers, row);
    for (const [key, { code, words }] of found) problems.push(problemAt(rowNumber, key, code, words));
    // Whole where every column was there and no cell had a problem.
    if (complete && found.length === 0) rows.push({ rowNumber, value: value as Row });
    else faulty.push({ rowNumber, value });
  }
  return { rows, faulty, problems, problemAt };
}

function parseRow<Row>(template: SheetTemplate<Row>, headers: MatchedHeaders<Row>, row: readonly SheetCell[]) {
  const value: Partial<Row> = {};
  const found: [keyof Row & string, CellProblem][] = [];
  for (const [key, column] of columnsOf(template)) {
    const index = headers.indexByKey.get(key);
    // The header has already been told that a required column is missing; not every row need repeat it.
    if (index === undefined && column.required) continue;
    const cell = index === undefined ? null : (row[index] ?? null);
    const parsed = textOf(cell) === "" ? column.whenEmpty() : column.parse(cell);
    if ("problem" in parsed) found.push([key, parsed.problem]);
    else value[key] = parsed.value as Row[keyof Row & string];
  }
  return { value, found };
}

function isExample<Row>(
  template: SheetTemplate<Row>,
  headers: MatchedHeaders<Row>,
  row: readonly SheetCell[],
): boolean {
  if (headers.indexByKey.size === 0) return false;
  return [...headers.indexByKey].every(([key, index]) => textOf(row[index]) === template.columns[key].example);
}

function addressOf(rowNumber: number, columnIndex: number): string {
  return columnLetters(columnIndex + 1) + rowNumber;
}
