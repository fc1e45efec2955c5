import { sql } from "kysely";
import { Type } from "typebox";
import type { Locale } from "../../platform/locale.ts";
import { type Actor, onlySystem, type Post } from "../../platform/operations/actor.ts";
import type { Context } from "../../platform/operations/operation.ts";
import { Nothing, Uuid } from "../../platform/schemas.ts";
import { firstPart, rowsPart, type SheetPart, wholeFile } from "../../platform/sheets/long-sheet.ts";
import { type AskedWorklist, countWorklist, readWorklist } from "../requests/index.ts";
import { columns, type ExportedRow, moreColumns } from "./columns.ts";
import { mostRows, rowsPerPage } from "./limits.ts";
import { type ExportTables, operation } from "./tables.ts";
import { sheetTitle } from "./words.ts";

interface Written {
  id: string;
  account_id: string;
  locale: Locale;
  asked: AskedWorklist;
  posts: Post[];
  started_at: string;
  total: number | null;
  written: number;
  next_after: string | null;
  crc: number;
  text_bytes: number;
}

/**
 * Writes one page of an export and asks for itself again until the last, which makes the file. A page is a transaction, so
 * progress is seen and a crash costs one page.
 */
export const writeExportPage = operation({
  name: "write-export-page",
  summary: "Writes the next page of an export.",
  access: "write",
  permission: onlySystem,
  input: Type.Object({ exportId: Uuid }),
  output: Nothing,
  refusals: {},
  async run(context) {
    const { tx, district, input, emit, enqueue, alreadyDone } = context;
    const { rows } = await sql<Written>`
      select id, account_id, locale, asked, posts, started_at, total, written, next_after, crc, text_bytes
        from exports.exports
       where district_id = ${district.id} and id = ${input.exportId}::uuid and finished_at is null
         for update`.execute(tx);
    const before = rows[0];
    if (!before) {
      alreadyDone();
      return {};
    }
    const last = await writePage(context, before);
    if (!last) enqueue({ task: "write-export-page", payload: { exportId: before.id } });
    emit(last ? "export.finished" : "export.page-written", before.id);
    return {};
  },
});

type Writing = Pick<Context<ExportTables, unknown, never>, "tx" | "district" | "now">;

/** @returns whether it was the last */
async function writePage(context: Writing, before: Written): Promise<boolean> {
  const { district, now } = context;
  const { locale, asked, written } = before;
  const reading = {
    tx: context.tx as unknown as Parameters<typeof readWorklist>[0]["tx"],
    actor: starterOf(before),
    // "Overdue" and "today" are judged at one moment for all pages.
    now: Temporal.Instant.from(before.started_at),
    district,
    locale,
  };
  const after = before.next_after === null ? {} : { after: before.next_after };
  const page = await readWorklist<ExportedRow>(reading, { ...asked, ...after, limit: rowsPerPage }, moreColumns);
  if (!page) throw new Error(`export ${before.id} lost its place`);
  const total = before.total ?? (await countWorklist(reading, asked, mostRows + 1));
  const head = firstPart(
    columns.map((column) => column[locale]),
    columns.map(({ width }) => width),
  );
  const sheetSoFar = written === 0 ? head : { crc: before.crc, textBytes: before.text_bytes };
  const cells = page.rows.map((row) =>
    columns.map((column) => column.cell(row, { locale, timeZone: district.timeZone })),
  );
  const part = rowsPart(sheetSoFar, written + 2, cells);
  const bytes = written === 0 ? Buffer.concat([head.bytes, part.bytes]) : part.bytes;
  const reached = written + page.rows.length;
  const last = page.next === null || reached >= mostRows;
  if (last) await writeFile(context, before, { ...part, bytes });
  else await insertPart(context, before.id, written, bytes);
  await context.tx
    .updateTable("exports.exports")
    .set({
      total: Math.min(last ? reached : Math.max(total, reached), mostRows),
      written: reached,
      next_after: page.next,
      crc: part.crc,
      text_bytes: part.textBytes,
      cut_off: last && page.next !== null,
      finished_at: last ? now.toString() : null,
    })
    .where("district_id", "=", district.id)
    .where("id", "=", before.id)
    .execute();
  return last;
}

/** Who started it, with the posts they had then. */
function starterOf({ account_id, posts }: Written): Actor {
  return { kind: "staff", accountId: account_id, personId: null, sessionId: null, clientId: null, name: "", posts };
}

async function insertPart({ tx, district }: Writing, exportId: string, number: number, bytes: Buffer) {
  await tx
    .insertInto("exports.parts")
    .values({ district_id: district.id, export_id: exportId, number, bytes })
    .execute();
}

/** Compressed, a hundred thousand rows are some ten megabytes: those are in memory once. */
async function writeFile(writing: Writing, { id, locale }: Written, last: SheetPart) {
  const { tx, district } = writing;
  const parts = await tx
    .deleteFrom("exports.parts")
    .where("district_id", "=", district.id)
    .where("export_id", "=", id)
    .returning(["number", "bytes"])
    .execute();
  const inOrder = parts.sort((one, other) => one.number - other.number).map(({ bytes }) => bytes);
  await insertPart(writing, id, 0, wholeFile(sheetTitle[locale], [...inOrder, last.bytes], last));
}
