import type { Locale } from "../locale.ts";
import type { Refusal, RefusalFacts } from "../refusals.ts";
import { faultWords, type SheetFault, SheetUnreadable } from "./faults.ts";
import type { SheetLimits } from "./limits.ts";
import type { SheetProblem } from "./parse-rows.ts";
import { readSheet, type SheetRows } from "./read-sheet.ts";
import type { SheetFormat } from "./write-sheet.ts";

/** A sheet that somebody sends in, and what is answered about it. */
interface Upload {
  file: Uint8Array;
  locale: Locale;
  input: { fileName: string };
  refuse(code: "sheet-unreadable", facts: RefusalFacts): Refusal;
}

/** @throws Refusal "sheet-unreadable" with the fault, in words that say what to do */
export async function readUpload(upload: Upload, limits?: SheetLimits): Promise<SheetRows> {
  try {
    return await readSheet(Buffer.from(upload.file), upload.input.fileName, limits);
  } catch (error) {
    if (!(error instanceof SheetUnreadable)) throw error;
    throw unreadable(upload, error.code);
  }
}

export function unreadable({ locale, refuse }: Pick<Upload, "locale" | "refuse">, fault: SheetFault): Refusal {
  return refuse("sheet-unreadable", { fault, sentence: faultWords[fault][locale] });
}

/** "第5行「手机号」手机号应为11位数字" for those who see the answer and not the file. */
export function sentenceOf(
  { rowNumber, columnHeader, words }: Pick<SheetProblem, "rowNumber" | "columnHeader" | "words">,
  locale: Locale,
): string {
  if (locale === "en") return `Row ${rowNumber}, ${columnHeader}: ${words.en}`;
  return `第${rowNumber}行「${columnHeader}」${words["zh-CN"]}`;
}

export const sheetMediaTypes = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8",
} as const satisfies Record<SheetFormat, string>;

/** In which format the sheet is handed back. */
export function formatOf(sheet: SheetRows): SheetFormat {
  return sheet.format === "xlsx" ? "xlsx" : "csv";
}
