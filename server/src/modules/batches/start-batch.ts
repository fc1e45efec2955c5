import { sql } from "kysely";
import { Type } from "typebox";
import type { Context } from "../../platform/operations/operation.ts";
import { personal } from "../../platform/operations/without-personal.ts";
import { Nothing, Uuid } from "../../platform/schemas.ts";
import { type ParsedSheet, parseRows, type SheetProblem } from "../../platform/sheets/parse-rows.ts";
import { formatOf, readUpload, unreadable } from "../../platform/sheets/upload.ts";
import { worksOnRequests } from "../requests/index.ts";
import { type BatchRow, batchTemplate } from "./batch-sheet.ts";
import { sameRow } from "./findings.ts";
import { batchLimits, mostAtOnce } from "./limits.ts";
import { requestIdOf } from "./request-id.ts";
import { type BatchProblem, sealProblems, sealRow, sealSheet } from "./sealed.ts";
import { type BatchTables, operation } from "./tables.ts";

/** Staff send a sheet of requests; it is checked by the queue, page by page, and nothing is filed before they ask. */
export const startBatch = operation({
  name: "start-batch",
  summary: "Takes a sheet of requests to be checked; nothing of it is filed yet.",
  access: "write",
  permission: worksOnRequests,
  takes: "file",
  bodyLimit: batchLimits.bytes,
  input: Type.Object({
    id: Uuid,
    // People call their files by whom they are about.
    fileName: Type.String({ ...personal, minLength: 1, maxLength: 200 }),
  }),
  output: Nothing,
  refusals: { "batch-id-taken": 409, "too-many-batches": 422, "sheet-unreadable": 422 },
  async run(context) {
    const { actor, input, file, tx, now, district, locale, vault, refuse, emit, enqueue, alreadyDone } = context;
    const { id, fileName } = input;
    if (actor.accountId === null) throw refuse("right-missing");
    const known = await tx
      .selectFrom("batches.batches")
      .select(["id", "account_id"])
      .where("district_id", "=", district.id)
      .where((where) =>
        where.or([
          where("id", "=", id),
          where.and([
            where("account_id", "=", actor.accountId),
            where("filed_at", "is", null),
            where("problem_count", "=", 0),
            where.or([where("asked_at", "is not", null), where("checked", "<", where.ref("total"))]),
          ]),
        ]),
      )
      .execute();
    const before = known.find((one) => one.id === id);
    if (before && before.account_id !== actor.accountId) throw refuse("batch-id-taken");
    if (before) {
      alreadyDone();
      return {};
    }
    if (known.length >= mostAtOnce) throw refuse("too-many-batches", { limit: mostAtOnce });
    const sheet = await readUpload(context, batchLimits);
    const parsed = parseRows(batchTemplate, sheet);
    if (parsed.rows.length + parsed.problems.length === 0) throw unreadable(context, "empty");
    const { rows, repeats } = withoutRepeats(district.id, parsed);
    const problems = [...parsed.problems.map(withoutCell), ...repeats];
    await tx
      .insertInto("batches.batches")
      .values({
        district_id: district.id,
        id,
        account_id: actor.accountId,
        started_at: now.toString(),
        locale,
        posts: JSON.stringify(actor.posts),
        file_name: fileName,
        format: formatOf(sheet),
        sheet_encrypted: sealSheet(vault, file),
        total: rows.length,
        problem_count: problems.length,
        problems_encrypted: sealProblems(vault, problems),
      })
      .execute();
    await insertRows(context, id, rows);
    if (rows.length > 0) enqueue({ task: "check-batch-page", payload: { batchId: id } });
    emit("batch.started", id, { rows: rows.length });
    return {};
  },
});

function withoutCell({ rowNumber, columnHeader, code, words }: SheetProblem): BatchProblem {
  return { rowNumber, columnHeader, code, words, at: null };
}

/** A request stands in a sheet once: of several rows that are the same one, the first is taken. */
function withoutRepeats(districtId: number, { rows, problemAt }: ParsedSheet<BatchRow>) {
  const first = new Map<string, number>();
  const repeats: BatchProblem[] = [];
  const kept = rows.filter(({ rowNumber, value }) => {
    const id = requestIdOf(districtId, value);
    const before = first.get(id);
    if (before === undefined) {
      first.set(id, rowNumber);
      return true;
    }
    const at = value.reference === null ? "description" : "reference";
    repeats.push({ ...withoutCell(problemAt(rowNumber, at, "duplicate-row", sameRow(before))), at });
    return false;
  });
  return { rows: kept, repeats };
}

async function insertRows(
  { tx, district, vault }: Pick<Context<BatchTables, unknown, never>, "tx" | "district" | "vault">,
  batchId: string,
  rows: ParsedSheet<BatchRow>["rows"],
): Promise<void> {
  const sealed = rows.map(({ rowNumber, value }) => ({ n: rowNumber, cells: sealRow(vault, value).toString("hex") }));
  await sql`
    insert into batches.rows (district_id, batch_id, row_number, row_encrypted)
    select ${district.id}, ${batchId}::uuid, n, decode(cells, 'hex')
      from jsonb_to_recordset(${JSON.stringify(sealed)}::jsonb) as t(n integer, cells text)`.execute(tx);
}
