import { beforeEach, describe, expect, test } from "vitest";
import { testDistrict } from "../../testing/test-district.ts";
import type { Outcome } from "./carrier.ts";
import { dyingAfterTheClaim, ListeningCarrier, workshop } from "./notifications.fixture.ts";

/** Nothing twice and nothing lost, whatever workers and providers do. The jobs are "claim-messages" and "note-outcomes". */
const linli = testDistrict();

let carrier: ListeningCarrier;
let shop: ReturnType<typeof workshop>;

beforeEach(async () => {
  await linli.rows(
    "update notifications.messages set given_up_at = now() where sent_at is null and given_up_at is null",
  );
  await linli.rows("delete from notifications.circuits");
  carrier = new ListeningCarrier();
  shop = workshop(linli, [carrier]);
});

const newest = async () => (await linli.rows("select * from notifications.messages order by id desc limit 1"))[0]!;
const away: Outcome = { verdict: "away", problem: "unreachable" };

describe("a message goes out once", () => {
  test("though two workers have the job at the same moment", async () => {
    await shop.text("只发一次");
    await Promise.all([shop.send(), shop.send(), shop.send({ channel: "sms" })]);
    await shop.send();
    expect(carrier.texts()).toEqual(["只发一次"]);
    expect((await newest()).sent_at).not.toBeNull();
  });

  test("though the process dies after the provider's yes: it may have gone, so it is not sent again", async () => {
    await shop.text("发出后断电");
    await expect(shop.send({}, dyingAfterTheClaim(shop.tools()))).rejects.toThrow("killed");
    await shop.send();
    linli.clock.advance("PT11M");
    await shop.send();
    expect(carrier.texts()).toEqual(["发出后断电"]);
    expect(await newest()).toMatchObject({ sent_at: null, problem: "outcome-unknown" });
    expect((await newest()).given_up_at).not.toBeNull();
  });

  test("and where the provider knows a message by its id, it is handed over again under the same id", async () => {
    carrier.knowsAgainMinutes = 9;
    await shop.text("服务商认得编号");
    await expect(shop.send({}, dyingAfterTheClaim(shop.tools()))).rejects.toThrow("killed");
    linli.clock.advance("PT4M");
    await shop.send();
    expect(new Set(carrier.handed.map(({ id }) => id)).size).toBe(1);
    expect(carrier.handed).toHaveLength(2);
    expect((await newest()).sent_at).not.toBeNull();
  });
});

describe("where the answer of a provider is lost", () => {
  const lost = () => Promise.reject(new Error("the line broke"));

  test("it may have the message, which is not sent again", async () => {
    carrier.answer = lost;
    await shop.text("没有回音");
    await shop.send();
    expect(await newest()).toMatchObject({ sent_at: null, problem: "outcome-unknown" });
    carrier.answer = () => ({ verdict: "sent" });
    linli.clock.advance("PT2H");
    await shop.send();
    expect(carrier.texts()).toEqual(["没有回音"]);
  });

  test("but one that knows it by its id gets it again, as long as it does know it", async () => {
    carrier.knowsAgainMinutes = 9;
    carrier.answer = lost;
    await shop.text("编号十分钟有效");
    await shop.send();
    linli.clock.advance("PT1M");
    carrier.answer = () => ({ verdict: "later", problem: "throttled" });
    await shop.send();
    expect(await newest()).toMatchObject({ problem: "throttled", given_up_at: null, attempts: 2 });
    linli.clock.advance("PT9M");
    carrier.answer = () => ({ verdict: "sent" });
    await shop.send();
    expect(carrier.handed).toHaveLength(2);
    expect(await newest()).toMatchObject({ sent_at: null, problem: "outcome-unknown" });
  });

  test("dying again and again does not stretch the time in which it knows it", async () => {
    carrier.knowsAgainMinutes = 9;
    await shop.text("断了又断");
    for (let minutes = 0; minutes <= 12; minutes += 4) {
      await shop.send({}, dyingAfterTheClaim(shop.tools())).catch(() => {});
      linli.clock.advance("PT4M");
    }
    expect(carrier.handed).toHaveLength(3);
    expect(await newest()).toMatchObject({ sent_at: null, problem: "outcome-unknown" });
  });
});

describe("a provider that fails", () => {
  test("gets the message again, later each time", async () => {
    carrier.answer = () => ({ verdict: "later", problem: "throttled" });
    await shop.text("先失败后成功");
    await shop.send();
    expect(await newest()).toMatchObject({ sent_at: null, given_up_at: null, problem: "throttled", attempts: 1 });
    await shop.send();
    expect(carrier.handed).toHaveLength(1);
    linli.clock.advance("PT25S");
    await shop.send();
    expect(carrier.handed).toHaveLength(2);
    linli.clock.advance("PT25S");
    await shop.send();
    expect(carrier.handed).toHaveLength(2);
    carrier.answer = () => ({ verdict: "sent" });
    linli.clock.advance("PT25S");
    await shop.send();
    expect(carrier.handed).toHaveLength(3);
    expect((await newest()).sent_at).not.toBeNull();
  });

  test("is left alone after three failures in a row, and then asked with one message first", async () => {
    carrier.answer = () => away;
    for (const words of ["一", "二", "三", "四", "五"]) await shop.text(words);
    await shop.send();
    expect(carrier.handed).toHaveLength(5);
    await shop.text("六");
    await shop.send();
    expect(carrier.handed).toHaveLength(5);
    linli.clock.advance("PT30M");
    await shop.send();
    expect(carrier.handed).toHaveLength(6);
    carrier.answer = () => ({ verdict: "sent" });
    linli.clock.advance("PT59M");
    await shop.send();
    const open = await linli.rows(
      "select 1 from notifications.messages where sent_at is null and given_up_at is null",
    );
    expect(open).toEqual([]);
  });

  test("holds up no other channel", async () => {
    const mail = new ListeningCarrier("email");
    const both = workshop(linli, [carrier, mail]);
    const { promise: never, resolve: letGo } = Promise.withResolvers<Outcome>();
    carrier.answer = () => never;
    await both.text("短信服务没有回音");
    const slow = both.send({ channel: "sms" });
    await both.send({ channel: "email" });
    const [elsewhere] = await linli.rows("select count(*) as locks from pg_locks where not granted");
    expect(elsewhere!.locks).toBe(0);
    letGo(away);
    await slow;
  });

  test("that wants its bill paid is tried again after an hour", async () => {
    carrier.answer = () => ({ verdict: "stopped", problem: "balance" });
    await shop.text("欠费");
    await shop.send();
    carrier.answer = () => ({ verdict: "sent" });
    linli.clock.advance("PT59M");
    await shop.send();
    expect(carrier.handed).toHaveLength(1);
    linli.clock.advance("PT2M");
    await shop.send();
    expect(carrier.handed).toHaveLength(2);
  });
});

describe("a message is given up", () => {
  test("when the provider says that it is hopeless", async () => {
    carrier.answer = () => ({ verdict: "never", problem: "number-wrong" });
    await shop.text("空号");
    await shop.send();
    expect(await newest()).toMatchObject({ sent_at: null, problem: "number-wrong" });
    expect((await newest()).given_up_at).not.toBeNull();
    linli.clock.advance("PT2H");
    await shop.send();
    expect(carrier.handed).toHaveLength(1);
  });

  test("when it has lost its use", async () => {
    await shop.text("过期的消息");
    linli.clock.advance("PT49H");
    await shop.send();
    expect(carrier.handed).toEqual([]);
    expect(await newest()).toMatchObject({ sent_at: null, problem: "too-late" });
  });
});
