import { Type } from "typebox";
import type { NoticeCatalogue } from "../../platform/notices.ts";
import { InstantText, nullable, Uuid } from "../../platform/schemas.ts";
import { Channel } from "./channels.ts";
import { wordsOf } from "./message-words.ts";
import { hasInbox } from "./policy.ts";
import { operation } from "./tables.ts";

const mostShown = 100;

/** What was carried to somebody, in which way, and what became of it. */
export const listOwnMessages = (catalogue: NoticeCatalogue) =>
  operation({
    name: "list-own-messages",
    summary: "Somebody sees what was sent to them, in which way, and what became of it.",
    access: "read",
    permission: hasInbox,
    input: Type.Object({}),
    output: Type.Object({
      messages: Type.Array(
        Type.Object({
          id: Uuid,
          channel: Channel,
          at: InstantText,
          words: Type.String({ description: "empty after 30 days" }),
          sendAfter: InstantText,
          sentAt: nullable(InstantText),
          givenUpAt: nullable(InstantText),
          problem: nullable(Type.String()),
        }),
      ),
    }),
    refusals: {},
    async run({ tx, now, district, actor, vault }) {
      const rows = await tx
        .selectFrom("notifications.messages")
        .select(["id", "channel", "created_at", "send_after", "sent_at", "given_up_at", "problem"])
        .select(["words_encrypted", "items", "locale"])
        .where("district_id", "=", district.id)
        .where("account_id", "=", actor.accountId)
        .where("purpose", "<>", "email-code")
        .orderBy("created_at", "desc")
        .orderBy("id", "desc")
        .limit(mostShown)
        .execute();
      const composing = { catalogue, timeZone: district.timeZone, now };
      return {
        messages: rows.map((row) => ({
          id: row.id,
          channel: row.channel as Channel,
          at: row.created_at,
          words: wordsOf(row, vault, composing).text,
          sendAfter: row.send_after,
          sentAt: row.sent_at,
          givenUpAt: row.given_up_at,
          problem: row.problem,
        })),
      };
    },
  });
