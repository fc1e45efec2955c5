import { sql } from "kysely";
import { Type } from "typebox";
import { InstantText, Uuid } from "../../platform/schemas.ts";
import { openEndpoint } from "./open-endpoint.ts";
import { keepsWebhooks } from "./policy.ts";
import { ofWebhook } from "./schemas.ts";
import { operation } from "./tables.ts";

const mostReplayed = 10_000;

/**
 * Sends again what one endpoint was told: one message, or all of a span of time. Under the same ids, so that a receiver
 * that did take them knows them by their id; each gets its tries anew.
 */
export const replayDeliveries = operation({
  name: "replay-deliveries",
  summary: "Sends one message, or all messages of a span, to a web hook again under their ids.",
  access: "write",
  at: "{webhookId}",
  permission: keepsWebhooks,
  input: Type.Object({
    ...ofWebhook,
    messageId: Type.Optional(Uuid),
    from: Type.Optional(InstantText),
    to: Type.Optional(InstantText),
  }),
  output: Type.Object({ count: Type.Integer() }),
  refusals: { "nothing-to-replay": 422 },
  async run(context) {
    const { tx, district, now, input, refuse, emit, enqueue } = context;
    const endpoint = await openEndpoint(context);
    const { messageId = null, from = null, to = null } = input;
    if (messageId === null && (from === null || to === null)) throw refuse("input-invalid");
    const { rows } = await sql`
      update webhooks.deliveries d
         set next_try_at = ${now.toString()}::timestamptz, tries = 0, delivered_at = null, given_up_at = null
       where d.district_id = ${district.id} and d.endpoint_id = ${endpoint.id}::uuid
         and d.message_id in (
           select m.id from webhooks.messages m
             join webhooks.deliveries o on o.district_id = m.district_id and o.message_id = m.id
            where m.district_id = ${district.id} and o.endpoint_id = ${endpoint.id}::uuid
              and (${messageId}::uuid is null or m.id = ${messageId}::uuid)
              and (${from}::timestamptz is null or m.at >= ${from}::timestamptz)
              and (${to}::timestamptz is null or m.at < ${to}::timestamptz)
            order by m.id limit ${mostReplayed})
      returning d.message_id`.execute(tx);
    if (rows.length === 0) throw refuse("nothing-to-replay");
    enqueue({ task: "send-deliveries", payload: { webhookId: endpoint.id } });
    emit("webhook.replayed", endpoint.id, { count: rows.length });
    return { count: rows.length };
  },
});
