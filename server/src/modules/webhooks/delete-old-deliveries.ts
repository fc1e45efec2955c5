import { sql } from "kysely";
import { Type } from "typebox";
import { onlySystem } from "../../platform/operations/actor.ts";
import { Nothing } from "../../platform/schemas.ts";
import { operation } from "./tables.ts";

const keptFor = Temporal.Duration.from({ hours: 30 * 24 });
const mostAtOnce = 50_000;

/** Deletes messages to web hooks older than 30 days, with their deliveries, also such as nobody could be given. */
export const deleteOldDeliveries = operation({
  name: "delete-old-deliveries",
  summary: "Deletes messages to web hooks older than 30 days.",
  access: "write",
  permission: onlySystem,
  input: Type.Object({}),
  output: Nothing,
  refusals: {},
  async run({ tx, now, district, emit, alreadyDone }) {
    // Ids are made of the time: those of messages that old are the smallest.
    const { rows } = await sql<{ id: string }>`
      delete from webhooks.messages
       where district_id = ${district.id} and id in (
         select id from webhooks.messages
          where district_id = ${district.id} and at < ${now.subtract(keptFor).toString()}::timestamptz
          order by id limit ${mostAtOnce})
      returning id`.execute(tx);
    const first = rows[0];
    if (first) emit("webhook.messages-deleted", first.id, { count: rows.length });
    else alreadyDone();
    return {};
  },
});
