import { newId } from "../../platform/ids.ts";
import type { Context } from "../../platform/operations/operation.ts";
import { type NotificationsTables, recipientColumn, wordsColumn } from "./tables.ts";

export interface Message {
  /** Makes it be sent once however often it is queued, such as the id of the event it tells of. */
  id?: string;
  /** A mobile number of 11 digits. */
  phone: string;
  words: string;
  /** What it is sent for, such as "sign-in"; the administrator sees it, never the words. */
  purpose: string;
  subjectId: string | null;
  /** After this its reader has no use for it and it is not sent any more; two days when not given. */
  sendUntil?: Temporal.Instant;
}

/** News that could not be sent for two days is on the request's page anyway. */
const usefulFor = Temporal.Duration.from({ hours: 48 });

/**
 * Writes a text message in somebody else's words, such as a code, into the caller's transaction, with the job that sends
 * it: both commit with what they tell of, or not at all. Nobody chooses whether they want it; for news see notify.ts.
 */
export async function queueMessage(
  context: Pick<Context<unknown, unknown, never>, "now" | "district" | "vault" | "enqueue"> & { tx: unknown },
  message: Message,
): Promise<void> {
  const { now, district, vault } = context;
  const tx = context.tx as Context<NotificationsTables, unknown, never>["tx"];
  const queued = await tx
    .insertInto("notifications.messages")
    .values({
      district_id: district.id,
      id: message.id ?? newId(now),
      created_at: now.toString(),
      channel: "sms",
      recipient_encrypted: vault.seal(message.phone, recipientColumn),
      words_encrypted: vault.seal(message.words, wordsColumn),
      purpose: message.purpose,
      subject_id: message.subjectId,
      send_after: now.toString(),
      send_until: (message.sendUntil ?? now.add(usefulFor)).toString(),
    })
    .onConflict((conflict) => conflict.columns(["district_id", "id"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  if (!queued) return;
  context.enqueue(sendNow("sms"));
}

/** The job that sends what is due on a channel; one of them waits for all. */
export function sendNow(channel: string) {
  return { task: "send-due-messages", payload: { channel }, key: `send-due-messages:${channel}` };
}
