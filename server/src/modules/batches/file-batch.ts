import { Type } from "typebox";
import { Nothing, Uuid } from "../../platform/schemas.ts";
import { worksOnRequests } from "../requests/index.ts";
import { stateOf } from "./batch-line.ts";
import { readOwn } from "./own-batches.ts";
import { operation } from "./tables.ts";

/** Whoever sent a sheet in which nothing is wrong has it filed: by the queue, whole or not at all. */
export const fileBatch = operation({
  name: "file-batch",
  summary: "Has every request of a checked sheet filed; each is routed and timed like any other.",
  access: "write",
  at: "{batchId}",
  permission: worksOnRequests,
  input: Type.Object({ batchId: Uuid }),
  output: Nothing,
  refusals: { "batch-being-checked": 409, "batch-has-problems": 409 },
  async run(context) {
    const { tx, now, district, input, refuse, emit, enqueue, alreadyDone } = context;
    const [own] = await readOwn(context, input.batchId);
    if (!own) throw refuse("not-found");
    const state = stateOf(own);
    if (state === "checking") throw refuse("batch-being-checked");
    if (state === "has-problems") throw refuse("batch-has-problems", { count: own.problem_count });
    if (state !== "ready") {
      alreadyDone();
      return {};
    }
    await tx
      .updateTable("batches.batches")
      .set({ asked_at: now.toString() })
      .where("district_id", "=", district.id)
      .where("id", "=", own.id)
      .execute();
    enqueue({ task: "file-batch-rows", payload: { batchId: own.id } });
    emit("batch.asked", own.id);
    return {};
  },
});
