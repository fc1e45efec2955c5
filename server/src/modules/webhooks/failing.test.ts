import { describe, expect, test } from "vitest";
import { newId } from "../../platform/ids.ts";
import { expectOk } from "../../testing/test-district.ts";
import { webhooksUnderTest } from "./webhooks.fixture.ts";

const webhooks = webhooksUnderTest();
const { linli, receiver } = webhooks;

describe("who fails is tried again", () => {
  test("under the same id, after 5 seconds, then 5 minutes; a success ends it", async () => {
    const { id } = await webhooks.register();
    receiver.status = 503;
    expectOk(await webhooks.call("send-test", { webhookId: id }));
    await linli.runJobs();
    expect(await webhooks.deliveries(id)).toMatchObject([{ state: "waiting", tries: 1, lastStatus: 503 }]);
    expect(await webhooks.one(id)).toMatchObject({ waiting: 1, failingSince: linli.clock.now().toString() });
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
    expect(await webhooks.deliveries(id)).toMatchObject([{ state: "delivered", tries: 3 }]);
    expect(await webhooks.one(id)).toMatchObject({ waiting: 0, failingSince: null, state: "on" });
  });

  test("a redirect is not followed and counts as a failure", async () => {
    const { id } = await webhooks.register();
    receiver.status = 302;
    receiver.location = receiver.address;
    expectOk(await webhooks.call("send-test", { webhookId: id }));
    await linli.runJobs();
    expect(receiver.received).toHaveLength(1);
    expect(await webhooks.deliveries(id)).toMatchObject([{ state: "waiting", lastStatus: 302 }]);
  });

  test("nobody there is a failure that says so", async () => {
    const { id } = await webhooks.register({ address: "http://127.0.0.1:9/" });
    expectOk(await webhooks.call("send-test", { webhookId: id }));
    await linli.runJobs();
    expect(await webhooks.deliveries(id)).toMatchObject([{ lastStatus: null, lastProblem: "no-answer" }]);
  });

  test("an address that leads inside only later is not connected to", async () => {
    const { id } = await webhooks.register();
    await linli.rows("update webhooks.endpoints set address = 'http://10.0.0.1/' where id = $1", [id]);
    expectOk(await webhooks.call("send-test", { webhookId: id }));
    await linli.runJobs();
    expect(await webhooks.deliveries(id)).toMatchObject([{ lastProblem: "inside-network" }]);
  });

  test("given up after the last try, and the neighbour's deliveries stay as they were", async () => {
    const { id } = await webhooks.register();
    const { id: neighbour } = await webhooks.register();
    receiver.status = 500;
    expectOk(await webhooks.call("send-test", { webhookId: id }));
    expectOk(await webhooks.call("send-test", { webhookId: neighbour }));
    await linli.rows("update webhooks.deliveries set tries = 9 where endpoint_id = $1", [id]);
    await linli.runJobs();
    expect(await webhooks.deliveries(id)).toMatchObject([{ state: "given-up", tries: 10, nextTryAt: null }]);
    expect(await webhooks.deliveries(neighbour)).toMatchObject([{ state: "waiting", tries: 1 }]);
  });

  test("disabled after five days of failure, until an administrator resumes it", async () => {
    const { id } = await webhooks.register();
    receiver.status = 500;
    expectOk(await webhooks.call("send-test", { webhookId: id }));
    await linli.runJobs();
    linli.clock.advance("PT120H");
    await linli.runErrand("send-deliveries", { webhookId: id });
    await linli.runJobs();
    expect(await webhooks.one(id)).toMatchObject({ state: "disabled", waiting: 1 });
    const { notices } = expectOk(await webhooks.call("list-notices")).body;
    expect(notices[0]).toMatchObject({ title: "消息推送已停用", link: "/workbench/webhooks" });
    await linli.runErrand("send-deliveries", { webhookId: id });
    expect(receiver.received).toHaveLength(2);
    receiver.status = 200;
    linli.clock.advance("PT6M");
    expectOk(await webhooks.call("resume-webhook", { webhookId: id }));
    await linli.runJobs();
    expect(await webhooks.one(id)).toMatchObject({ state: "on", waiting: 0 });
  });

  test("who answers 410 wants nothing more", async () => {
    const { id } = await webhooks.register();
    receiver.status = 410;
    expectOk(await webhooks.call("send-test", { webhookId: id }));
    await linli.runJobs();
    expect(await webhooks.one(id)).toMatchObject({ state: "disabled" });
  });
});

test("what is noted of a message that was deleted meanwhile changes nothing", async () => {
  const { id } = await webhooks.register();
  const noted = { webhookId: id, messageId: newId(), status: 500, problem: null, chance: 0 };
  expect(await linli.runJob("note-delivery", noted)).toEqual({ delivered: false });
  expect(await webhooks.one(id)).toMatchObject({ state: "on", failingSince: null });
});

test("administrators are told of a disabled web hook once, however often the job runs", async () => {
  const { id } = await webhooks.register();
  const told = { eventId: newId(), subjectId: id };
  await linli.runJob("tell-webhook-disabled", told);
  await linli.runJob("tell-webhook-disabled", told);
  const notices = await linli.rows("select from notifications.inbox where subject_id = $1", [id]);
  expect(notices).toHaveLength(1);
});
