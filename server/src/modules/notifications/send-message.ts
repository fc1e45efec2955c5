import { Type } from "typebox";
import { onlySystem } from "../../platform/operations/actor.ts";
import { Nothing, Uuid } from "../../platform/schemas.ts";
import type { MessageProvider } from "./provider.ts";
import { operation, recipientColumn, wordsColumn } from "./tables.ts";

/** Hands one queued message to the provider, once; a message that has lost its use is given up. */
export const sendMessage = (provider: MessageProvider) =>
  operation({
    name: "send-message",
    summary: "Hands a queued text message to the provider",
    access: "write",
    permission: onlySystem,
    input: Type.Object({ messageId: Uuid }),
    output: Nothing,
    refusals: {},
    async run({ input: { messageId }, tx, now, district, vault, emit, alreadyDone }) {
      const waiting = await tx
        .selectFrom("notifications.messages")
        .select(["recipient_encrypted", "words_encrypted", "send_until"])
        .where("district_id", "=", district.id)
        .where("id", "=", messageId)
        .where("sent_at", "is", null)
        .where("given_up_at", "is", null)
        .forUpdate()
        .executeTakeFirst();
      if (!waiting?.recipient_encrypted || !waiting.words_encrypted) {
        alreadyDone();
        return {};
      }

      const message = tx
        .updateTable("notifications.messages")
        .where("district_id", "=", district.id)
        .where("id", "=", messageId);
      if (Temporal.Instant.compare(now, waiting.send_until) > 0) {
        await message.set({ given_up_at: now.toString() }).execute();
        emit("message.given-up", messageId);
        return {};
      }
      await provider.send({
        id: messageId,
        phone: vault.open(waiting.recipient_encrypted, recipientColumn),
        words: vault.open(waiting.words_encrypted, wordsColumn),
      });
      await message.set({ sent_at: now.toString() }).execute();
      emit("message.sent", messageId, { provider: provider.name });
      return {};
    },
  });
