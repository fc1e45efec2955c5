import { sql } from "kysely";
import type { Locale } from "../../../platform/locale.ts";
import type { Refusal, RefusalFacts } from "../../../platform/refusals.ts";
import { formatOf, readUpload, unreadable } from "../../../platform/sheets/upload.ts";
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
  const { input, tx, district } = upload;
  const sheet = await readUpload(upload);
  await sql`select pg_advisory_xact_lock(hashtext('directory.import'), ${district.id})`.execute(tx);
  const checked = await importKinds[input.kind].check(upload, sheet);
  if (checked.rowCount === 0 && checked.problems.length === 0) throw unreadable(upload, "empty");
  return { ...checked, format: formatOf(sheet) };
}
