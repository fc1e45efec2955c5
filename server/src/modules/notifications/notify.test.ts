import { beforeEach, describe, expect, test } from "vitest";
import { newId } from "../../platform/ids.ts";
import { phoneIndex } from "../../platform/phone.ts";
import { type Character, expectOk, testDistrict } from "../../testing/test-district.ts";
import { ListeningCarrier, workshop } from "./notifications.fixture.ts";
import type { Notice } from "./notify.ts";

const linli = testDistrict();

let sms: ListeningCarrier;
let shop: ReturnType<typeof workshop>;

beforeEach(async () => {
  await linli.rows("delete from notifications.messages");
  await linli.rows("delete from notifications.inbox");
  await linli.rows("delete from notifications.choices");
  sms = new ListeningCarrier();
  shop = workshop(linli, [sms]);
});

const subjectId = newId();
const toPost = (change: Partial<Notice> = {}): Notice => ({
  id: newId(),
  kind: "test.called",
  to: { postId: linli.id("post", "grid-worker-wang") },
  subjectId,
  facts: { what: "哨声", about: "r1" },
  ...change,
});
const toPhone = (phone: string, change: Partial<Notice> = {}): Notice =>
  toPost({ kind: "test.mine", to: { phone, phoneIndex: phoneIndex(linli.vault, phone) }, ...change });

const inboxOf = () => linli.rows("select account_id, kind, facts from notifications.inbox order by notice_id");
const messages = () => linli.rows("select * from notifications.messages order by created_at, id");

describe("telling a post", () => {
  test("reaches its holder's inbox and phone, and nobody else", async () => {
    await linli.as("grid-worker-wang");
    await shop.notify(toPost());
    const [account] = await linli.rows(
      "select id from identity.accounts where user_name = 'grid-worker-wang' and district_id = $1",
      [linli.district().id],
    );
    expect(await inboxOf()).toEqual([
      { account_id: account!.id, kind: "test.called", facts: { what: "哨声", about: "r1" } },
    ]);
    await shop.send();
    expect(sms.handed).toMatchObject([{ text: "发生了哨声。", link: "https://linli.test/workbench/requests/1" }]);
  });

  test("reaches all who hold it", async () => {
    const post = linli.id("post", "community-officer-chen");
    await linli.rows(
      `insert into directory.post_terms (district_id, id, post_id, person_id, starts_on)
       values ($1, gen_random_uuid(), $2, $3, '2025-01-01')`,
      [linli.district().id, post, linli.id("person", "community-leader-cao")],
    );
    await shop.notify(toPost({ to: { postId: post } }));
    expect(await inboxOf()).toHaveLength(2);
  });

  test("commits with what it tells of, or not at all", async () => {
    await expect(shop.notify(toPost(), true)).rejects.toThrow("did not come about");
    expect(await inboxOf()).toEqual([]);
    expect(await messages()).toEqual([]);
  });

  test("nothing twice: the same news again is no news", async () => {
    const notice = toPost();
    expect(await shop.notify(notice)).toEqual({ news: true });
    expect(await shop.notify(notice)).toEqual({ news: false });
    expect(await inboxOf()).toHaveLength(1);
    expect(await messages()).toHaveLength(1);
    expect(await shop.notify({ ...notice, to: { postId: linli.id("post", "grid-worker-zhao") } })).toEqual({
      news: true,
    });
  });
});

describe("telling a phone", () => {
  test("reaches its account's inbox too where there is one", async () => {
    await linli.as("resident-li");
    await linli.rows("delete from notifications.messages");
    await shop.notify(toPhone("19900010001"));
    await shop.notify(toPhone("19911112222"));
    expect(await inboxOf()).toHaveLength(1);
    expect((await messages()).map(({ account_id }) => account_id === null)).toEqual([false, true]);
  });
});

describe("what is related", () => {
  test("joins one message while it waits, and a later one is a new message", async () => {
    for (const what of ["甲", "乙", "丙"])
      await shop.notify(toPhone("19911113333", { facts: { what, about: "r1" } }));
    await shop.notify(toPhone("19911113333", { facts: { what: "丁", about: "r2" } }));
    await shop.send();
    expect(sms.handed).toEqual([]);
    linli.clock.advance("PT3M");
    await shop.send();
    expect(sms.texts().sort()).toEqual(["发生了丁。", "发生了丙。\n发生了乙。\n发生了甲。"].sort());
    await shop.notify(toPhone("19911113333", { facts: { what: "戊", about: "r1" } }));
    linli.clock.advance("PT3M");
    await shop.send();
    expect(sms.texts().at(-1)).toBe("发生了戊。");
  });

  test("two at the same moment join it both", async () => {
    await Promise.all(
      ["甲", "乙", "丙", "丁"].map((what) => shop.notify(toPhone("19911114444", { facts: { what, about: "r1" } }))),
    );
    expect((await messages()).map(({ items }) => (items as unknown[]).length)).toEqual([4]);
  });
});

