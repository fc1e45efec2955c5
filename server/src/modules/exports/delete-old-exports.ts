import { Type } from "typebox";
import { onlySystem } from "../../platform/operations/actor.ts";
import { Nothing } from "../../platform/schemas.ts";
import { keptFor } from "./limits.ts";
import { operation } from "./tables.ts";

/** Deletes exports a day after they were started, finished or not. */
export const deleteOldExports = operation({
  name: "delete-old-exports",
  summary: "Deletes exports a day after they were started.",
  access: "write",
  permission: onlySystem,
  input: Type.Object({}),
  output: Nothing,
  refusals: {},
  async run({ tx, now, district, emit, alreadyDone }) {
    const deleted = await tx
      .deleteFrom("exports.exports")
      .where("district_id", "=", district.id)
      .where("started_at", "<=", now.subtract(keptFor).toString())
      .returning("id")
      .execute();
    const first = deleted[0];
    if (first) emit("export.deleted", first.id, { count: deleted.length });
    else alreadyDone();
    return {};
  },
});
