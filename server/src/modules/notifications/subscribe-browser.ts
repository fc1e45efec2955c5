import { sql } from "kysely";
import { Type } from "typebox";
import { newId } from "../../platform/ids.ts";
import { personal } from "../../platform/operations/without-personal.ts";
import { Uuid } from "../../platform/schemas.ts";
import { hasInbox } from "./policy.ts";
import { addressColumn, operation } from "./tables.ts";

/**
 * The services that browsers take their notifications from. We send to whatever address a browser names, so it must be
 * one of theirs: else anybody could let this server call addresses of its own network.
 */
const pushServices =
  /^https:\/\/(fcm\.googleapis\.com|([a-z0-9-]+\.)*push\.services\.mozilla\.com|([a-z0-9-]+\.)*notify\.windows\.com|([a-z0-9-]+\.)*push\.apple\.com)\//;

const Key = Type.String({ ...personal, maxLength: 200, pattern: "^[A-Za-z0-9_=-]+$" });

/** Somebody lets this browser show what they are told. */
export const subscribeBrowser = (pushKey: string | null) =>
  operation({
    name: "subscribe-browser",
    summary: "Somebody lets this browser show what they are told.",
    access: "write",
    permission: hasInbox,
    input: Type.Object({
      endpoint: Type.String({ ...personal, maxLength: 1000 }),
      p256dh: Key,
      auth: Key,
    }),
    output: Type.Object({ addressId: Uuid }),
    refusals: { "channel-not-set-up": 409, "push-service-unknown": 422 },
    async run({ tx, now, district, actor, vault, door, input, refuse, emit }) {
      const { endpoint, p256dh, auth } = input;
      if (pushKey === null) throw refuse("channel-not-set-up");
      if (!pushServices.test(endpoint)) throw refuse("push-service-unknown");
      const subscription = JSON.stringify({ endpoint, keys: { p256dh, auth } });
      const { rows } = await sql<{ id: string }>`
        insert into notifications.addresses
               (district_id, account_id, id, channel, address_encrypted, address_index, label, added_at, confirmed_at)
        values (${district.id}, ${actor.accountId}::uuid, ${newId(now)}::uuid, 'web-push',
                ${vault.seal(subscription, addressColumn)}, ${vault.index(endpoint, "push-endpoint")}, ${door.device},
                ${now.toString()}::timestamptz, ${now.toString()}::timestamptz)
        on conflict (district_id, account_id, channel, address_index)
           do update set address_encrypted = excluded.address_encrypted
        returning id`.execute(tx);
      const id = rows[0]!.id;
      emit("address.added", id, { channel: "web-push" });
      return { addressId: id };
    },
  });
