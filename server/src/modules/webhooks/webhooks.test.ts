import { Webhook } from "standardwebhooks";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { newId } from "../../platform/ids.ts";
import { file, step } from "../../testing/filings.ts";
import { expectOk, testDistrict } from "../../testing/test-district.ts";
import { type Received, Receiver } from "./receiver.fixture.ts";

const linli = testDistrict();
const receiver = new Receiver();
beforeAll(() => receiver.open());
afterAll(() => receiver.close());

const administrator = () => linli.as("administrator-yan");

async function call(name: string, input: Record<string, unknown> = {}) {
  return (await administrator()).call(name, input);
}

async function register(change: Record<string, unknown> = {}) {
  const id = newId();
  const input = { id, address: receiver.address, note: "城市大脑", kinds: ["request.filed"], ...change };
  const { secret } = expectOk(await call("register-webhook", input)).body;
  return { id, secret: secret as string, input };
}

async function webhook(id: string) {
  const { webhooks } = expectOk(await call("list-webhooks")).body;
  return webhooks.find((one: { id: string }) => one.id === id);
}

async function deliveries(webhookId: string) {
  return expectOk(await call("list-deliveries", { webhookId })).body.deliveries;
}

/** As the official library reads it, at the receiver's own time of day. */
// biome-ignore lint/suspicious/noExplicitAny: a test looks into whatever arrived, and fails where it is not there
function verified(secret: string, { headers, body }: Received): any {
  vi.useFakeTimers({ toFake: ["Date"], now: linli.clock.now().epochMilliseconds });
  try {
    return new Webhook(secret).verify(body, headers);
  } finally {
    vi.useRealTimers();
  }
}

beforeEach(async () => {
  for (const { id } of expectOk(await call("list-webhooks")).body.webhooks)
    expectOk(await call("remove-webhook", { webhookId: id }));
  receiver.received.length = 0;
  receiver.status = 204;
  receiver.location = undefined;
});

describe("what a receiver gets", () => {
  test("a signed message that the official library accepts, with what is public and nothing else", async () => {
    const { id, secret } = await register();
    const filed = await file(linli, { description: "三楼王女士家门口漏水", address: "翠屏小区1栋301" });
    await linli.runJobs();
    const [message] = receiver.received;
    const { type, timestamp, data } = verified(secret, message!);
    expect([type, timestamp]).toEqual(["request.filed", linli.clock.now().toString()]);
    expect(data).toMatchObject({ number: filed.number, state: "dispatched", place: "翠屏小区1栋", late: false });
    expect(message!.body).not.toMatch(/王女士|301|199\d{8}/);
    expect(message!.headers["content-type"]).toBe("application/json");
    expect(() => verified(secret, { ...message!, body: message!.body.replace("filed", "closed") })).toThrow();
    expect(await deliveries(id)).toMatchObject([{ state: "delivered", tries: 1, lastStatus: 204 }]);
  });

  test("only the kinds it asked for; every way of ending is told as closed", async () => {
    const { secret } = await register({ kinds: ["request.accepted", "request.closed"] });
    const { id, number, key } = await file(linli);
    expectOk(await step(linli, "grid-worker-wang", "accept-request", id));
    expectOk(await (await linli.as("anyone")).call("withdraw-request", { number, key }));
    await linli.runJobs();
    const told = receiver.received.map((message) => verified(secret, message));
    expect(told.map(({ type, data }) => [type, data.state, data.closing])).toEqual([
      ["request.accepted", expect.any(String), expect.anything()],
      ["request.closed", "closed", "withdrawn"],
    ]);
  });

  test("nothing twice under one id, however often the jobs run", async () => {
    const { id } = await register();
    await file(linli);
    await linli.runJobs();
    const [{ messageId }] = await deliveries(id);
    const [{ subject_id }] = (await linli.rows("select subject_id from platform.events where id = $1", [
      messageId,
    ])) as [{ subject_id: string }];
    await linli.runJob("tell-webhooks", { eventId: messageId, subjectId: subject_id });
    await Promise.all([
      linli.runErrand("send-deliveries", { webhookId: id }),
      linli.runErrand("send-deliveries", { webhookId: id }),
    ]);
    await linli.runJobs();
    expect(receiver.received.map(({ headers }) => headers["webhook-id"])).toEqual([messageId]);
  });

  test("two workers at the same moment send a message once", async () => {
    const { id } = await register();
    expectOk(await call("send-test", { webhookId: id }));
    await Promise.all([1, 2, 3].map(() => linli.runErrand("send-deliveries", { webhookId: id })));
    expect(receiver.received).toHaveLength(1);
  });

  test("a process that died between sending and noting it: it is sent again under its id, a minute later", async () => {
    const { id } = await register();
    expectOk(await call("send-test", { webhookId: id }));
    await linli.runJob("claim-delivery", { webhookId: id });
    await linli.runJobs();
    expect(receiver.received).toHaveLength(0);
    linli.clock.advance("PT61S");
    await linli.runJob("find-due-deliveries");
    await linli.runJobs();
    expect(receiver.received).toHaveLength(1);
    expect(await deliveries(id)).toMatchObject([{ state: "delivered", tries: 1 }]);
  });

  test("what was claimed and never noted keeps nobody else's endpoint waiting", async () => {
    const { id } = await register();
    const { id: neighbour } = await register();
    expectOk(await call("send-test", { webhookId: id }));
    await linli.runJob("claim-delivery", { webhookId: id });
    expectOk(await call("send-test", { webhookId: neighbour }));
    await linli.runJobs();
    expect(await deliveries(neighbour)).toMatchObject([{ state: "delivered" }]);
  });
});

