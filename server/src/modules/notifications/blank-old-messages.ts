import { Type } from "typebox";
import { onlySystem } from "../../platform/operations/actor.ts";
import { Nothing } from "../../platform/schemas.ts";
import { operation } from "./tables.ts";

/** Long enough to look into "I never got a message", no longer. */
const keptFor = Temporal.Duration.from({ hours: 30 * 24 });

/** Deletes recipient and words of messages older than 30 days; that one went out, when and about what, stays. */
export const blankOldMessages = operation({
  name: "blank-old-messages",
  summary: "Deletes recipient and words of old text messages",
  access: "write",
  permission: onlySystem,
  input: Type.Object({}),
  output: Nothing,
  refusals: {},
  async run({ tx, now, district, emit, alreadyDone }) {
    const blanked = await tx
      .updateTable("notifications.messages")
      .set({ recipient_encrypted: null, words_encrypted: null, items: "[]", blanked_at: now.toString() })
      .where("district_id", "=", district.id)
      .where("blanked_at", "is", null)
      .where("created_at", "<", now.subtract(keptFor).toString())
      .returning("id")
      .execute();
    const first = blanked[0];
    if (first) emit("message.blanked", first.id, { count: blanked.length });
    else alreadyDone();
    return {};
  },
});
