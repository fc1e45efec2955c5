import type { SheetProblem } from "../../platform/sheets/parse-rows.ts";
import type { Vault } from "../../platform/vault.ts";
import type { BatchRow } from "./batch-sheet.ts";

/** The columns that values are sealed for. */
const rowColumn = "batches.rows.row";
const sheetColumn = "batches.batches.sheet";
const problemsColumn = "batches.batches.problems";

/** What is wrong with a row, as it is kept: without what stands in the cell. */
export interface BatchProblem extends Pick<SheetProblem, "rowNumber" | "code" | "words"> {
  /** As in the sheet; null where only the column is known. */
  columnHeader: string | null;
  /** Null where it shows when the sheet is read again. */
  at: (keyof BatchRow & string) | null;
}

export const sealRow = (vault: Vault, row: BatchRow) => vault.seal(JSON.stringify(row), rowColumn);

export const openRow = (vault: Vault, sealed: Buffer) => JSON.parse(vault.open(sealed, rowColumn)) as BatchRow;

export const sealSheet = (vault: Vault, file: Uint8Array) =>
  vault.seal(Buffer.from(file).toString("base64"), sheetColumn);

export const openSheet = (vault: Vault, sealed: Buffer) => Buffer.from(vault.open(sealed, sheetColumn), "base64");

export const sealProblems = (vault: Vault, problems: readonly BatchProblem[]) =>
  vault.seal(JSON.stringify(problems), problemsColumn);

export const openProblems = (vault: Vault, sealed: Buffer) =>
  JSON.parse(vault.open(sealed, problemsColumn)) as BatchProblem[];
