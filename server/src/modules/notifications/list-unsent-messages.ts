import { Type } from "typebox";
import { InstantText, nullable, Uuid } from "../../platform/schemas.ts";
import type { Carrier } from "./carrier.ts";
import { mayWatchMessages } from "./policy.ts";
import { operation } from "./tables.ts";

const mostShown = 100;

/** What could not be sent, for the administrator: without words and recipients. */
export const listUnsentMessages = (carrier: Pick<Carrier, "name">) =>
  operation({
    name: "list-unsent-messages",
    summary: "Shows an administrator which text messages wait or were given up, and whether a provider is set up",
    access: "read",
    permission: mayWatchMessages,
    input: Type.Object({}),
    output: Type.Object({
      provider: Type.String({ description: '"none": no SMS provider is set up' }),
      messages: Type.Array(
        Type.Object({
          id: Uuid,
          at: InstantText,
          purpose: Type.String(),
          sendUntil: InstantText,
          givenUpAt: nullable(InstantText),
        }),
      ),
    }),
    refusals: {},
    async run({ tx, district }) {
      const found = await tx
        .selectFrom("notifications.messages")
        .select(["id", "created_at", "purpose", "send_until", "given_up_at"])
        .where("district_id", "=", district.id)
        .where("channel", "=", "sms")
        .where("sent_at", "is", null)
        .orderBy("created_at", "desc")
        .orderBy("id", "desc")
        .limit(mostShown)
        .execute();
      const messages = found.map((row) => ({
        id: row.id,
        at: row.created_at,
        purpose: row.purpose,
        sendUntil: row.send_until,
        givenUpAt: row.given_up_at,
      }));
      return { provider: carrier.name, messages };
    },
  });
