import { sql } from "kysely";
import { type Static, Type } from "typebox";
import { onlySystem } from "../../platform/operations/actor.ts";
import { InstantText, nullable, oneOf, Uuid } from "../../platform/schemas.ts";
import { Channel } from "./channels.ts";
import type { Item } from "./compose.ts";
import { operation } from "./tables.ts";

/** Longer than a provider may take, so that whoever has it still is not disturbed. */
const lostAfter = Temporal.Duration.from({ minutes: 3 });

const Claimed = Type.Object({
  id: Uuid,
  accountId: nullable(Uuid),
  recipient: nullable(Type.String({ description: "sealed, base64" })),
  /** Where there is no recipient: the account's confirmed addresses on this channel. */
  addresses: Type.Array(Type.Object({ id: Uuid, sealed: Type.String({ description: "base64" }) })),
  words: nullable(Type.String({ description: "sealed, base64" })),
  items: Type.Array(Type.Unsafe<Item>({})),
  locale: oneOf(["zh-CN", "en"]),
  purpose: Type.String(),
  createdAt: InstantText,
  attempts: Type.Integer(),
});

export type Claimed = Static<typeof Claimed>;

/**
 * Takes the messages of a channel whose time has come, before they are handed to the provider: the mark commits first.
 * What was marked and never noted belonged to a process that died in between: the provider may have it. So may it where
 * its answer was lost. Where the provider still knows a message again it is simply sent again; where not, it is given up,
 * because nothing is told twice.
 */
export const claimMessages = operation({
  name: "claim-messages",
  summary: "Takes messages of a channel for sending",
  access: "write",
  permission: onlySystem,
  input: Type.Object({
    channel: Channel,
    knowsAgainMinutes: Type.Integer({ minimum: 0, maximum: 10_000 }),
    most: Type.Integer({ minimum: 1, maximum: 100 }),
  }),
  output: Type.Object({
    messages: Type.Array(Claimed),
    failures: Type.Integer({ description: "of the provider, in a row, so far" }),
  }),
  refusals: {},
  async run({ input, tx, now, district, emit, alreadyDone }) {
    const at = now.toString();
    const known = now.subtract({ minutes: input.knowsAgainMinutes }).toString();
    const lost = now.subtract(lostAfter).toString();
    const { rows } = await sql<ClaimedRow>`
      with circuit as (
        select open_until, failures from notifications.circuits
         where district_id = ${district.id} and channel = ${input.channel}
      ), due as (
        select id, coalesce(perhaps_sent_at, claimed_at) as perhaps_sent_at, send_until from notifications.messages
         where district_id = ${district.id} and channel = ${input.channel} and sent_at is null and given_up_at is null
           and send_after <= ${at}::timestamptz and (claimed_at is null or claimed_at < ${lost}::timestamptz)
           and not exists (select from circuit where open_until > ${at}::timestamptz)
         order by send_after, id
         -- one message tries whether a provider that failed works again
         limit case when exists (select from circuit where failures > 0) then 1 else ${input.most} end
           for update skip locked
      )
      update notifications.messages m
         set claimed_at = case when fate.problem is null then ${at}::timestamptz end,
             perhaps_sent_at = fate.perhaps_sent_at,
             attempts = m.attempts + 1,
             given_up_at = case when fate.problem is not null then ${at}::timestamptz end,
             problem = coalesce(fate.problem, m.problem)
        from (select id, perhaps_sent_at,
                     case when perhaps_sent_at < ${known}::timestamptz then 'outcome-unknown'
                          when send_until < ${at}::timestamptz then 'too-late' end as problem
                from due) fate
       where m.district_id = ${district.id} and m.id = fate.id
      returning m.id, m.account_id, encode(m.recipient_encrypted, 'base64') as recipient,
                encode(m.words_encrypted, 'base64') as words,
                case when m.recipient_encrypted is null then
                  coalesce((select jsonb_agg(jsonb_build_object('id', a.id, 'sealed', encode(a.address_encrypted, 'base64')))
                              from notifications.addresses a
                             where a.district_id = m.district_id and a.account_id = m.account_id
                               and a.channel = m.channel and a.confirmed_at is not null), '[]')
                else '[]' end as addresses, m.items, m.locale, m.purpose, m.created_at, m.attempts,
                m.given_up_at is not null as given_up, coalesce((select failures from circuit), 0) as failures`.execute(
      tx,
    );
    if (rows.length === 0) {
      alreadyDone();
      return { messages: [], failures: 0 };
    }
    for (const { id, given_up } of rows) emit(given_up ? "message.given-up" : "message.claimed", id);
    return {
      messages: rows
        .filter(({ given_up }) => !given_up)
        .map(({ account_id, created_at, ...row }) => ({
          id: row.id,
          accountId: account_id,
          recipient: row.recipient,
          addresses: row.addresses,
          words: row.words,
          items: row.items,
          locale: row.locale,
          purpose: row.purpose,
          createdAt: created_at,
          attempts: row.attempts,
        })),
      failures: rows[0]!.failures,
    };
  },
});

interface ClaimedRow {
  id: string;
  account_id: string | null;
  recipient: string | null;
  addresses: { id: string; sealed: string }[];
  words: string | null;
  items: Item[];
  locale: "zh-CN" | "en";
  purpose: string;
  created_at: string;
  attempts: number;
  given_up: boolean;
  failures: number;
}
