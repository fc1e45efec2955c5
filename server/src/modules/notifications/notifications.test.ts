import { describe, expect, test } from "vitest";
import { Application } from "../../platform/application.ts";
import { system } from "../../platform/operations/actor.ts";
import { perform } from "../../platform/operations/perform.ts";
import { testDistrict } from "../../testing/test-district.ts";
import { registerNotifications } from "./index.ts";
import { ListeningCarrier, workshop } from "./notifications.fixture.ts";

const linli = testDistrict();
const carrier = new ListeningCarrier();
const shop = () => workshop(linli, [carrier]);

async function messageOf(words: string) {
  for (const row of await linli.rows("select * from notifications.messages")) {
    const sealed = row.words_encrypted as Buffer | null;
    if (sealed && linli.vault.open(sealed, "notifications.messages.words") === words) return row;
  }
  throw new Error("no such message");
}

const byId = async (id: unknown) =>
  (await linli.rows("select * from notifications.messages where id = $1", [id]))[0]!;

describe("a message commits with what it tells of", () => {
  test("both happen", async () => {
    await shop().text("您的验证码");
    expect(await linli.messages()).toContainEqual({
      recipient: "19900010001",
      words: "您的验证码",
      purpose: "test",
    });
  });

  test("or neither", async () => {
    await expect(shop().text("没有发生的事", true)).rejects.toThrow("did not come about");
    expect((await linli.messages()).map(({ words }) => words)).not.toContain("没有发生的事");
  });

  test("and neither recipient nor words can be read in the table", async () => {
    await shop().text("翠屏小区1栋");
    const rows = await linli.rows("select m::text as text from notifications.messages m");
    const hex = (text: string) => Buffer.from(text).toString("hex");
    for (const { text } of rows) {
      expect(text).not.toContain(hex("翠屏小区"));
      expect(text).not.toContain(hex("19900010001"));
    }
  });
});

describe("the demo", () => {
  test("shows messages to whoever tries it, with the recipient masked, and sends them nowhere", async () => {
    await shop().text("给演示看的消息");
    await linli.runJobs();
    const { body } = await (await linli.as("anyone")).call("list-demo-messages");
    expect(body.messages[0]).toMatchObject({
      recipientMasked: "199****0001",
      words: "给演示看的消息",
      purpose: "test",
    });
    expect((await messageOf("给演示看的消息")).sent_at).not.toBeNull();
  });

  test("shows nothing of another district", async () => {
    const { body } = await (await linli.as("anyone", "two")).call("list-demo-messages");
    expect(JSON.stringify(body)).not.toContain("给演示看的消息");
  });
});

describe("without the demo", () => {
  const production = new Application();
  registerNotifications(production, { demo: false, origin: undefined, providers: {}, log: { error() {} } });

  test("no operation shows messages", () => {
    expect(production.operations.get("list-demo-messages")).toBeUndefined();
  });

  test("no provider is set up: a message waits, and the administrator sees it without its words", async () => {
    await shop().text("等待短信服务");
    const { id } = await messageOf("等待短信服务");
    await production.errands.get("send-due-messages")!.run(shop().tools(), {});
    expect(await byId(id)).toMatchObject({ sent_at: null, given_up_at: null, problem: "no-provider" });

    const list = production.operations.get("list-messages")!;
    const call = { district: linli.district(), actor: system, input: {}, now: linli.clock.now() };
    expect(await perform(linli.linli.ground, list, call).catch((e) => e.code)).toBe("right-missing");
    const { body } = await (await linli.as("administrator-yan")).call("list-messages", { fate: "waiting" });
    expect(body.messages).toContainEqual(
      expect.objectContaining({
        id,
        purpose: "test",
        recipient: "199****0001",
        givenUpAt: null,
        problem: "no-provider",
      }),
    );
    expect(body.channels[0]).toMatchObject({ channel: "sms", provider: "demo", problem: "no-provider" });
    expect(JSON.stringify(body)).not.toContain("等待短信服务");
  });
});

describe("after 30 days", () => {
  test("recipient and words are gone, the rest stays, and younger messages are untouched", async () => {
    await shop().text("旧消息");
    const { id: old } = await messageOf("旧消息");
    linli.clock.advance("PT360H");
    await shop().text("新消息");
    linli.clock.advance("PT361H");
    await linli.runJob("blank-old-messages");
    expect(await byId(old)).toMatchObject({ recipient_encrypted: null, words_encrypted: null, purpose: "test" });
    expect((await messageOf("新消息")).words_encrypted).not.toBeNull();
    await linli.runJob("blank-old-messages");
  });
});
