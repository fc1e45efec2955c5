import { sql } from "kysely";
import { Type } from "typebox";
import { onlySystem } from "../../platform/operations/actor.ts";
import { InstantText, Nothing, nullable, oneOf, Uuid } from "../../platform/schemas.ts";
import { Channel } from "./channels.ts";
import { operation } from "./tables.ts";

const Noted = Type.Object({
  id: Uuid,
  fate: oneOf(["sent", "later", "given-up"]),
  perhapsSent: Type.Boolean({ description: "the provider may have it without our having heard so" }),
  problem: nullable(Type.String({ maxLength: 60 })),
  sendAfter: nullable(InstantText),
  gone: Type.Array(Uuid, { maxItems: 100, description: "addresses that nobody can be reached by any more" }),
});

/** Notes what a provider said of the messages handed to it, and how the provider itself fares. */
export const noteOutcomes = operation({
  name: "note-outcomes",
  summary: "Notes what became of messages handed to a provider",
  access: "write",
  permission: onlySystem,
  input: Type.Object({
    channel: Channel,
    noted: Type.Array(Noted, { minItems: 1, maxItems: 100 }),
    circuit: Type.Object({
      failures: Type.Integer({ minimum: 0, maximum: 1_000_000 }),
      openUntil: nullable(InstantText),
      problem: nullable(Type.String({ maxLength: 60 })),
    }),
  }),
  output: Nothing,
  refusals: {},
  async run({ input: { channel, noted, circuit }, tx, now, district, emit }) {
    await sql`
      with noted as (
        select * from jsonb_to_recordset(${JSON.stringify(noted)}::jsonb)
                      as n(id uuid, fate text, problem text, "perhapsSent" boolean, "sendAfter" timestamptz, gone jsonb)
      ), forgotten as (
        delete from notifications.addresses a
         using noted n
          join notifications.messages m on m.district_id = ${district.id} and m.id = n.id
         where a.district_id = ${district.id} and a.account_id = m.account_id and n.gone ? a.id::text
      ), fares as (
        insert into notifications.circuits (district_id, channel, failures, open_until, problem)
        values (${district.id}, ${channel}, ${circuit.failures}, ${circuit.openUntil}::timestamptz, ${circuit.problem})
        on conflict (district_id, channel) do update
           set failures = excluded.failures, open_until = excluded.open_until, problem = excluded.problem
      )
      update notifications.messages m
         set claimed_at = null,
             perhaps_sent_at = case when n."perhapsSent" then coalesce(m.perhaps_sent_at, m.claimed_at) else m.perhaps_sent_at end,
             sent_at = case when n.fate = 'sent' then ${now.toString()}::timestamptz end,
             given_up_at = case when n.fate = 'given-up' then ${now.toString()}::timestamptz end,
             send_after = coalesce(n."sendAfter", m.send_after),
             problem = n.problem
        from noted n
       where m.district_id = ${district.id} and m.id = n.id and m.sent_at is null and m.given_up_at is null`.execute(
      tx,
    );
    for (const { id, fate, problem } of noted) emit(happened[fate], id, problem === null ? {} : { problem });
    return {};
  },
});

const happened = { sent: "message.sent", later: "message.put-off", "given-up": "message.given-up" } as const;
