import { Type } from "typebox";
import type { NoticeCatalogue } from "../../platform/notices.ts";
import { everybody } from "../../platform/operations/actor.ts";
import { InstantText } from "../../platform/schemas.ts";
import { Channel } from "./channels.ts";
import { maskRecipient } from "./email-address.ts";
import { wordsOf } from "./message-words.ts";
import { operation, recipientColumn } from "./tables.ts";

const mostShown = 50;

/** The newest messages with a recipient of their own, words and all, for whoever tries the demo. Exists only while the demo runs. */
export const listDemoMessages = (catalogue: NoticeCatalogue) =>
  operation({
    name: "list-demo-messages",
    summary: "Shows the demo's newest text messages and e-mails to whoever tries it",
    access: "read",
    permission: everybody,
    input: Type.Object({}),
    output: Type.Object({
      messages: Type.Array(
        Type.Object({
          at: InstantText,
          channel: Channel,
          recipientMasked: Type.String(),
          words: Type.String(),
          link: Type.String(),
          purpose: Type.String(),
        }),
      ),
    }),
    refusals: {},
    async run({ tx, now, district, vault }) {
      const found = await tx
        .selectFrom("notifications.messages")
        .select(["created_at", "channel", "recipient_encrypted", "words_encrypted", "items", "locale", "purpose"])
        .where("district_id", "=", district.id)
        .where("recipient_encrypted", "is not", null)
        .orderBy("created_at", "desc")
        .orderBy("id", "desc")
        .limit(mostShown)
        .execute();
      const messages = found.map((row) => {
        const { text, link } = wordsOf(row, vault, { catalogue, timeZone: district.timeZone, now });
        return {
          at: row.created_at,
          channel: row.channel as Channel,
          recipientMasked: maskRecipient(vault.open(row.recipient_encrypted!, recipientColumn)),
          words: text,
          link,
          purpose: row.purpose,
        };
      });
      return { messages };
    },
  });
