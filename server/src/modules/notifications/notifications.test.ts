import { Type } from "typebox";
import { describe, expect, test } from "vitest";
import { Application } from "../../platform/application.ts";
import { system } from "../../platform/operations/actor.ts";
import { operationsOf } from "../../platform/operations/operation.ts";
import { perform } from "../../platform/operations/perform.ts";
import { testDistrict } from "../../testing/test-district.ts";
import { registerNotifications } from "./index.ts";
import type { MessageProvider } from "./provider.ts";
import { queueMessage } from "./queue-message.ts";
import { sendMessage } from "./send-message.ts";

const linli = testDistrict();

/** Somebody's operation that tells somebody by SMS. */
const tellSomebody = operationsOf<never>("tests")({
  name: "tell-somebody",
  summary: "Tells somebody",
  access: "write",
  permission: () => true,
  input: Type.Object({ words: Type.String(), fails: Type.Boolean() }),
  output: Type.Object({}),
  refusals: {},
  async run(context) {
    await queueMessage(context, {
      phone: "19900010001",
      words: context.input.words,
      purpose: "test",
      subjectId: null,
    });
    if (context.input.fails) throw new Error("the change did not come about");
    context.emit("test.told", "019ab2c3-0000-7000-8000-000000000001");
    return {};
  },
});

async function tell(words: string, fails = false) {
  const call = { district: linli.district(), actor: system, input: { words, fails }, now: linli.clock.now() };
  return perform(linli.linli.ground, tellSomebody, call);
}

async function idOf(words: string): Promise<string> {
  for (const row of await linli.rows("select id, words_encrypted from notifications.messages")) {
    const sealed = row.words_encrypted as Buffer | null;
    if (sealed && linli.vault.open(sealed, "notifications.messages.words") === words) return row.id as string;
  }
  throw new Error("no such message");
}

async function messageOf(id: string) {
  const [row] = await linli.rows("select * from notifications.messages where id = $1", [id]);
  return row!;
}

function send(provider: MessageProvider, messageId: string) {
  const call = { district: linli.district(), actor: system, input: { messageId }, now: linli.clock.now() };
  return perform(linli.linli.ground, sendMessage(provider), call);
}

async function somebodyWaitsForALock(): Promise<boolean> {
  const waiting = await linli.rows(
    "select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
  );
  return waiting.length > 0;
}

class CountingProvider implements MessageProvider {
  name = "counting";
  sent: string[] = [];
  async send({ phone, words }: { phone: string; words: string }) {
    this.sent.push(`${phone}: ${words}`);
  }
}

describe("a message commits with what it tells of", () => {
  test("both happen", async () => {
    await tell("您的诉求已受理");
    expect(await linli.messages()).toContainEqual({
      recipient: "19900010001",
      words: "您的诉求已受理",
      purpose: "test",
    });
  });

  test("or neither", async () => {
    await expect(tell("没有发生的事", true)).rejects.toThrow("did not come about");
    expect((await linli.messages()).map(({ words }) => words)).not.toContain("没有发生的事");
  });

  test("and neither recipient nor words can be read in the table", async () => {
    await tell("翠屏小区1栋");
    const rows = await linli.rows("select m::text as text from notifications.messages m");
    const hex = (text: string) => Buffer.from(text).toString("hex");
    for (const { text } of rows) {
      expect(text).not.toContain(hex("翠屏小区"));
      expect(text).not.toContain(hex("19900010001"));
    }
  });
});

describe("sending", () => {
  test("hands a message to the provider once, though two workers have its job at the same moment", async () => {
    await tell("只发一次");
    const id = await idOf("只发一次");
    const sent: string[] = [];
    let second: Promise<unknown> | undefined;
    const provider: MessageProvider = {
      name: "slow",
      async send({ phone, words }) {
        sent.push(`${phone}: ${words}`);
        if (second) return;
        let settled = false;
        second = send(provider, id).finally(() => {
          settled = true;
        });
        while (!settled && !(await somebodyWaitsForALock()));
      },
    };
    await send(provider, id);
    await second;
    await send(provider, id);
    expect(sent).toEqual(["19900010001: 只发一次"]);
    expect((await messageOf(id)).sent_at).not.toBeNull();
  });

  test("leaves a message waiting when the provider fails, and sends it at the next try", async () => {
    await tell("先失败后成功");
    const id = await idOf("先失败后成功");
    const failing = { name: "failing", send: () => Promise.reject(new Error("the provider is away")) };
    await expect(send(failing, id)).rejects.toThrow("the provider is away");
    expect(await messageOf(id)).toMatchObject({ sent_at: null, given_up_at: null });
    const provider = new CountingProvider();
    await send(provider, id);
    expect(provider.sent).toHaveLength(1);
  });

  test("gives a message up that has lost its use", async () => {
    await tell("过期的消息");
    const id = await idOf("过期的消息");
    linli.clock.advance("PT49H");
    const provider = new CountingProvider();
    await send(provider, id);
    expect(provider.sent).toEqual([]);
    expect(await messageOf(id)).toMatchObject({ sent_at: null });
    expect((await messageOf(id)).given_up_at).not.toBeNull();
  });
});

describe("the demo", () => {
  test("shows messages to whoever tries it, with the recipient masked", async () => {
    await tell("给演示看的消息");
    await linli.runJobs();
    const { body } = await (await linli.as("anyone")).call("list-demo-messages");
    expect(body.messages[0]).toMatchObject({
      recipientMasked: "199****0001",
      words: "给演示看的消息",
      purpose: "test",
    });
    expect((await messageOf(await idOf("给演示看的消息"))).sent_at).not.toBeNull();
  });

  test("shows nothing of another district", async () => {
    const { body } = await (await linli.as("anyone", "two")).call("list-demo-messages");
    expect(JSON.stringify(body)).not.toContain("给演示看的消息");
  });
});

describe("without the demo", () => {
  const production = new Application();
  registerNotifications(production, { demo: false });

  test("no operation shows messages", () => {
    expect(production.operations.get("list-demo-messages")).toBeUndefined();
  });

  test("no provider is set up: a message waits, its job says so, and the administrator sees it without its words", async () => {
    await tell("等待短信服务");
    const id = await idOf("等待短信服务");
    const district = linli.district();
    const now = linli.clock.now();
    const job = production.jobs.get("send-message")!;
    await expect(
      perform(linli.linli.ground, job, { district, actor: system, input: { messageId: id }, now }),
    ).rejects.toThrow("no SMS provider is set up");

    const list = production.operations.get("list-unsent-messages")!;
    const seen = await perform(linli.linli.ground, list, { district, actor: system, input: {}, now }).catch(
      (e) => e.code,
    );
    expect(seen).toBe("right-missing");
    const { body } = await (await linli.as("administrator-yan")).call("list-unsent-messages");
    expect(body.messages).toContainEqual(expect.objectContaining({ id, purpose: "test", givenUpAt: null }));
    expect(JSON.stringify(body)).not.toContain("等待短信服务");
  });
});

describe("after 30 days", () => {
  test("recipient and words are gone, the rest stays, and younger messages are untouched", async () => {
    await tell("旧消息");
    const old = await idOf("旧消息");
    linli.clock.advance("PT360H");
    await tell("新消息");
    linli.clock.advance("PT361H");
    await linli.runJob("blank-old-messages");
    expect(await messageOf(old)).toMatchObject({ recipient_encrypted: null, words_encrypted: null, purpose: "test" });
    const young = await idOf("新消息");
    await linli.runJob("blank-old-messages");
    expect((await messageOf(young)).words_encrypted).not.toBeNull();
  });
});
