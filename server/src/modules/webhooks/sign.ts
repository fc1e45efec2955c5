import { createHmac, randomBytes } from "node:crypto";

/** Signatures by the Standard Webhooks specification 1.0: https://www.standardwebhooks.com */

const secretPrefix = "whsec_";
/** The specification asks for 24 to 64. */
const secretBytes = 32;

export function newSecret(): string {
  return secretPrefix + randomBytes(secretBytes).toString("base64");
}

/** @param secrets every one that is valid: a receiver that knows one of them accepts the message */
export function signedHeaders(id: string, now: Temporal.Instant, body: string, secrets: readonly string[]) {
  const timestamp = String(Math.floor(now.epochMilliseconds / 1000));
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.slice(secretPrefix.length), "base64");
    return `v1,${createHmac("sha256", key).update(`${id}.${timestamp}.${body}`).digest("base64")}`;
  });
  return { "webhook-id": id, "webhook-timestamp": timestamp, "webhook-signature": signatures.join(" ") };
}
