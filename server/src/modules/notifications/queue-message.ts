import { newId } from "../../platform/ids.ts";
import type { Context } from "../../platform/operations/operation.ts";
import { type NotificationsTables, recipientColumn, wordsColumn } from "./tables.ts";

export interface Message {
  /** Makes it be sent once however often it is queued, such as the id of the event it tells of. */
  id?: string;
  /** A mobile number of 11 digits. */
  phone: string;
  words: string;
  /** What it is sent for, such as "sign-in" or "request.resolved"; the administrator sees it, never the words. */
  purpose: string;
  subjectId: string | null;
  /** After this its reader has no use for it and it is not sent any more; two days when not given. */
  sendUntil?: Temporal.Instant;
}

/** News that could not be sent for two days is on the request's page anyway. */
const usefulFor = Temporal.Duration.from({ hours: 48 });

/**
 * Writes an outgoing text message into the caller's transaction, with the job that sends it: both commit with what they
 * tell of, or not at all.
 */
export async function queueMessage(
  context: Pick<Context<unknown, unknown, never>, "now" | "district" | "vault" | "enqueue"> & { tx: unknown },
  message: Message,
): Promise<void> {
  const { now, district, vault } = context;
  const tx = context.tx as Context<NotificationsTables, unknown, never>["tx"];
  const id = message.id ?? newId(now);
  const queued = await tx
    .insertInto("notifications.messages")
    .values({
      district_id: district.id,
      id,
      created_at: now.toString(),
      recipient_encrypted: vault.seal(message.phone, recipientColumn),
      words_encrypted: vault.seal(message.words, wordsColumn),
      purpose: message.purpose,
      subject_id: message.subjectId,
      send_until: (message.sendUntil ?? now.add(usefulFor)).toString(),
      sent_at: null,
      given_up_at: null,
    })
    .onConflict((conflict) => conflict.columns(["district_id", "id"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  if (!queued) return;
  context.enqueue({ task: "send-message", payload: { messageId: id } });
}
