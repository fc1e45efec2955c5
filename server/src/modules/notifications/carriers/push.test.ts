import { createECDH, randomBytes } from "node:crypto";
import { afterEach, expect, test } from "vitest";
import webPush from "web-push";
import { type Double, double, letter, nobody } from "./providers.fixture.ts";
import { browserPush } from "./push.ts";

const { publicKey, privateKey } = webPush.generateVAPIDKeys();
const carrier = browserPush({ publicKey, privateKey, contact: "mailto:linli@example.cn" });

let service: Double | undefined;
afterEach(async () => {
  await service?.close();
  service = undefined;
});

/** What a browser gives when it subscribes. */
function subscription(endpoint: string): string {
  const browser = createECDH("prime256v1");
  const keys = { p256dh: browser.generateKeys("base64url"), auth: randomBytes(16).toString("base64url") };
  return JSON.stringify({ endpoint, keys });
}

async function answering(status: number) {
  service = await double(() => ({ status }));
  return letter({ address: subscription(`${service.address}/push/1`) });
}

test("a notification is encrypted for the browser, signed, and knows itself again", async () => {
  expect(await carrier.send(await answering(201))).toEqual({ verdict: "sent" });
  const { headers, body } = service!.got[0]!;
  expect(headers).toMatchObject({ "content-encoding": "aes128gcm", ttl: "86400" });
  expect(headers.topic).toBe(letter().id.replaceAll("-", ""));
  expect(headers.authorization).toMatch(new RegExp(`^vapid t=[\\w-]+\\.[\\w-]+\\.[\\w-]+, k=${publicKey}$`));
  expect(body.toString("utf8")).not.toContain("QL-20261125");
});

test.each([
  [404, "gone"],
  [410, "gone"],
  [413, "never"],
  [403, "stopped"],
  [429, "later"],
  [500, "away"],
])("%i: %s", async (status, verdict) => {
  expect(await carrier.send(await answering(status))).toEqual({ verdict, problem: `push-${status}` });
});

test("where nobody listens nothing arrived; where the answer is lost nobody knows", async () => {
  const address = subscription(`${await nobody()}/push/1`);
  expect(await carrier.send(letter({ address }))).toEqual({ verdict: "away", problem: "unreachable" });
  service = await double(() => "hang-up");
  await expect(carrier.send(letter({ address: subscription(`${service.address}/1`) }))).rejects.toThrow();
});

test("a subscription that nothing can be encrypted for is gone", async () => {
  const address = JSON.stringify({ endpoint: `${await nobody()}/1`, keys: { p256dh: "AAAA", auth: "AAAA" } });
  expect(await carrier.send(letter({ address }))).toEqual({ verdict: "gone", problem: "push-subscription" });
});
