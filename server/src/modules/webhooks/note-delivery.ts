import { sql } from "kysely";
import { Type } from "typebox";
import { onlySystem } from "../../platform/operations/actor.ts";
import type { Context } from "../../platform/operations/operation.ts";
import { nullable, oneOf, Uuid } from "../../platform/schemas.ts";
import { tryProblems } from "./post-message.ts";
import { isDelivered, mustBeDisabled, nextTryAt } from "./rules.ts";
import { operation, type WebhookTables } from "./tables.ts";

const input = Type.Object({
  webhookId: Uuid,
  messageId: Uuid,
  status: nullable(Type.Integer({ minimum: 100, maximum: 999 })),
  problem: nullable(oneOf(tryProblems)),
  chance: Type.Number({ minimum: 0, maximum: 1, description: "what spreads the next try" }),
});

/** Writes down what came of one try, lets the endpoint go, and plans the next try where it failed. */
export const noteDelivery = operation({
  name: "note-delivery",
  summary: "Notes what a web hook answered to a message, and plans the next try.",
  access: "write",
  permission: onlySystem,
  input,
  output: Type.Object({ delivered: Type.Boolean() }),
  refusals: {},
  async run(context) {
    const delivered = isDelivered(context.input.status);
    await (delivered ? writeDelivered(context) : writeFailed(context));
    return { delivered };
  },
});

interface Noted {
  webhookId: string;
  messageId: string;
  status: number | null;
  problem: string | null;
  chance: number;
}

type Noting = Pick<Context<WebhookTables, Noted, never>, "tx" | "district" | "now" | "input" | "emit" | "enqueue">;

async function writeDelivered({ tx, district, now, input, emit }: Noting) {
  await sql`
    with healthy as (
      update webhooks.endpoints set failing_since = null, busy_until = null
       where district_id = ${district.id} and id = ${input.webhookId}::uuid
    )
    update webhooks.deliveries
       set tries = tries + 1, next_try_at = null, last_tried_at = ${now.toString()}::timestamptz,
           delivered_at = ${now.toString()}::timestamptz, last_status = ${input.status}::integer, last_problem = null
     where district_id = ${district.id} and endpoint_id = ${input.webhookId}::uuid
       and message_id = ${input.messageId}::uuid`.execute(tx);
  emit("webhook.delivered", input.webhookId, { messageId: input.messageId });
}

async function writeFailed({ tx, district, now, input, emit, enqueue }: Noting) {
  const { webhookId, messageId, status, problem } = input;
  const { rows } = await sql<{ failing_since: string | null; tries: number }>`
    select e.failing_since, d.tries
      from webhooks.endpoints e
      join webhooks.deliveries d on d.district_id = e.district_id and d.endpoint_id = e.id
     where e.district_id = ${district.id} and e.id = ${webhookId}::uuid and d.message_id = ${messageId}::uuid
       for no key update`.execute(tx);
  const before = rows[0];
  // Deleted meanwhile: 30 days are over.
  if (!before) return emit("webhook.delivery-failed", webhookId, { messageId, status, problem });
  const again = nextTryAt(now, before.tries + 1, input.chance)?.toString() ?? null;
  const failingSince = before.failing_since === null ? now : Temporal.Instant.from(before.failing_since);
  const disabledAt = mustBeDisabled(status, failingSince, now) ? now.toString() : null;
  await sql`
    with failing as (
      update webhooks.endpoints
         set failing_since = ${failingSince.toString()}::timestamptz, disabled_at = ${disabledAt}::timestamptz,
             busy_until = null, version = version + case when ${disabledAt}::timestamptz is null then 0 else 1 end
       where district_id = ${district.id} and id = ${webhookId}::uuid
    )
    update webhooks.deliveries
       set tries = tries + 1, next_try_at = ${again}::timestamptz, last_tried_at = ${now.toString()}::timestamptz,
           last_status = ${status}::integer, last_problem = ${problem},
           given_up_at = case when ${again}::timestamptz is null then ${now.toString()}::timestamptz end
     where district_id = ${district.id} and endpoint_id = ${webhookId}::uuid and message_id = ${messageId}::uuid`.execute(
    tx,
  );
  emit("webhook.delivery-failed", webhookId, { messageId, status, problem });
  if (disabledAt) emit("webhook.disabled", webhookId);
  if (again) enqueue({ task: "send-deliveries", payload: { webhookId }, runAt: again });
}
