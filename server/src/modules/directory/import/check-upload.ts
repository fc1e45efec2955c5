import { sql } from "kysely";
import type { Locale } from "../../../platform/locale.ts";
import type { Refusal, RefusalFacts } from "../../../platform/refusals.ts";
import { faultWords, SheetUnreadable } from "../../../platform/sheets/faults.ts";
import type { SheetProblem } from "../../../platform/sheets/parse-rows.ts";
import { readSheet, type SheetRows } from "../../../platform/sheets/read-sheet.ts";
import type { SheetFormat } from "../../../platform/sheets/write-sheet.ts";
import type { CheckedSheet, ImportGround } from "./import-kind.ts";
import { type ImportKindName, importKinds } from "./import-kinds.ts";

interface Upload extends ImportGround {
  file: Uint8Array;
  locale: Locale;
  input: { kind: ImportKindName; fileName: string };
  refuse(code: "sheet-unreadable", facts: RefusalFacts): Refusal;
}

/** Reads and checks an uploaded sheet, whole. No other import of the district runs meanwhile. */
export async function checkUpload(upload: Upload): Promise<CheckedSheet & { format: SheetFormat }> {
  const { file, input, tx, district } = upload;
  const sheet = await readUpload(upload, () => readSheet(Buffer.from(file), input.fileName));
  await sql`select pg_advisory_xact_lock(hashtext('directory.import'), ${district.id})`.execute(tx);
  const checked = await importKinds[input.kind].check(upload, sheet);
  if (checked.rowCount === 0 && checked.problems.length === 0) {
    await readUpload(upload, () => Promise.reject(new SheetUnreadable("empty")));
  }
  return { ...checked, format: sheet.format === "xlsx" ? "xlsx" : "csv" };
}

async function readUpload({ locale, refuse }: Upload, read: () => Promise<SheetRows>): Promise<SheetRows> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof SheetUnreadable)) throw error;
    throw refuse("sheet-unreadable", { fault: error.code, sentence: faultWords[error.code][locale] });
  }
}

/** "第5行「手机号」手机号应为11位数字" for those who see the answer and not the file. */
export function sentenceOf({ rowNumber, columnHeader, words }: SheetProblem, locale: Locale): string {
  if (locale === "en") return `Row ${rowNumber}, ${columnHeader}: ${words.en}`;
  return `第${rowNumber}行「${columnHeader}」${words["zh-CN"]}`;
}

export const mediaTypes = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8",
} as const satisfies Record<SheetFormat, string>;
