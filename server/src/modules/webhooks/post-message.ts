import { request as httpRequest } from "node:http";
import { request as httpsRequest } from "node:https";
import { isIP } from "node:net";
import { type Reach, resolveReachable } from "./reachable.ts";

/** Why there was no answer. */
export const tryProblems = ["not-https", "not-resolved", "inside-network", "no-answer", "too-slow"] as const;

/** What came of one try: the status of an answer, or why there was none. */
export interface Answered {
  status: number | null;
  problem: (typeof tryProblems)[number] | null;
}

/** How long a receiver has in all; the specification suggests 15 to 30 seconds at most. */
const longestMs = 10_000;

/**
 * Posts a message once. The name is resolved once and that very address is connected to; redirects are not followed; of
 * the answer only the status is read.
 */
export async function postMessage(
  address: string,
  message: { headers: Readonly<Record<string, string>>; body: string },
  reach: Reach,
): Promise<Answered> {
  const url = new URL(address);
  const resolved = await resolveReachable(url, reach);
  if ("problem" in resolved) return { status: null, problem: resolved.problem };
  const body = Buffer.from(message.body);
  const signal = AbortSignal.timeout(longestMs);
  return new Promise((answer) => {
    const secure = url.protocol === "https:";
    const sending = (secure ? httpsRequest : httpRequest)({
      method: "POST",
      host: resolved.ip,
      port: url.port || (secure ? 443 : 80),
      path: `${url.pathname}${url.search}`,
      // The certificate must be the name's, though the connection goes to the address.
      ...(secure && !isIP(url.hostname) ? { servername: url.hostname } : {}),
      headers: {
        ...message.headers,
        host: url.host,
        "content-type": "application/json",
        "content-length": body.length,
        "user-agent": "Linli-Webhooks/1.0",
      },
      agent: false,
      signal,
    });
    sending.on("response", (response) => {
      answer({ status: response.statusCode ?? null, problem: null });
      response.destroy();
    });
    sending.on("error", () => answer({ status: null, problem: signal.aborted ? "too-slow" : "no-answer" }));
    sending.end(body);
  });
}
