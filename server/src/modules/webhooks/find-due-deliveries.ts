import { sql } from "kysely";
import { Type } from "typebox";
import { onlySystem } from "../../platform/operations/actor.ts";
import { Nothing } from "../../platform/schemas.ts";
import { operation } from "./tables.ts";

/** Every minute: wakes the sending of what is due and has no job any more, such as after a pause or a crash. */
export const findDueDeliveries = operation({
  name: "find-due-deliveries",
  summary: "Wakes the sending of web hook messages that are due.",
  access: "write",
  permission: onlySystem,
  input: Type.Object({}),
  output: Nothing,
  refusals: {},
  async run({ tx, now, district, emit, enqueue, alreadyDone }) {
    const { rows } = await sql<{ id: string }>`
      select e.id from webhooks.endpoints e
       where e.district_id = ${district.id} and e.paused_at is null and e.disabled_at is null and e.removed_at is null
         and exists (select from webhooks.deliveries d
                      where d.district_id = e.district_id and d.endpoint_id = e.id
                        and d.next_try_at <= ${now.subtract({ seconds: 30 }).toString()}::timestamptz)`.execute(tx);
    const first = rows[0];
    if (!first) {
      alreadyDone();
      return {};
    }
    for (const { id } of rows) enqueue({ task: "send-deliveries", payload: { webhookId: id } });
    emit("webhook.woken", first.id, { count: rows.length });
    return {};
  },
});
