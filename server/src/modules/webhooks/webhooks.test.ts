import { describe, expect, test } from "vitest";
import { file, step } from "../../testing/filings.ts";
import { expectOk } from "../../testing/test-district.ts";
import { webhooksUnderTest } from "./webhooks.fixture.ts";

const webhooks = webhooksUnderTest();
const { linli, receiver } = webhooks;

describe("what a receiver gets", () => {
  test("a signed message that the official library accepts, with what is public and nothing else", async () => {
    const { id, secret } = await webhooks.register();
    const filed = await file(linli, { description: "三楼王女士家门口漏水", address: "翠屏小区1栋301" });
    await linli.runJobs();
    const [message] = receiver.received;
    const { type, timestamp, data } = webhooks.verified(secret, message!);
    expect([type, timestamp]).toEqual(["request.filed", linli.clock.now().toString()]);
    expect(data).toMatchObject({ number: filed.number, state: "dispatched", place: "翠屏小区1栋", late: false });
    expect(message!.body).not.toMatch(/王女士|1栋301|199\d{8}/);
    expect(message!.headers["content-type"]).toBe("application/json");
    expect(() =>
      webhooks.verified(secret, { ...message!, body: message!.body.replace("filed", "closed") }),
    ).toThrow();
    expect(await webhooks.deliveries(id)).toMatchObject([{ state: "delivered", tries: 1, lastStatus: 204 }]);
  });

  test("only the kinds it asked for; every way of ending is told as closed", async () => {
    const { secret } = await webhooks.register({ kinds: ["request.accepted", "request.closed"] });
    const { id, number, key } = await file(linli);
    expectOk(await step(linli, "grid-worker-wang", "accept-request", id));
    expectOk(await (await linli.as("anyone")).call("withdraw-request", { number, key }));
    await linli.runJobs();
    const told = receiver.received.map((message) => webhooks.verified(secret, message));
    expect(told.map(({ type, data }) => [type, data.state, data.closing])).toEqual([
      ["request.accepted", expect.any(String), expect.anything()],
      ["request.closed", "closed", "withdrawn"],
    ]);
  });

  test("nothing twice under one id, however often the jobs run", async () => {
    const { id } = await webhooks.register();
    await file(linli);
    await linli.runJobs();
    const [{ messageId }] = await webhooks.deliveries(id);
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
    const { id } = await webhooks.register();
    expectOk(await webhooks.call("send-test", { webhookId: id }));
    await Promise.all([1, 2, 3].map(() => linli.runErrand("send-deliveries", { webhookId: id })));
    expect(receiver.received).toHaveLength(1);
  });

  test("a process that died between sending and noting it: it is sent again under its id, a minute later", async () => {
    const { id } = await webhooks.register();
    expectOk(await webhooks.call("send-test", { webhookId: id }));
    await linli.runJob("claim-delivery", { webhookId: id });
    await linli.runJobs();
    expect(receiver.received).toHaveLength(0);
    linli.clock.advance("PT61S");
    await linli.runJob("find-due-deliveries");
    await linli.runJobs();
    expect(receiver.received).toHaveLength(1);
    expect(await webhooks.deliveries(id)).toMatchObject([{ state: "delivered", tries: 1 }]);
  });

  test("what was claimed and never noted keeps nobody else's endpoint waiting", async () => {
    const { id } = await webhooks.register();
    const { id: neighbour } = await webhooks.register();
    expectOk(await webhooks.call("send-test", { webhookId: id }));
    await linli.runJob("claim-delivery", { webhookId: id });
    expectOk(await webhooks.call("send-test", { webhookId: neighbour }));
    await linli.runJobs();
    expect(await webhooks.deliveries(neighbour)).toMatchObject([{ state: "delivered" }]);
  });
});

test("what is older than 30 days is deleted", async () => {
  const { id } = await webhooks.register();
  expectOk(await webhooks.call("send-test", { webhookId: id }));
  await linli.runJobs();
  linli.clock.advance("PT719H");
  await linli.runJob("delete-old-deliveries");
  expect(await webhooks.deliveries(id)).toHaveLength(1);
  linli.clock.advance("PT2H");
  await linli.runJob("delete-old-deliveries");
  expect(await webhooks.deliveries(id)).toEqual([]);
});
