import { sql } from "kysely";
import { type Static, Type } from "typebox";
import { onlySystem } from "../../platform/operations/actor.ts";
import { nullable, Uuid } from "../../platform/schemas.ts";
import { claimedFor } from "./rules.ts";
import { operation } from "./tables.ts";

const Claimed = Type.Object({
  address: Type.String(),
  messageId: Uuid,
  body: Type.String(),
  secrets: Type.Array(Type.String({ description: "each valid one, sealed, in base64" })),
});
export type Claimed = Static<typeof Claimed>;

/**
 * Takes the oldest message that is due to one endpoint, and the endpoint with it: until the outcome is noted nobody else
 * sends there. A claim whose process died runs out, and the message is sent again under its id.
 */
export const claimDelivery = operation({
  name: "claim-delivery",
  summary: "Takes the oldest message that is due to a web hook.",
  access: "write",
  permission: onlySystem,
  input: Type.Object({ webhookId: Uuid }),
  output: nullable(Claimed),
  refusals: {},
  async run({ tx, district, now, input, emit, alreadyDone }) {
    const at = now.toString();
    const { rows } = await sql<Claimed>`
      with endpoint as (
        select e.district_id, e.id, e.address from webhooks.endpoints e
         where e.district_id = ${district.id} and e.id = ${input.webhookId}::uuid
           and e.paused_at is null and e.disabled_at is null and e.removed_at is null
           and (e.busy_until is null or e.busy_until <= ${at}::timestamptz)
           for no key update skip locked
      ), due as (
        select d.message_id from endpoint e
          join webhooks.deliveries d on d.district_id = e.district_id and d.endpoint_id = e.id
         where d.district_id = ${district.id} and d.next_try_at <= ${at}::timestamptz
         order by d.next_try_at, d.message_id
         limit 1
      ), taken as (
        update webhooks.endpoints set busy_until = ${now.add(claimedFor).toString()}::timestamptz
         where district_id = ${district.id} and id = (select id from endpoint) and exists (select from due)
      )
      select e.address, m.id as "messageId", m.body,
             array(select encode(s.secret_encrypted, 'base64') from webhooks.secrets s
                    where s.district_id = m.district_id and s.endpoint_id = e.id
                      and (s.valid_until is null or s.valid_until > ${at}::timestamptz)
                    order by s.id desc) as secrets
        from endpoint e, due
        join webhooks.messages m on m.district_id = ${district.id} and m.id = due.message_id`.execute(tx);
    const claimed = rows[0] ?? null;
    if (claimed) emit("webhook.delivery-claimed", input.webhookId, { messageId: claimed.messageId });
    else alreadyDone();
    return claimed;
  },
});
