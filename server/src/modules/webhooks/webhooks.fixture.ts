import { Webhook } from "standardwebhooks";
import { afterAll, beforeAll, beforeEach, vi } from "vitest";
import { newId } from "../../platform/ids.ts";
import { expectOk, type TestDistrict, testDistrict } from "../../testing/test-district.ts";
import { type Received, Receiver } from "./receiver.fixture.ts";

/** An administrator, and another program's server that forgets everything before each test. */
class Webhooks {
  readonly linli: TestDistrict = testDistrict();
  readonly receiver = new Receiver();

  async call(name: string, input: Record<string, unknown> = {}) {
    return (await this.linli.as("administrator-yan")).call(name, input);
  }

  async register(change: Record<string, unknown> = {}) {
    const input = {
      id: newId(),
      address: this.receiver.address,
      note: "城市大脑",
      kinds: ["request.filed"],
      ...change,
    };
    const { secret } = expectOk(await this.call("register-webhook", input)).body;
    return { id: input.id, secret: secret as string, input };
  }

  async one(id: string) {
    const { webhooks } = expectOk(await this.call("list-webhooks")).body;
    return webhooks.find((webhook: { id: string }) => webhook.id === id);
  }

  async deliveries(webhookId: string) {
    return expectOk(await this.call("list-deliveries", { webhookId })).body.deliveries;
  }

  /** As the official library reads it, at the receiver's own time of day. */
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into whatever arrived, and fails where it is not there
  verified(secret: string, { headers, body }: Received): any {
    vi.useFakeTimers({ toFake: ["Date"], now: this.linli.clock.now().epochMilliseconds });
    try {
      return new Webhook(secret).verify(body, headers);
    } finally {
      vi.useRealTimers();
    }
  }
}

/** Call at the top of a test file. */
export function webhooksUnderTest(): Webhooks {
  const webhooks = new Webhooks();
  const { receiver } = webhooks;
  beforeAll(() => receiver.open());
  afterAll(() => receiver.close());
  beforeEach(async () => {
    for (const { id } of expectOk(await webhooks.call("list-webhooks")).body.webhooks)
      expectOk(await webhooks.call("remove-webhook", { webhookId: id }));
    receiver.received.length = 0;
    receiver.status = 204;
    receiver.location = undefined;
  });
  return webhooks;
}
