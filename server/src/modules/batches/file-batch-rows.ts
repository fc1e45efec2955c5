import { sql } from "kysely";
import { Type } from "typebox";
import { onlySystem } from "../../platform/operations/actor.ts";
import { Nothing, Uuid } from "../../platform/schemas.ts";
import { type Batch, type FiledRow, type Filing, fileRows, savepoint } from "./file-rows.ts";
import { batchLimits } from "./limits.ts";
import { lockBatch, rowsAfter } from "./locked-batch.ts";
import { type BatchProblem, openProblems, sealProblems } from "./sealed.ts";
import { operation } from "./tables.ts";

/** Files a checked sheet in one transaction. What has become wrong since the check is found here, and then nothing is filed. */
export const fileBatchRows = operation({
  name: "file-batch-rows",
  summary: "Files every request of a batch, or none.",
  access: "write",
  permission: onlySystem,
  input: Type.Object({ batchId: Uuid }),
  output: Nothing,
  refusals: {},
  async run(context) {
    const { input, emit, enqueue, alreadyDone } = context;
    const batch = await lockBatch(context, input.batchId);
    if (!batch || batch.problem_count > 0) {
      alreadyDone();
      return {};
    }
    const rows = await rowsAfter(context, batch, { skip: 0, limit: batchLimits.rows });
    const told: (() => void)[] = [];
    const later: Filing = {
      ...context,
      emit: (...event) => told.push(() => emit(...event)),
      enqueue: (job) => told.push(() => enqueue(job)),
    };
    await savepoint.set(context);
    const { filed, problems } = await fileRows(later, batch, rows);
    if (problems.length > 0) {
      await savepoint.undo(context);
      await keepProblems(context, batch, problems);
      emit("batch.checked", batch.id);
      return {};
    }
    await keepFiled(context, batch, filed);
    emit("batch.filed", batch.id, { count: filed.length });
    for (const tell of told) tell();
    return {};
  },
});

async function keepProblems({ tx, district, vault }: Filing, batch: Batch, problems: BatchProblem[]): Promise<void> {
  await tx
    .updateTable("batches.batches")
    .set({
      asked_at: null,
      problem_count: problems.length,
      problems_encrypted: sealProblems(vault, [...openProblems(vault, batch.problems_encrypted), ...problems]),
    })
    .where("district_id", "=", district.id)
    .where("id", "=", batch.id)
    .execute();
}

/** From here on the requests hold what was said; the sheet goes. */
async function keepFiled({ tx, now, district }: Filing, batch: Batch, filed: FiledRow[]): Promise<void> {
  await sql`
    with numbered as (
      update batches.rows r
         set row_encrypted = null, request_id = f."requestId", request_number = f.number, repeated = f.repeated
        from jsonb_to_recordset(${JSON.stringify(filed)}::jsonb)
          as f("rowNumber" integer, "requestId" uuid, number text, repeated boolean)
       where r.district_id = ${district.id} and r.batch_id = ${batch.id}::uuid and r.row_number = f."rowNumber"
    )
    update batches.batches
       set filed_at = ${now.toString()}::timestamptz, sheet_encrypted = null,
           repeated = ${filed.filter(({ repeated }) => repeated).length}
     where district_id = ${district.id} and id = ${batch.id}::uuid`.execute(tx);
}
