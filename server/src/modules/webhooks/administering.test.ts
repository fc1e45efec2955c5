import { describe, expect, test } from "vitest";
import { newId } from "../../platform/ids.ts";
import { file } from "../../testing/filings.ts";
import { expectOk } from "../../testing/test-district.ts";
import { webhooksUnderTest } from "./webhooks.fixture.ts";

const webhooks = webhooksUnderTest();
const { linli, receiver } = webhooks;

describe("the administrator", () => {
  test("sees every web hook with the kinds there are, and never a secret again", async () => {
    const { id, secret } = await webhooks.register();
    const { body } = expectOk(await webhooks.call("list-webhooks"));
    expect(body.webhooks).toMatchObject([{ id, note: "城市大脑", state: "on", waiting: 0 }]);
    expect(body.kinds).toContain("request.closed");
    expect(JSON.stringify(body)).not.toContain(secret);
  });

  test("pauses it: what happens meanwhile waits and is sent afterwards, once", async () => {
    const { id } = await webhooks.register();
    expectOk(await webhooks.call("pause-webhook", { webhookId: id }));
    expectOk(await webhooks.call("pause-webhook", { webhookId: id }));
    await file(linli);
    await linli.runJobs();
    expect(receiver.received).toHaveLength(0);
    expect(await webhooks.one(id)).toMatchObject({ state: "paused", waiting: 1 });
    expectOk(await webhooks.call("resume-webhook", { webhookId: id }));
    await linli.runJobs();
    expect(receiver.received).toHaveLength(1);
  });

  test("changes the secret: for a day both are valid, then the new one alone", async () => {
    const { id, secret: old } = await webhooks.register();
    const { version } = await webhooks.one(id);
    const { secret } = expectOk(await webhooks.call("rotate-secret", { webhookId: id, version })).body;
    const sent = async () => {
      expectOk(await webhooks.call("send-test", { webhookId: id }));
      await linli.runJobs();
      return receiver.received.at(-1)!;
    };
    const both = await sent();
    expect([webhooks.verified(old, both).type, webhooks.verified(secret, both).type]).toEqual([
      "webhook.test",
      "webhook.test",
    ]);
    linli.clock.advance("PT24H");
    const one = await sent();
    expect(webhooks.verified(secret, one).type).toBe("webhook.test");
    expect(() => webhooks.verified(old, one)).toThrow();
    expect((await webhooks.call("rotate-secret", { webhookId: id, version })).body.code).toBe("changed-meanwhile");
  });

  test("sends one again, or all of a span, under the ids they had", async () => {
    const { id } = await webhooks.register();
    await file(linli);
    linli.clock.advance("PT1H");
    const from = linli.clock.now().toString();
    await file(linli);
    await linli.runJobs();
    const ids = receiver.received.map(({ headers }) => headers["webhook-id"]);
    const to = linli.clock.now().add({ minutes: 1 }).toString();
    expect(expectOk(await webhooks.call("replay-deliveries", { webhookId: id, from, to })).body.count).toBe(1);
    expectOk(await webhooks.call("replay-deliveries", { webhookId: id, messageId: ids[0] }));
    await linli.runJobs();
    const again = receiver.received.slice(2).map(({ headers }) => headers["webhook-id"]);
    expect([...again].sort()).toEqual([...ids].sort());
    const nothing = await webhooks.call("replay-deliveries", { webhookId: id, messageId: newId() });
    expect(nothing.body.code).toBe("nothing-to-replay");
  });

  test("changes where it leads, on the newest version only", async () => {
    const { id, input } = await webhooks.register();
    const change = { webhookId: id, address: input.address, note: "新", kinds: ["request.closed"], version: 1 };
    expectOk(await webhooks.call("change-webhook", change));
    expect(await webhooks.one(id)).toMatchObject({ note: "新", kinds: ["request.closed"], version: 2 });
    expect((await webhooks.call("change-webhook", change)).body.code).toBe("changed-meanwhile");
    const inside = await webhooks.call("change-webhook", { ...change, version: 2, address: "https://192.168.0.1/" });
    expect(inside.body.code).toBe("address-inside");
  });

  test("registers the same id once, and gets the same secret", async () => {
    const { input, secret } = await webhooks.register();
    expect(expectOk(await webhooks.call("register-webhook", input)).body.secret).toBe(secret);
    const other = await webhooks.call("register-webhook", { ...input, address: `${receiver.address}/other` });
    expect(other.body.code).toBe("webhook-id-taken");
  });

  test.each([
    ["address-not-https", "https://user:word@example.cn/"],
    ["address-inside", "https://169.254.169.254/latest/meta-data"],
    ["address-unknown", "https://no-such-host.invalid/"],
  ])("is refused with %s for %s", async (code, address) => {
    const answer = await webhooks.call("register-webhook", {
      id: newId(),
      address,
      note: "",
      kinds: ["request.filed"],
    });
    expect([answer.status, answer.body.code]).toEqual([422, code]);
  });

  test("registers fifty and no more", async () => {
    await linli.rows(
      `insert into webhooks.endpoints (district_id, id, address, note, kinds, created_at)
       select 990001, gen_random_uuid(), 'https://example.cn/', '', '{request.late}', now() from generate_series(1, 50)`,
    );
    const input = { id: newId(), address: receiver.address, note: "", kinds: ["request.filed"] };
    expect((await webhooks.call("register-webhook", input)).body.code).toBe("too-many-webhooks");
  });

  test("finds nothing of another district, and nothing that was removed", async () => {
    const { id } = await webhooks.register();
    const other = await linli.as("administrator-yan", "two");
    expect((await other.call("send-test", { webhookId: id })).status).toBe(404);
    expect((await other.call("list-deliveries", { webhookId: id })).status).toBe(404);
    expectOk(await webhooks.call("remove-webhook", { webhookId: id }));
    expect((await webhooks.call("send-test", { webhookId: id })).status).toBe(404);
  });
});
