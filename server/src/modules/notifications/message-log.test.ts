import { beforeEach, describe, expect, test } from "vitest";
import { expectOk, testDistrict } from "../../testing/test-district.ts";
import { ListeningCarrier, workshop } from "./notifications.fixture.ts";

/** What administrators see of what left the house: "list-messages". */
const linli = testDistrict();
let carrier: ListeningCarrier;
let shop: ReturnType<typeof workshop>;

beforeEach(async () => {
  await linli.rows("delete from notifications.messages");
  await linli.rows("delete from notifications.circuits");
  carrier = new ListeningCarrier();
  shop = workshop(linli, [carrier]);
});

const log = async (input = {}) =>
  expectOk(await (await linli.as("administrator-yan")).call("list-messages", input)).body;

describe("the log of messages", () => {
  test("says where each went and what became of it, in nobody's words", async () => {
    const fates = { 一: "sent", 二: "never", 三: "later" } as const;
    carrier.answer = ({ text }) => {
      const verdict = fates[text as keyof typeof fates];
      return verdict === "sent" ? { verdict } : { verdict, problem: `said-${verdict}` };
    };
    for (const words of ["一", "二", "三"]) {
      await shop.text(words);
      await shop.send();
      linli.clock.advance("PT1S");
    }
    const { messages, next } = await log();
    const [third, second, first] = messages;
    expect(first).toMatchObject({ channel: "sms", purpose: "test", recipient: "199****0001", problem: null });
    expect(first.sentAt).not.toBeNull();
    expect(second).toMatchObject({ sentAt: null, problem: "said-never", attempts: 1 });
    expect(second.givenUpAt).not.toBeNull();
    expect(third).toMatchObject({ sentAt: null, givenUpAt: null, problem: "said-later" });
    expect(next).toBeNull();
    expect(JSON.stringify(messages)).not.toMatch(/[一二三]|19900010001/);
    for (const [fate, found] of [
      ["sent", first],
      ["given-up", second],
      ["waiting", third],
    ] as const) {
      expect((await log({ fate })).messages).toEqual([found]);
    }
    expect((await log({ channel: "email" })).messages).toEqual([]);
  });

  test("names staff, and what is told by its title", async () => {
    await linli.as("grid-worker-wang");
    await shop.notify({
      id: "019ab2c3-0000-7000-8000-000000000005",
      kind: "test.called",
      to: { postId: linli.id("post", "grid-worker-wang") },
      subjectId: linli.id("post", "grid-worker-wang"),
      facts: { what: "哨声", about: "r1" },
    });
    // Of a kind that the application itself knows.
    const facts = { number: "QL-1", category: "路灯", categoryEn: "Street light", dueAt: "2026-11-26T10:00:00Z" };
    await linli.rows("update notifications.messages set items = $1", [
      JSON.stringify([{ kind: "request.new", facts }]),
    ]);
    const [{ display_name: name }] = (await linli.rows(
      "select display_name from identity.accounts where user_name = 'grid-worker-wang' and district_id = $1",
      [linli.district().id],
    )) as [{ display_name: string }];
    expect((await log()).messages).toMatchObject([{ recipient: name, title: "新的诉求", purpose: "test.called" }]);
  });

  test("says which channel stands still, until when and why", async () => {
    carrier.answer = () => ({ verdict: "stopped", problem: "isv.AMOUNT_NOT_ENOUGH" });
    await shop.text("欠费");
    await shop.send();
    linli.clock.advance("PT5M");
    const standing = { channel: "sms", provider: "demo", waiting: 1, givenUp: 0, problem: "isv.AMOUNT_NOT_ENOUGH" };
    const { channels } = await log();
    expect(channels.find(({ channel }: { channel: string }) => channel === "sms")).toMatchObject(standing);
    expect(channels[0].pausedUntil).not.toBeNull();
    linli.clock.advance("PT1H");
    expect((await log()).channels[0].pausedUntil).toBeNull();
  });

  test("goes on where a page ended", async () => {
    for (let written = 0; written < 51; written++) await shop.text("多");
    const first = await log();
    const rest = await log({ after: first.next });
    expect(first.messages).toHaveLength(50);
    expect(rest).toMatchObject({ next: null });
    const ids = [...first.messages, ...rest.messages].map(({ id }: { id: string }) => id);
    expect(new Set(ids).size).toBe(51);
  });

  test("is for administrators", async () => {
    const refused = await (await linli.as("grid-worker-wang")).call("list-messages");
    expect(refused.body.code).toBe("right-missing");
  });
});
