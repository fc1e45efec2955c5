import { sql } from "kysely";
import { Type } from "typebox";
import { onlySystem } from "../../platform/operations/actor.ts";
import { Nothing } from "../../platform/schemas.ts";
import { filedKeptFor, keptFor } from "./limits.ts";
import { operation } from "./tables.ts";

/** Deletes sheets that were not filed a day after they were sent, and the list of what was filed a month after. */
export const deleteOldBatches = operation({
  name: "delete-old-batches",
  summary: "Deletes sheets that were not filed within a day, and what is known of older batches.",
  access: "write",
  permission: onlySystem,
  input: Type.Object({}),
  output: Nothing,
  refusals: {},
  async run({ tx, now, district, emit, alreadyDone }) {
    const { rows } = await sql<{ id: string }>`
      delete from batches.batches
       where district_id = ${district.id} and started_at <= ${now.subtract(keptFor).toString()}::timestamptz
         and (filed_at is null or started_at <= ${now.subtract(filedKeptFor).toString()}::timestamptz)
      returning id`.execute(tx);
    const first = rows[0];
    if (first) emit("batch.deleted", first.id, { count: rows.length });
    else alreadyDone();
    return {};
  },
});
