import type { Errand, ErrandTools } from "../../platform/errands.ts";
import { type Claimed, claimDelivery } from "./claim-delivery.ts";
import { noteDelivery } from "./note-delivery.ts";
import { type Answered, postMessage } from "./post-message.ts";
import type { Reach } from "./reachable.ts";
import { signedHeaders } from "./sign.ts";
import { secretColumn } from "./tables.ts";

/** Messages of one run; the rest comes with the next, so that other work has its turn. */
const mostAtOnce = 100;

/**
 * Sends what is due to one endpoint, the oldest first and one at a time, and stops at the first failure: a receiver that
 * hangs holds one worker for one try, and no transaction.
 */
export function sendDeliveries(reach: Reach): Errand {
  return {
    name: "send-deliveries",
    async run(tools, input) {
      const webhookId = String(input.webhookId);
      for (let sent = 0; sent < mostAtOnce; sent++) {
        const claimed = await tools.perform(claimDelivery, { webhookId });
        if (claimed === null) return;
        const answered = await hand(tools, claimed, reach);
        const { delivered } = await tools.perform(noteDelivery, {
          webhookId,
          messageId: claimed.messageId,
          ...answered,
          chance: Math.random(),
        });
        if (!delivered) return;
      }
    },
  };
}

function hand(
  { vault, now }: ErrandTools,
  { address, messageId, body, secrets }: Claimed,
  reach: Reach,
): Promise<Answered> {
  const opened = secrets.map((sealed) => vault.open(Buffer.from(sealed, "base64"), secretColumn));
  return postMessage(address, { headers: signedHeaders(messageId, now(), body, opened), body }, reach);
}