describe("who fails is tried again", () => {
  test("under the same id, after 5 seconds, then 5 minutes; a success ends it", async () => {
    const { id } = await register();
    receiver.status = 503;
    expectOk(await call("send-test", { webhookId: id }));
    await linli.runJobs();
    expect(await deliveries(id)).toMatchObject([{ state: "waiting", tries: 1, lastStatus: 503 }]);
    expect(await webhook(id)).toMatchObject({ waiting: 1, failingSince: linli.clock.now().toString() });
    linli.clock.advance("PT4S");
    await linli.runErrand("send-deliveries", { webhookId: id });
    expect(receiver.received).toHaveLength(1);
    linli.clock.advance("PT2S");
    await linli.runErrand("send-deliveries", { webhookId: id });
    expect(receiver.received).toHaveLength(2);
    receiver.status = 200;
    linli.clock.advance("PT10M");
    await linli.runJob("find-due-deliveries");
    await linli.runJobs();
    expect(new Set(receiver.received.map(({ headers }) => headers["webhook-id"])).size).toBe(1);
    expect(await deliveries(id)).toMatchObject([{ state: "delivered", tries: 3 }]);
    expect(await webhook(id)).toMatchObject({ waiting: 0, failingSince: null, state: "on" });
  });

  test("a redirect is not followed and counts as a failure", async () => {
    const { id } = await register();
    receiver.status = 302;
    receiver.location = receiver.address;
    expectOk(await call("send-test", { webhookId: id }));
    await linli.runJobs();
    expect(receiver.received).toHaveLength(1);
    expect(await deliveries(id)).toMatchObject([{ state: "waiting", lastStatus: 302 }]);
  });

  test("nobody there is a failure that says so", async () => {
    const { id } = await register({ address: "http://127.0.0.1:9/" });
    expectOk(await call("send-test", { webhookId: id }));
    await linli.runJobs();
    expect(await deliveries(id)).toMatchObject([{ lastStatus: null, lastProblem: "no-answer" }]);
  });

  test("an address that leads inside only later is not connected to", async () => {
    const { id } = await register();
    await linli.rows("update webhooks.endpoints set address = 'http://10.0.0.1/' where id = $1", [id]);
    expectOk(await call("send-test", { webhookId: id }));
    await linli.runJobs();
    expect(await deliveries(id)).toMatchObject([{ lastProblem: "inside-network" }]);
  });

  test("given up after the last try, and the neighbour's deliveries stay as they were", async () => {
    const { id } = await register();
    const { id: neighbour } = await register();
    receiver.status = 500;
    expectOk(await call("send-test", { webhookId: id }));
    expectOk(await call("send-test", { webhookId: neighbour }));
    await linli.rows("update webhooks.deliveries set tries = 9 where endpoint_id = $1", [id]);
    await linli.runJobs();
    expect(await deliveries(id)).toMatchObject([{ state: "given-up", tries: 10, nextTryAt: null }]);
    expect(await deliveries(neighbour)).toMatchObject([{ state: "waiting", tries: 1 }]);
  });

  test("disabled after five days of failure, until an administrator resumes it", async () => {
    const { id } = await register();
    receiver.status = 500;
    expectOk(await call("send-test", { webhookId: id }));
    await linli.runJobs();
    linli.clock.advance("PT120H");
    await linli.runErrand("send-deliveries", { webhookId: id });
    await linli.runJobs();
    expect(await webhook(id)).toMatchObject({ state: "disabled", waiting: 1 });
    const { notices } = expectOk(await call("list-notices")).body;
    expect(notices[0]).toMatchObject({ title: "消息推送已停用", link: "/workbench/webhooks" });
    await linli.runErrand("send-deliveries", { webhookId: id });
    expect(receiver.received).toHaveLength(2);
    receiver.status = 200;
    linli.clock.advance("PT6M");
    expectOk(await call("resume-webhook", { webhookId: id }));
    await linli.runJobs();
    expect(await webhook(id)).toMatchObject({ state: "on", waiting: 0 });
  });

  test("who answers 410 wants nothing more", async () => {
    const { id } = await register();
    receiver.status = 410;
    expectOk(await call("send-test", { webhookId: id }));
    await linli.runJobs();
    expect(await webhook(id)).toMatchObject({ state: "disabled" });
  });
});

