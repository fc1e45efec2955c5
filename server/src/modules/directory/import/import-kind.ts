import type { District } from "../../../platform/operations/operation.ts";
import { type ParsedSheet, parseRows, type SheetProblem } from "../../../platform/sheets/parse-rows.ts";
import { problemFile } from "../../../platform/sheets/problem-file.ts";
import type { SheetRows } from "../../../platform/sheets/read-sheet.ts";
import type { SheetTemplate } from "../../../platform/sheets/template.ts";
import { templateFile } from "../../../platform/sheets/template-file.ts";
import type { SheetLocale, Words } from "../../../platform/sheets/words.ts";
import type { SheetFormat } from "../../../platform/sheets/write-sheet.ts";
import type { Vault } from "../../../platform/vault.ts";
import type { Changes } from "../put/changes.ts";
import type { DirectoryTransaction } from "../tables.ts";

export interface ImportGround {
  tx: DirectoryTransaction;
  vault: Vault;
  now: Temporal.Instant;
  district: District;
}

/** What a check against the register found. `put` may be called only when there are no problems, of cells neither. */
export interface RegisterCheck {
  problems: readonly SheetProblem[];
  put(): Promise<Changes>;
}

/** One sort of sheet, with the type of its rows closed over. */
export interface ImportKind {
  template(locale: SheetLocale, format: SheetFormat): Promise<Buffer>;
  check(ground: ImportGround, sheet: SheetRows): Promise<CheckedSheet>;
}

export interface CheckedSheet {
  /** Filled rows, good or not. */
  rowCount: number;
  /** In the order of the rows. */
  problems: readonly SheetProblem[];
  put(): Promise<Changes>;
  /** The same table with each problem beside its row. */
  marked(locale: SheetLocale, format: SheetFormat): Promise<Buffer>;
}

/** @param checkRows looks at the rows that are right in themselves: whom they name, and whether they agree */
export function importKind<Row>(
  template: SheetTemplate<Row>,
  checkRows: (ground: ImportGround, sheet: ParsedSheet<Row>) => Promise<RegisterCheck>,
): ImportKind {
  return {
    template: (locale, format) => templateFile(template, locale, format),
    async check(ground, sheet) {
      const parsed = parseRows(template, sheet);
      const register = await checkRows(ground, parsed);
      const problems = [...parsed.problems, ...register.problems].toSorted(
        (one, other) => one.rowNumber - other.rowNumber,
      );
      return {
        rowCount: parsed.rows.length + parsed.faulty.length,
        problems,
        put: register.put,
        marked: (locale, format) => problemFile(template, sheet, problems, locale, format),
      };
    },
  };
}

/** What is wrong, without its place. */
export interface Finding {
  code: string;
  words: Words;
}

/** Gathers problems while the rows are gone through. */
export function problemsOf<Row>(sheet: ParsedSheet<Row>) {
  const problems: SheetProblem[] = [];
  return {
    problems,
    tell(row: { rowNumber: number }, key: keyof Row & string, { code, words }: Finding): void {
      problems.push(sheet.problemAt(row.rowNumber, key, code, words));
    },
  };
}

/** The rows by their key; a second row of the same key is told off at that column and left out. */
export function distinctBy<Row>(
  sheet: { readonly rows: readonly { rowNumber: number; value: Row }[] },
  tell: (row: { rowNumber: number }, finding: Finding) => void,
  keyOf: (row: Row) => string,
): Map<string, { rowNumber: number; value: Row }> {
  const byKey = new Map<string, { rowNumber: number; value: Row }>();
  for (const row of sheet.rows) {
    const key = keyOf(row.value);
    const first = byKey.get(key);
    if (first) tell(row, sameAsRow(first.rowNumber));
    else byKey.set(key, row);
  }
  return byKey;
}

function sameAsRow(rowNumber: number): Finding {
  return {
    code: "duplicate-row",
    words: {
      "zh-CN": `与第${rowNumber}行重复，请只留一行。`,
      en: `This is the same as in row ${rowNumber}; please keep one of them.`,
    },
  };
}