describe("the inbox", () => {
  const inbox = async (character: Character, input = {}) =>
    expectOk(await (await linli.as(character)).call("list-notices", input)).body;

  test("counts what is not read, marks it as read, and is nobody else's", async () => {
    // Kinds that the application itself knows.
    const facts = {
      requestId: subjectId,
      number: "QL-1",
      category: "路灯",
      categoryEn: "Street light",
      dueAt: "2026-11-26T10:00:00Z",
    };
    const notify = workshop(linli, [sms]);
    await linli.as("grid-worker-wang");
    for (const at of ["2026-11-24T01:00:00Z", "2026-11-24T01:05:00Z"]) {
      await linli.rows(
        `insert into notifications.inbox (district_id, account_id, notice_id, at, kind, subject_id, facts)
         select district_id, id, gen_random_uuid(), $2, 'request.new', $3, $4
           from identity.accounts where user_name = 'grid-worker-wang' and district_id = $1`,
        [linli.district().id, at, subjectId, JSON.stringify(facts)],
      );
    }
    expect(notify).toBeDefined();
    const shown = await inbox("grid-worker-wang");
    expect(shown).toMatchObject({ unread: 2, more: null });
    expect(shown.notices[0]).toMatchObject({
      title: "新的诉求",
      text: "新的诉求QL-1（路灯），应在11月26日（周四）18:00前答复。",
      link: `/workbench/requests/${subjectId}`,
      read: false,
    });
    expect((await inbox("grid-worker-zhao")).notices).toEqual([]);
    const stranger = await (await linli.as("grid-worker-zhao")).call("mark-notices-read", {
      noticeIds: [shown.notices[0].id],
    });
    expect(stranger.status).toBe(200);
    expect((await inbox("grid-worker-wang")).unread).toBe(2);
    const wang = await linli.as("grid-worker-wang");
    expectOk(await wang.call("mark-notices-read", { noticeIds: [shown.notices[0].id] }));
    expect(await inbox("grid-worker-wang", { unread: true })).toMatchObject({
      unread: 1,
      notices: [{ id: shown.notices[1].id }],
    });
    expectOk(await wang.call("mark-notices-read"));
    expect((await inbox("grid-worker-wang")).unread).toBe(0);
  });

  test("is emptied after half a year", async () => {
    await shop.notify(toPost());
    linli.clock.advance("PT4000H");
    await shop.notify(toPost());
    linli.clock.advance("PT500H");
    await linli.runJob("forget-old-notices");
    expect(await inboxOf()).toHaveLength(1);
    await linli.runJob("forget-old-notices");
    linli.clock.set("2026-11-24T01:00:00Z");
  });
});

describe("choices", () => {
  const choose = async (character: Character, change: object) => {
    const browser = await linli.as(character);
    const { version } = expectOk(await browser.call("show-choices")).body;
    return browser.call("choose-channels", {
      version,
      channels: {},
      quietFrom: "22:00",
      quietUntil: "07:00",
      digest: false,
      locale: "zh-CN",
      ...change,
    });
  };

  test("are the person's own, by default and as changed, and decide what is sent", async () => {
    const browser = await linli.as("grid-worker-wang");
    const usual = expectOk(await browser.call("show-choices")).body;
    expect(usual).toMatchObject({ version: 0, quietFrom: "22:00", quietUntil: "07:00", digest: false });
    expect(usual.groups.map(({ group }: { group: string }) => group)).toEqual([
      "new-work",
      "replies",
      "late",
      "calls",
    ]);
    expectOk(await choose("grid-worker-wang", { channels: { calls: [], "new-work": ["sms"] }, locale: "en" }));
    await shop.notify(toPost());
    expect(await messages()).toEqual([]);
    await shop.notify(toPost({ kind: "test.usual" }));
    linli.clock.advance("PT3M");
    await shop.send();
    expect(sms.texts()).toEqual(["哨声 happened."]);
    const zhao = expectOk(await (await linli.as("grid-worker-zhao")).call("show-choices")).body;
    expect(zhao.version).toBe(0);
  });

  test("made on an older page are refused: choices-changed-meanwhile", async () => {
    expectOk(await choose("grid-worker-wang", {}));
    const browser = await linli.as("grid-worker-wang");
    const again = { channels: {}, quietFrom: "22:00", quietUntil: "07:00", digest: true, locale: "zh-CN" };
    for (const version of [0, 7]) {
      const answer = await browser.call("choose-channels", { version, ...again });
      expect([answer.status, answer.body.code]).toEqual([409, "choices-changed-meanwhile"]);
    }
    expect(expectOk(await browser.call("show-choices")).body.digest).toBe(false);
  });

  test("the quiet hours hold back what is no call, until they end", async () => {
    expectOk(
      await choose("grid-worker-wang", {
        channels: { "new-work": ["sms"] },
        quietFrom: "08:00",
        quietUntil: "12:00",
      }),
    );
    await shop.notify(toPost({ kind: "test.usual" }));
    await shop.notify(toPost({ kind: "test.called" }));
    await shop.send();
    expect(sms.handed).toHaveLength(1);
    linli.clock.set("2026-11-24T04:00:00Z");
    await shop.send();
    expect(sms.handed).toHaveLength(2);
  });

  test("the digest gathers all that can wait into one message", async () => {
    linli.clock.set("2026-11-24T01:00:00Z");
    expectOk(await choose("grid-worker-wang", { channels: { late: ["sms"], "new-work": ["sms"] }, digest: true }));
    for (const kind of ["test.later", "test.usual", "test.later"]) {
      await shop.notify(toPost({ kind, facts: { what: kind, about: newId() } }));
    }
    linli.clock.set("2026-11-24T05:59:00Z");
    await shop.send();
    expect(sms.handed).toEqual([]);
    linli.clock.set("2026-11-24T06:00:00Z");
    await shop.send();
    expect(sms.handed).toHaveLength(1);
    expect(sms.handed[0]!.title).toBe("3条新消息");
  });
});
