import { sql } from "kysely";
import { Type } from "typebox";
import type { NoticeCatalogue } from "../../platform/notices.ts";
import { InstantText, nullable, oneOf, Uuid } from "../../platform/schemas.ts";
import type { Vault } from "../../platform/vault.ts";
import type { Carrier } from "./carrier.ts";
import { Channel } from "./channels.ts";
import { composedTogether, type Item } from "./compose.ts";
import { maskRecipient } from "./email-address.ts";
import { mayWatchMessages } from "./policy.ts";
import { operation, recipientColumn } from "./tables.ts";

const pageLength = 50;
/** What is older is no news to whoever has to act. */
const recently = Temporal.Duration.from({ hours: 7 * 24 });
const mostCounted = 1000;

const Fate = oneOf(["waiting", "sent", "given-up"]);

const Delivered = Type.Object({
  id: Uuid,
  at: InstantText,
  channel: Channel,
  purpose: Type.String(),
  title: nullable(
    Type.String({ description: "what it tells of; null where its words were written by somebody, as codes" }),
  ),
  recipient: nullable(Type.String({ description: "masked, or the name of staff; null for a resident's account" })),
  attempts: Type.Integer(),
  sendAfter: InstantText,
  sentAt: nullable(InstantText),
  givenUpAt: nullable(InstantText),
  problem: nullable(Type.String({ description: "why the last try failed" })),
});

const Standing = Type.Object({
  channel: Channel,
  provider: Type.String({ description: '"none": no provider is set up' }),
  waiting: Type.Integer({ description: `whose time has come; at most ${mostCounted}` }),
  givenUp: Type.Integer({ description: `in the last seven days; at most ${mostCounted}` }),
  pausedUntil: nullable(InstantText),
  problem: nullable(Type.String({ description: "what the provider said when it last failed" })),
});

/** Where every message went and what became of it, the newest first, and how each channel stands; nobody's words. */
export const listMessages = (carriers: readonly Pick<Carrier, "channel" | "name">[], catalogue: NoticeCatalogue) =>
  operation({
    name: "list-messages",
    summary: "An administrator sees what was sent in which way, what became of it, and how each channel stands.",
    access: "read",
    permission: mayWatchMessages,
    input: Type.Object({
      channel: Type.Optional(Channel),
      fate: Type.Optional(Fate),
      after: Type.Optional(Type.String({ format: "uuid", description: "the last page's `next`" })),
    }),
    output: Type.Object({
      channels: Type.Array(Standing),
      messages: Type.Array(Delivered),
      next: nullable(Uuid),
    }),
    refusals: {},
    async run({ tx, now, district, locale, vault, input }) {
      const at = now.toString();
      const [standing, found] = await Promise.all([
        sql<StandingRow>`
          select c.channel, f.open_until, f.problem,
                 (select count(*) from (
                    select from notifications.messages m
                     where m.district_id = ${district.id} and m.channel = c.channel and m.sent_at is null
                       and m.given_up_at is null and m.send_after <= ${at}::timestamptz limit ${mostCounted}) w) as waiting,
                 (select count(*) from (
                    select from notifications.messages m
                     where m.district_id = ${district.id} and m.channel = c.channel and m.sent_at is null
                       and m.given_up_at is not null and m.created_at > ${now.subtract(recently).toString()}::timestamptz
                     limit ${mostCounted}) g) as given_up
            from unnest(${carriers.map(({ channel }) => channel)}::text[]) as c(channel)
            left join notifications.circuits f on f.district_id = ${district.id} and f.channel = c.channel`.execute(
          tx,
        ),
        sql<MessageRow>`
          select m.id, m.created_at, m.channel, m.purpose, m.items, m.recipient_encrypted,
                 case a.kind when 'staff' then a.display_name end as staff_name, m.attempts, m.send_after, m.sent_at,
                 m.given_up_at, m.problem
            from notifications.messages m
            left join identity.account_names a on a.district_id = m.district_id and a.id = m.account_id
           where m.district_id = ${district.id}
             ${input.channel ? sql`and m.channel = ${input.channel}` : sql``}
             ${input.fate ? fates[input.fate] : sql``}
             ${
               input.after
                 ? sql`and (m.created_at, m.id) < (select l.created_at, l.id from notifications.messages l
                                                    where l.district_id = ${district.id} and l.id = ${input.after}::uuid)`
                 : sql``
             }
           order by m.created_at desc, m.id desc
           limit ${pageLength + 1}`.execute(tx),
      ]);
      const shown = found.rows.slice(0, pageLength);
      const composing = { catalogue, locale, timeZone: district.timeZone, now };
      return {
        channels: carriers.map(({ channel, name }) => ({
          channel,
          provider: name,
          ...standingOf(standing.rows.find((row) => row.channel === channel)!, now),
        })),
        messages: shown.map((row) => ({
          id: row.id,
          at: row.created_at,
          channel: row.channel,
          purpose: row.purpose,
          title: row.items.length === 0 ? null : composedTogether(row.items, composing).title,
          recipient: recipientOf(row, vault),
          attempts: row.attempts,
          sendAfter: row.send_after,
          sentAt: row.sent_at,
          givenUpAt: row.given_up_at,
          problem: row.problem,
        })),
        next: found.rows.length > pageLength ? shown.at(-1)!.id : null,
      };
    },
  });

const fates = {
  waiting: sql`and m.sent_at is null and m.given_up_at is null`,
  sent: sql`and m.sent_at is not null`,
  "given-up": sql`and m.sent_at is null and m.given_up_at is not null`,
};

function standingOf({ waiting, given_up, open_until, problem }: StandingRow, now: Temporal.Instant) {
  const pausedUntil = open_until !== null && Temporal.Instant.compare(open_until, now) > 0 ? open_until : null;
  return { waiting, givenUp: given_up, pausedUntil, problem };
}

interface StandingRow {
  channel: Channel;
  open_until: string | null;
  problem: string | null;
  waiting: number;
  given_up: number;
}

interface MessageRow {
  id: string;
  created_at: string;
  channel: Channel;
  purpose: string;
  items: Item[];
  recipient_encrypted: Buffer | null;
  staff_name: string | null;
  attempts: number;
  send_after: string;
  sent_at: string | null;
  given_up_at: string | null;
  problem: string | null;
}

function recipientOf({ recipient_encrypted, staff_name }: MessageRow, vault: Vault): string | null {
  if (staff_name !== null) return staff_name;
  if (recipient_encrypted === null) return null;
  return maskRecipient(vault.open(recipient_encrypted, recipientColumn));
}
