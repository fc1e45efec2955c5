import webPush, { type PushSubscription, type RequestDetails } from "web-push";
import type { Carrier, Letter, Outcome } from "../carrier.ts";
import { post } from "./post.ts";

/** Notifications in the browser by Web Push (RFC 8030), signed by VAPID (RFC 8292) and encrypted for the browser. */
export interface PushSetting {
  publicKey: string;
  privateKey: string;
  /** "mailto:…" or an address, by which a push service reaches us. */
  contact: string;
}

const keptSeconds = 24 * 3600;

export function browserPush(setting: PushSetting): Carrier {
  return {
    channel: "web-push",
    name: "web-push",
    // A message of the same topic takes the place of the one that waits, and the page's worker shows it once.
    knowsAgainMinutes: keptSeconds / 60,
    async send(letter) {
      const details = detailsOf(setting, letter);
      if (details === undefined) return { verdict: "gone", problem: "push-subscription" };
      const { endpoint, headers, body } = details;
      const answer = await post(endpoint, { headers: headers as Record<string, string>, body });
      return answer === "unreachable" ? { verdict: "away", problem: "unreachable" } : outcomeOf(answer.status);
    },
  };
}

/** Undefined where nothing can be encrypted for what the browser said. */
function detailsOf({ contact, publicKey, privateKey }: PushSetting, letter: Letter): RequestDetails | undefined {
  const { id, address, title, text, link } = letter;
  try {
    return webPush.generateRequestDetails(
      JSON.parse(address) as PushSubscription,
      JSON.stringify({ id, title, text, link }),
      { vapidDetails: { subject: contact, publicKey, privateKey }, TTL: keptSeconds, topic: id.replaceAll("-", "") },
    );
  } catch {
    return undefined;
  }
}

/** 404 and 410: the browser has given its subscription up. */
function outcomeOf(status: number): Outcome {
  const problem = `push-${status}`;
  if (status >= 200 && status < 300) return { verdict: "sent" };
  if (status === 404 || status === 410) return { verdict: "gone", problem };
  if (status === 400 || status === 413) return { verdict: "never", problem };
  if (status === 401 || status === 403) return { verdict: "stopped", problem };
  return { verdict: status === 429 ? "later" : "away", problem };
}
