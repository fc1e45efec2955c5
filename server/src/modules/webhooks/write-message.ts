import type { Context } from "../../platform/operations/operation.ts";
import { longestBodyBytes } from "./rules.ts";
import type { WebhookTables } from "./tables.ts";

export interface Message {
  id: string;
  at: string;
  kind: string;
  subjectId: string;
  data: Readonly<Record<string, unknown>>;
  endpointIds: readonly string[];
}

/** Writes a message once, with one delivery to each endpoint and the jobs that send them. */
export async function writeMessage(
  { tx, district, now, enqueue }: Pick<Context<WebhookTables, unknown, never>, "tx" | "district" | "now" | "enqueue">,
  { id, at, kind, subjectId, data, endpointIds }: Message,
): Promise<void> {
  const body = JSON.stringify({ type: kind, timestamp: at, data });
  if (Buffer.byteLength(body) > longestBodyBytes) throw new Error(`a message of the kind ${kind} is too long`);
  await tx
    .insertInto("webhooks.messages")
    .values({ district_id: district.id, id, at, kind, subject_id: subjectId, body })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await tx
    .insertInto("webhooks.deliveries")
    .values(
      endpointIds.map((endpointId) => ({
        district_id: district.id,
        endpoint_id: endpointId,
        message_id: id,
        next_try_at: now.toString(),
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  for (const webhookId of endpointIds) enqueue({ task: "send-deliveries", payload: { webhookId } });
}
