import { sql } from "kysely";
import { Type } from "typebox";
import { onlySystem } from "../../platform/operations/actor.ts";
import type { Context } from "../../platform/operations/operation.ts";
import { Nothing, Uuid } from "../../platform/schemas.ts";
import { type Answered, postMessage } from "./post-message.ts";
import type { Reach } from "./reachable.ts";
import { isDelivered, mustBeDisabled, nextTryAt } from "./rules.ts";
import { signedHeaders } from "./sign.ts";
import { operation, secretColumn, type WebhookTables } from "./tables.ts";

interface DueRow {
  address: string;
  failing_since: string | null;
  message_id: string;
  body: string;
  tries: number;
  secrets: string[];
}

/**
 * Sends what is due to one endpoint: the oldest message, then asks for itself again while more is due. One at a time and
 * endpoint, so that a receiver that hangs holds one worker and no more; the lock lasts until what came of it is written,
 * so two workers never send the same message both. A process that dies in between sends it again under the same id.
 */
export const sendDeliveries = (reach: Reach) =>
  operation({
    name: "send-deliveries",
    summary: "Sends one web hook the oldest message that is due.",
    access: "write",
    permission: onlySystem,
    input: Type.Object({ webhookId: Uuid }),
    output: Nothing,
    refusals: {},
    async run(context) {
      const { now, vault, input, alreadyDone } = context;
      const due = await oldestDue(context);
      if (!due) {
        alreadyDone();
        return {};
      }
      const secrets = due.secrets.map((sealed) => vault.open(Buffer.from(sealed, "base64"), secretColumn));
      const headers = signedHeaders(due.message_id, now, due.body, secrets);
      const answered = await postMessage(due.address, { headers, body: due.body }, reach);
      if (isDelivered(answered.status)) await writeDelivered(context, due, answered);
      else await writeFailed(context, due, answered);
      context.enqueue({ task: "send-deliveries", payload: { webhookId: input.webhookId } });
      return {};
    },
  });

type Sending = Pick<
  Context<WebhookTables, { webhookId: string }, never>,
  "tx" | "district" | "now" | "input" | "emit" | "enqueue"
>;

async function oldestDue({ tx, district, now, input }: Sending): Promise<DueRow | undefined> {
  const at = now.toString();
  const { rows } = await sql<DueRow>`
    with endpoint as (
      select id, address, failing_since from webhooks.endpoints
       where district_id = ${district.id} and id = ${input.webhookId}::uuid
         and paused_at is null and disabled_at is null and removed_at is null
         for no key update skip locked
    )
    select e.address, e.failing_since, d.message_id, m.body, d.tries,
           array(select encode(s.secret_encrypted, 'base64') from webhooks.secrets s
                  where s.district_id = d.district_id and s.endpoint_id = d.endpoint_id
                    and (s.valid_until is null or s.valid_until > ${at}::timestamptz)
                  order by s.id desc) as secrets
      from endpoint e
      join webhooks.deliveries d on d.district_id = ${district.id} and d.endpoint_id = e.id
      join webhooks.messages m on m.district_id = d.district_id and m.id = d.message_id
     where d.next_try_at <= ${at}::timestamptz
     order by d.next_try_at, d.message_id
     limit 1`.execute(tx);
  return rows[0];
}

async function writeDelivered({ tx, district, now, input, emit }: Sending, due: DueRow, { status }: Answered) {
  await sql`
    with healthy as (
      update webhooks.endpoints set failing_since = null
       where district_id = ${district.id} and id = ${input.webhookId}::uuid and failing_since is not null
    )
    update webhooks.deliveries
       set tries = tries + 1, next_try_at = null, last_tried_at = ${now.toString()}::timestamptz,
           delivered_at = ${now.toString()}::timestamptz, last_status = ${status}::integer, last_problem = null
     where district_id = ${district.id} and endpoint_id = ${input.webhookId}::uuid
       and message_id = ${due.message_id}::uuid`.execute(tx);
  emit("webhook.delivered", input.webhookId, { messageId: due.message_id });
}

async function writeFailed({ tx, district, now, input, emit, enqueue }: Sending, due: DueRow, answered: Answered) {
  const { status, problem } = answered;
  const again = nextTryAt(now, due.tries + 1, Math.random())?.toString() ?? null;
  const failingSince = due.failing_since === null ? now : Temporal.Instant.from(due.failing_since);
  const disabledAt = mustBeDisabled(status, failingSince, now) ? now.toString() : null;
  await sql`
    with failing as (
      update webhooks.endpoints
         set failing_since = ${failingSince.toString()}::timestamptz, disabled_at = ${disabledAt}::timestamptz,
             version = version + case when ${disabledAt}::timestamptz is null then 0 else 1 end
       where district_id = ${district.id} and id = ${input.webhookId}::uuid
    )
    update webhooks.deliveries
       set tries = tries + 1, next_try_at = ${again}::timestamptz, last_tried_at = ${now.toString()}::timestamptz,
           last_status = ${status}::integer, last_problem = ${problem},
           given_up_at = case when ${again}::timestamptz is null then ${now.toString()}::timestamptz end
     where district_id = ${district.id} and endpoint_id = ${input.webhookId}::uuid
       and message_id = ${due.message_id}::uuid`.execute(tx);
  emit("webhook.delivery-failed", input.webhookId, { messageId: due.message_id, status, problem });
  if (disabledAt) emit("webhook.disabled", input.webhookId);
  if (again) enqueue({ task: "send-deliveries", payload: { webhookId: input.webhookId }, runAt: again });
}