describe("the administrator", () => {
  test("pauses it: what happens meanwhile waits and is sent afterwards, once", async () => {
    const { id } = await register();
    expectOk(await call("pause-webhook", { webhookId: id }));
    expectOk(await call("pause-webhook", { webhookId: id }));
    await file(linli);
    await linli.runJobs();
    expect(receiver.received).toHaveLength(0);
    expect(await webhook(id)).toMatchObject({ state: "paused", waiting: 1 });
    expectOk(await call("resume-webhook", { webhookId: id }));
    await linli.runJobs();
    expect(receiver.received).toHaveLength(1);
  });

  test("changes the secret: for a day both are valid, then the new one alone", async () => {
    const { id, secret: old } = await register();
    const { version } = await webhook(id);
    const { secret } = expectOk(await call("rotate-secret", { webhookId: id, version })).body;
    const sent = async () => {
      expectOk(await call("send-test", { webhookId: id }));
      await linli.runJobs();
      return receiver.received.at(-1)!;
    };
    const both = await sent();
    expect([verified(old, both).type, verified(secret, both).type]).toEqual(["webhook.test", "webhook.test"]);
    linli.clock.advance("PT24H");
    const one = await sent();
    expect(verified(secret, one).type).toBe("webhook.test");
    expect(() => verified(old, one)).toThrow();
    expect((await call("rotate-secret", { webhookId: id, version })).body.code).toBe("changed-meanwhile");
  });

  test("sends one again, or all of a span, under the ids they had", async () => {
    const { id } = await register();
    await file(linli);
    linli.clock.advance("PT1H");
    const from = linli.clock.now().toString();
    await file(linli);
    await linli.runJobs();
    const ids = receiver.received.map(({ headers }) => headers["webhook-id"]);
    const to = linli.clock.now().add({ minutes: 1 }).toString();
    expect(expectOk(await call("replay-deliveries", { webhookId: id, from, to })).body.count).toBe(1);
    expectOk(await call("replay-deliveries", { webhookId: id, messageId: ids[0] }));
    await linli.runJobs();
    const again = receiver.received.slice(2).map(({ headers }) => headers["webhook-id"]);
    expect([...again].sort()).toEqual([...ids].sort());
    const nothing = await call("replay-deliveries", { webhookId: id, messageId: newId() });
    expect(nothing.body.code).toBe("nothing-to-replay");
  });

  test("changes where it leads, on the newest version only", async () => {
    const { id, input } = await register();
    const change = { webhookId: id, address: input.address, note: "新", kinds: ["request.closed"], version: 1 };
    expectOk(await call("change-webhook", change));
    expect(await webhook(id)).toMatchObject({ note: "新", kinds: ["request.closed"], version: 2 });
    expect((await call("change-webhook", change)).body.code).toBe("changed-meanwhile");
    const inside = await call("change-webhook", { ...change, version: 2, address: "https://192.168.0.1/" });
    expect(inside.body.code).toBe("address-inside");
  });

  test("registers the same id once, and gets the same secret", async () => {
    const { input, secret } = await register();
    expect(expectOk(await call("register-webhook", input)).body.secret).toBe(secret);
    const other = await call("register-webhook", { ...input, address: `${receiver.address}/other` });
    expect(other.body.code).toBe("webhook-id-taken");
  });

  test.each([
    ["address-not-https", "https://user:word@example.cn/"],
    ["address-inside", "https://169.254.169.254/latest/meta-data"],
    ["address-unknown", "https://no-such-host.invalid/"],
  ])("is refused with %s for %s", async (code, address) => {
    const answer = await call("register-webhook", { id: newId(), address, note: "", kinds: ["request.filed"] });
    expect([answer.status, answer.body.code]).toEqual([422, code]);
  });

  test("registers fifty and no more", async () => {
    await linli.rows(
      `insert into webhooks.endpoints (district_id, id, address, note, kinds, created_at)
       select 990001, gen_random_uuid(), 'https://example.cn/', '', '{request.late}', now() from generate_series(1, 50)`,
    );
    const input = { id: newId(), address: receiver.address, note: "", kinds: ["request.filed"] };
    expect((await call("register-webhook", input)).body.code).toBe("too-many-webhooks");
  });

  test("finds nothing of another district, and nothing that was removed", async () => {
    const { id } = await register();
    const other = await linli.as("administrator-yan", "two");
    expect((await other.call("send-test", { webhookId: id })).status).toBe(404);
    expect((await other.call("list-deliveries", { webhookId: id })).status).toBe(404);
    expectOk(await call("remove-webhook", { webhookId: id }));
    expect((await call("send-test", { webhookId: id })).status).toBe(404);
  });
});

test("what is older than 30 days is deleted", async () => {
  const { id } = await register();
  expectOk(await call("send-test", { webhookId: id }));
  await linli.runJobs();
  linli.clock.advance("PT719H");
  await linli.runJob("delete-old-deliveries");
  expect(await deliveries(id)).toHaveLength(1);
  linli.clock.advance("PT2H");
  await linli.runJob("delete-old-deliveries");
  expect(await deliveries(id)).toEqual([]);
});
