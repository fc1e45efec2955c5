import { randomInt } from "node:crypto";
import { sql } from "kysely";
import { Type } from "typebox";
import { newId } from "../../platform/ids.ts";
import { personal } from "../../platform/operations/without-personal.ts";
import { Uuid } from "../../platform/schemas.ts";
import type { Channel } from "./channels.ts";
import { emailCodeHash, emailLimits, maskEmail } from "./email-address.ts";
import { hasInbox } from "./policy.ts";
import { sendNow } from "./queue-message.ts";
import { addressColumn, operation, recipientColumn, wordsColumn } from "./tables.ts";

/**
 * Somebody wants to be told by e-mail: a code goes there, and the address counts once it has come back. One that counts
 * already stays as it is.
 */
export const addEmail = (available: readonly Channel[]) =>
  operation({
    name: "add-email",
    summary: "Somebody adds an e-mail address; a code is sent to it.",
    access: "write",
    permission: hasInbox,
    input: Type.Object({
      email: Type.String({ ...personal, maxLength: 200, pattern: '^[^\\s@<>,;"]+@[^\\s@<>,;"]+\\.[^\\s@<>,;"]+$' }),
    }),
    output: Type.Object({ addressId: Uuid, label: Type.String(), confirmed: Type.Boolean() }),
    refusals: { "channel-not-set-up": 409 },
    async run({ tx, now, district, actor, vault, input, refuse, emit, enqueue, alreadyDone }) {
      if (!available.includes("email")) throw refuse("channel-not-set-up");
      const email = input.email.toLowerCase();
      const id = newId(now);
      const code = String(randomInt(1_000_000)).padStart(6, "0");
      const expires = now.add({ minutes: emailLimits.minutes });
      const index = vault.index(email, "email");
      const { rows } = await sql<{ id: string | null; confirmed: string | null }>`
      with sent as (
        select count(*) as sent from notifications.messages
         where district_id = ${district.id} and account_id = ${actor.accountId}::uuid and purpose = 'email-code'
           and created_at > ${now.subtract({ hours: 1 }).toString()}::timestamptz
      ), kept as (
        insert into notifications.addresses as a
               (district_id, account_id, id, channel, address_encrypted, address_index, label, added_at, code_hash,
                code_expires_at)
        select ${district.id}, ${actor.accountId}::uuid, ${id}::uuid, 'email', ${vault.seal(email, addressColumn)},
               ${index}, ${maskEmail(email)}, ${now.toString()}::timestamptz,
               ${emailCodeHash(vault, id, code)}, ${expires.toString()}::timestamptz
          from sent where sent.sent < ${emailLimits.codesPerHour}
        on conflict (district_id, account_id, channel, address_index) do update
           set id = excluded.id, code_hash = excluded.code_hash, code_expires_at = excluded.code_expires_at, code_tries = 0
           where a.confirmed_at is null
        returning id
      )
      select (select id from kept) as id,
             (select id from notifications.addresses
               where district_id = ${district.id} and account_id = ${actor.accountId}::uuid and channel = 'email'
                 and address_index = ${index} and confirmed_at is not null) as confirmed`.execute(tx);
      const { confirmed, ...kept } = rows[0]!;
      const label = maskEmail(email);
      if (confirmed !== null) {
        alreadyDone();
        return { addressId: confirmed, label, confirmed: true };
      }
      if (kept.id === null) throw refuse("too-many-tries");
      await tx
        .insertInto("notifications.messages")
        .values({
          district_id: district.id,
          id: newId(now),
          created_at: now.toString(),
          channel: "email",
          account_id: actor.accountId,
          recipient_encrypted: vault.seal(email, recipientColumn),
          words_encrypted: vault.seal(
            `邻里：您的验证码是 ${code}，${emailLimits.minutes}分钟内有效。 / Linli: your code is ${code}.`,
            wordsColumn,
          ),
          purpose: "email-code",
          send_after: now.toString(),
          send_until: expires.toString(),
        })
        .execute();
      enqueue(sendNow("email"));
      emit("address.added", id, { channel: "email" });
      return { addressId: id, label, confirmed: false };
    },
  });
