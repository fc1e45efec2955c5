import { Type } from "typebox";
import { onlySystem } from "../../platform/operations/actor.ts";
import { Nothing, Uuid } from "../../platform/schemas.ts";
import { fileRows, savepoint } from "./file-rows.ts";
import { rowsPerPage } from "./limits.ts";
import { lockBatch, rowsAfter } from "./locked-batch.ts";
import { openProblems, sealProblems } from "./sealed.ts";
import { operation } from "./tables.ts";

/**
 * Checks one page of a sheet and asks for itself again until the last. What filing would do is done and undone, so nothing
 * is filed; a page is a transaction, so progress is seen.
 */
export const checkBatchPage = operation({
  name: "check-batch-page",
  summary: "Checks the next page of a batch.",
  access: "write",
  permission: onlySystem,
  input: Type.Object({ batchId: Uuid }),
  output: Nothing,
  refusals: {},
  async run(context) {
    const { tx, district, vault, input, emit, enqueue, alreadyDone } = context;
    const batch = await lockBatch(context, input.batchId);
    if (!batch || batch.checked === batch.total) {
      alreadyDone();
      return {};
    }
    const rows = await rowsAfter(context, batch, { skip: batch.checked, limit: rowsPerPage });
    await savepoint.set(context);
    const { filed, problems } = await fileRows({ ...context, emit() {}, enqueue() {} }, batch, rows);
    await savepoint.undo(context);
    const checked = batch.checked + rows.length;
    await tx
      .updateTable("batches.batches")
      .set(({ ref, eb }) => ({
        checked,
        problem_count: batch.problem_count + problems.length,
        problems_encrypted: sealProblems(vault, [...openProblems(vault, batch.problems_encrypted), ...problems]),
        repeated: eb(ref("repeated"), "+", filed.filter(({ repeated }) => repeated).length),
      }))
      .where("district_id", "=", district.id)
      .where("id", "=", batch.id)
      .execute();
    const last = checked === batch.total;
    if (!last) enqueue({ task: "check-batch-page", payload: { batchId: batch.id } });
    emit(last ? "batch.checked" : "batch.page-checked", batch.id);
    return {};
  },
});
