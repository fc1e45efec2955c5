import { Type } from "typebox";
import { everybody } from "../../platform/operations/actor.ts";
import { InstantText } from "../../platform/schemas.ts";
import { operation, recipientColumn, wordsColumn } from "./tables.ts";

const mostShown = 50;

/** The newest text messages, words and all, for whoever tries the demo. Exists only while the demo runs. */
export const listDemoMessages = operation({
  name: "list-demo-messages",
  summary: "Shows the demo's newest text messages to whoever tries it",
  access: "read",
  permission: everybody,
  input: Type.Object({}),
  output: Type.Object({
    messages: Type.Array(
      Type.Object({
        at: InstantText,
        recipientMasked: Type.String(),
        words: Type.String(),
        purpose: Type.String(),
      }),
    ),
  }),
  refusals: {},
  async run({ tx, district, vault }) {
    const found = await tx
      .selectFrom("notifications.messages")
      .select(["created_at", "recipient_encrypted", "words_encrypted", "purpose"])
      .where("district_id", "=", district.id)
      .where("words_encrypted", "is not", null)
      .orderBy("created_at", "desc")
      .orderBy("id", "desc")
      .limit(mostShown)
      .execute();
    const messages = found.map((row) => ({
      at: row.created_at,
      recipientMasked: masked(vault.open(row.recipient_encrypted!, recipientColumn)),
      words: vault.open(row.words_encrypted!, wordsColumn),
      purpose: row.purpose,
    }));
    return { messages };
  },
});

/** 199****0001: enough for its owner. */
function masked(phone: string): string {
  return `${phone.slice(0, 3)}****${phone.slice(-4)}`;
}
