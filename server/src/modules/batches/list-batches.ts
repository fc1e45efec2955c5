import { Type } from "typebox";
import { worksOnRequests } from "../requests/index.ts";
import { BatchLine, batchLine } from "./batch-line.ts";
import { readOwn } from "./own-batches.ts";
import { operation } from "./tables.ts";

/** One's own sheets: those of the last 24 hours, and those that were filed in the last 30 days. */
export const listBatches = operation({
  name: "list-batches",
  summary: "Lists one's own batches, the latest first.",
  access: "read",
  permission: worksOnRequests,
  input: Type.Object({}),
  output: Type.Object({ batches: Type.Array(BatchLine) }),
  refusals: {},
  async run(context) {
    return { batches: (await readOwn(context, null)).map(batchLine) };
  },
});
