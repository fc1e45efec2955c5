import { Type } from "typebox";
import { nullable, Uuid } from "../../platform/schemas.ts";
import { worksOnRequests } from "../requests/index.ts";
import { readOwn } from "./own-batches.ts";
import { operation } from "./tables.ts";

const rowsListed = 100;

/** Which row of a filed sheet became which request. */
export const listBatchRows = operation({
  name: "list-batch-rows",
  summary: "Lists which row of one's own filed batch became which request.",
  access: "read",
  at: "{batchId}",
  permission: worksOnRequests,
  input: Type.Object({ batchId: Uuid, after: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000 })) }),
  output: Type.Object({
    rows: Type.Array(
      Type.Object({ rowNumber: Type.Integer(), requestId: Uuid, number: Type.String(), repeated: Type.Boolean() }),
    ),
    next: nullable(Type.Integer({ description: "the row after which the next page begins" })),
  }),
  refusals: {},
  async run(context) {
    const { tx, district, input, refuse } = context;
    const [own] = await readOwn(context, input.batchId);
    if (!own) throw refuse("not-found");
    const found = await tx
      .selectFrom("batches.rows")
      .select(["row_number", "request_id", "request_number", "repeated"])
      .where("district_id", "=", district.id)
      .where("batch_id", "=", own.id)
      .where("row_number", ">", input.after ?? 0)
      .where("request_id", "is not", null)
      .orderBy("row_number")
      .limit(rowsListed + 1)
      .execute();
    const rows = found.slice(0, rowsListed).map((row) => ({
      rowNumber: row.row_number,
      requestId: row.request_id ?? "",
      number: row.request_number ?? "",
      repeated: row.repeated,
    }));
    return { rows, next: found.length > rowsListed ? (rows.at(-1)?.rowNumber ?? null) : null };
  },
});
