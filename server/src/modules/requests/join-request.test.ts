import { beforeAll, describe, expect, test } from "vitest";
import { newId } from "../../platform/ids.ts";
import { type Filed, file, seen, step } from "../../testing/filings.ts";
import { type Browser, type Character, expectOk, testDistrict } from "../../testing/test-district.ts";

const linli = testDistrict();

const joining = (filed: Filed, change: Record<string, unknown> = {}) => ({
  number: filed.number,
  id: newId(),
  name: "",
  phone: null,
  code: null,
  ...change,
});

async function join(filed: Filed, by: Character = "resident-zhou"): Promise<{ key: string; joinedCount: number }> {
  return expectOk(await (await linli.as(by)).call("join-request", joining(filed))).body;
}

async function codeFor(browser: Browser, phone: string): Promise<string> {
  expectOk(await browser.call("send-code", { phone, purpose: "join-request" }));
  return linli.lastCode(phone);
}

const progress = async (number: string, key?: string) =>
  expectOk(await linli.newBrowser().call("show-progress", { number, key })).body;

const resolve = (filed: Filed, words = "换了灯泡") =>
  step(linli, "grid-worker-wang", "resolve-request", filed.id, { words, photoIds: [] });

describe("joining instead of filing", () => {
  let filed: Filed;
  let joined: { key: string; joinedCount: number };
  beforeAll(async () => {
    filed = await file(linli);
    joined = await join(filed);
  });

  test("a resident who met it too is counted, has a key of their own, and nobody is told who", async () => {
    expect(joined.joinedCount).toBe(1);
    expect(joined.key).not.toBe(filed.key);
    const own = await progress(filed.number, joined.key);
    expect(own).toMatchObject({ mine: false, joined: true, joinedCount: 1, abilities: ["leave-request"] });
    const stranger = await progress(filed.number);
    expect(stranger).toMatchObject({ mine: false, joined: false, joinedCount: 1, abilities: ["join-request"] });
    expect(stranger.timeline[0].sentence).toBe("又有一位居民说也遇到了");
    expect(JSON.stringify([own, stranger])).not.toMatch(/楼道灯坏了|周示例|1990001/);
    expect(await progress(filed.number, filed.key)).toMatchObject({ mine: true, joined: false, joinedCount: 1 });
  });

  test("staff see how many and whom to ask, masked", async () => {
    const { joined: seenJoined } = await seen(linli, "grid-worker-wang", filed.id);
    expect(seenJoined).toMatchObject({ count: 1, residents: [{ phoneMasked: "199****0002", solved: null }] });
  });

  test("joining again, or sending the same again, is joining once; the version that staff saw stands", async () => {
    const zhou = await linli.as("resident-zhou");
    const { version } = await seen(linli, "grid-worker-wang", filed.id);
    const again = expectOk(await zhou.call("join-request", joining(filed))).body;
    expect(again).toMatchObject({ key: joined.key, joinedCount: 1 });
    const body = joining(filed);
    const both = await Promise.all([zhou.call("join-request", body), zhou.call("join-request", body)]);
    expect(both.map((answer) => expectOk(answer).body.joinedCount)).toEqual([1, 1]);
    expect((await seen(linli, "grid-worker-wang", filed.id)).version).toBe(version);
  });

  test("one's own is not joined: signed in, and by a code to the same phone", async () => {
    expect(await (await linli.as("resident-li")).call("join-request", joining(filed))).toMatchObject({
      status: 409,
      body: { code: "joining-own" },
    });
  });

  test("it stands among what the resident follows, told without another's words", async () => {
    const { requests } = expectOk(await (await linli.as("resident-zhou")).call("list-mine")).body;
    expect(requests.find(({ number }: Filed) => number === filed.number)).toMatchObject({
      joined: true,
      summary: expect.not.stringContaining("灯坏了三天"),
      place: "翠屏小区1栋",
      waitsFor: null,
    });
  });
});

test("staff join for somebody who calls about it: no code, no key, and the timeline names the post", async () => {
  const filed = await file(linli);
  const chen = await linli.as("community-officer-chen");
  expect(await chen.call("join-request", joining(filed))).toMatchObject({ body: { code: "phone-missing" } });
  const caller = joining(filed, { phone: "19900020009", name: "来电人" });
  expect(expectOk(await chen.call("join-request", caller)).body).toEqual({
    number: filed.number,
    key: null,
    joinedCount: 1,
  });
  expect((await progress(filed.number)).timeline[0].sentence).toMatch(/^甲一社区.* 代一位居民登记：也遇到了$/);
  expect((await (await linli.as("administrator-yan")).call("join-request", caller)).status).toBe(403);
  const own = linli.newBrowser();
  await linli.signIn(own, "19900020009");
  expect(expectOk(await own.call("show-progress", { number: filed.number })).body.joined).toBe(true);
});

describe("the phone is made sure of", () => {
  test("by a code for joining; a code for filing does not do", async () => {
    const filed = await file(linli);
    const phone = "19900020001";
    const browser = linli.newBrowser();
    expect(await browser.call("join-request", joining(filed))).toMatchObject({ body: { code: "phone-missing" } });
    expect(await browser.call("join-request", joining(filed, { phone }))).toMatchObject({
      body: { code: "code-missing" },
    });
    expectOk(await browser.call("send-code", { phone, purpose: "file-request" }));
    const wrong = joining(filed, { phone, code: await linli.lastCode(phone) });
    expect(await browser.call("join-request", wrong)).toMatchObject({ status: 422, body: { code: "code-wrong" } });
    linli.clock.advance("PT61S");
    const body = joining(filed, { phone, name: "过路人", code: await codeFor(browser, phone) });
    expectOk(await browser.call("join-request", body));
    expectOk(await browser.call("join-request", body));
    expect((await seen(linli, "grid-worker-wang", filed.id)).joined).toMatchObject({
      count: 1,
      residents: [{ namePresent: true, phoneMasked: "199****0001" }],
    });
  });

  test("an id that another phone was joined with is refused; for another request it opens nothing", async () => {
    const [one, other] = [await file(linli), await file(linli)];
    const body = joining(one);
    const { key } = expectOk(await (await linli.as("resident-zhou")).call("join-request", body)).body;
    const ma = await linli.as("resident-ma");
    expect(await ma.call("join-request", body)).toMatchObject({ status: 409, body: { code: "join-id-taken" } });
    const elsewhere = expectOk(await ma.call("join-request", { ...body, number: other.number })).body;
    expect(elsewhere.key).not.toBe(key);
    const ofRequest = expectOk(await ma.call("join-request", joining(one, { id: one.id }))).body;
    expect(ofRequest.key).not.toBe(one.key);
  });

  test("one phone follows twenty open requests at most", async () => {
    const phone = "19900020002";
    const browser = linli.newBrowser();
    await linli.signIn(browser, phone);
    const many: Filed[] = [];
    for (let count = 0; count < 21; count += 1) {
      many.push(await file(linli, { reporterName: "" }, "grid-worker-wang"));
    }
    for (const filed of many.slice(0, 20)) expectOk(await browser.call("join-request", joining(filed)));
    expect(await browser.call("join-request", joining(many[20]!))).toMatchObject({
      status: 422,
      body: { code: "too-many-joined" },
    });
  });
});

describe("after joining", () => {
  test("the answer is told by SMS, once each, read by those who joined, and judged beside the reporter", async () => {
    const filed = await file(linli);
    const { key } = await join(filed);
    await linli.runJobs();
    expectOk(await resolve(filed));
    await linli.runJobs();
    const told = async () => (await linli.messages()).filter(({ words }) => words.includes(filed.number));
    const sent = await told();
    expect(sent.map(({ recipient }) => recipient).sort()).toEqual(["19900010001", "19900010002"]);
    expect(sent.find(({ recipient }) => recipient === "19900010002")!.words).toContain("您也反映的事");
    const [event] = await linli.rows(
      "select id from platform.events where subject_id = $1 and name = 'request.resolved'",
      [filed.id],
    );
    await linli.runJob("tell-joined-resolved", { eventId: event!.id, subjectId: filed.id });
    expect(await told()).toEqual(sent);
    const shown = await progress(filed.number, key);
    expect(shown).toMatchObject({ solution: "换了灯泡", question: null });
    expect(shown.abilities).toEqual(["leave-request", "rate-joined-request"]);
    const rate = { number: filed.number, key, solved: false, satisfaction: "unsatisfied", words: "3楼还是不亮" };
    expectOk(await linli.newBrowser().call("rate-joined-request", rate));
    expect(await linli.newBrowser().call("rate-joined-request", rate)).toMatchObject({
      status: 409,
      body: { code: "rated-already" },
    });
    const staffs = await seen(linli, "grid-worker-wang", filed.id);
    expect(staffs).toMatchObject({
      state: "resolved",
      solved: null,
      satisfaction: null,
      joined: { count: 1, notSolved: 1, residents: [{ solved: false, words: "3楼还是不亮" }] },
    });
    expect(JSON.stringify(await progress(filed.number))).not.toContain("3楼");
  });

  test("the reporter alone confirms and disputes", async () => {
    const filed = await file(linli);
    const { key } = await join(filed);
    expectOk(await resolve(filed));
    for (const [operation, input] of [
      ["confirm-solution", { satisfaction: null }],
      ["dispute-solution", { reason: "没有" }],
    ] as const) {
      const answer = await linli.newBrowser().call(operation, { number: filed.number, key, ...input });
      expect(answer).toMatchObject({ status: 403, body: { code: "not-reporter" } });
    }
  });

  test("what the reporter withdraws is told to those who joined; a closed request is not joined any more", async () => {
    const filed = await file(linli);
    const { key } = await join(filed);
    expectOk(await linli.newBrowser().call("withdraw-request", { number: filed.number, key: filed.key }));
    await linli.runJobs();
    const told = (await linli.messages()).filter(({ words }) => words.includes(filed.number));
    expect(told.find(({ recipient }) => recipient === "19900010002")!.words).toContain("反映人撤回了");
    expect(told.filter(({ words }) => words.includes("撤回")).map(({ recipient }) => recipient)).toEqual([
      "19900010002",
    ]);
    const ma = await linli.as("resident-ma");
    expect(await ma.call("join-request", joining(filed))).toMatchObject({
      status: 409,
      body: { code: "request-closed" },
    });
    const rate = { number: filed.number, key, solved: true, satisfaction: null };
    expect(await linli.newBrowser().call("rate-joined-request", rate)).toMatchObject({
      body: { code: "wrong-state" },
    });
    expect((await progress(filed.number)).abilities).toEqual([]);
  });

  test("fifteen days after closing it is too late to judge", async () => {
    const filed = await file(linli);
    const { key } = await join(filed);
    expectOk(await resolve(filed));
    expectOk(
      await linli.newBrowser().call("confirm-solution", { number: filed.number, key: filed.key, satisfaction: null }),
    );
    linli.clock.advance("PT361H");
    const rate = { number: filed.number, key, solved: true, satisfaction: null };
    expect(await linli.newBrowser().call("rate-joined-request", rate)).toMatchObject({ body: { code: "too-late" } });
  });

  test("leaving forgets the contact; who left is told nothing and can join again", async () => {
    const filed = await file(linli);
    const body = joining(filed, { name: "周示例" });
    const zhou = await linli.as("resident-zhou");
    const { key } = expectOk(await zhou.call("join-request", body)).body;
    await join(filed, "resident-ma");
    expectOk(await linli.newBrowser().call("leave-request", { number: filed.number, key }));
    expect(await linli.newBrowser().call("leave-request", { number: filed.number, key })).toMatchObject({
      status: 403,
      body: { code: "not-joined" },
    });
    const [left] = await linli.rows(
      "select name, phone_encrypted, phone_index, account_id from requests.joined_residents where id = $1",
      [body.id],
    );
    expect(left).toEqual({ name: "", phone_encrypted: null, phone_index: null, account_id: null });
    expect((await seen(linli, "grid-worker-wang", filed.id)).joined).toMatchObject({
      count: 1,
      residents: [{ phoneMasked: "199****0003" }],
    });
    // The same submission once more, sent by a phone that had lost the answer, joins nobody anew.
    expect(expectOk(await zhou.call("join-request", body)).body.joinedCount).toBe(1);
    expect((await join(filed)).joinedCount).toBe(2);
  });

  test("the post opens a joined resident's contact for a reason that only this resident reads", async () => {
    const filed = await file(linli);
    const { key } = await join(filed);
    const wang = await linli.as("grid-worker-wang");
    const { residents } = (await seen(linli, "grid-worker-wang", filed.id)).joined;
    const asked = { requestId: filed.id, joinedId: residents[0].id, reason: "问几楼的灯" };
    const opened = expectOk(await wang.call("open-contact", asked));
    expect(opened.body.phone).toBe("19900010002");
    const after = await seen(linli, "grid-worker-wang", filed.id);
    expect(after.firstContactedAt).toBeNull();
    expect(after.timeline[0].sentence).toBe("甲一社区第1网格网格员 查看了一位同样反映的居民的联系方式");
    const openings = async (own: string) =>
      expectOk(await linli.newBrowser().call("list-contact-openings", { number: filed.number, key: own })).body
        .openings;
    expect(await openings(key)).toMatchObject([{ reason: "问几楼的灯" }]);
    expect(await openings(filed.key)).toEqual([]);
    expect((await wang.call("open-contact", { ...asked, joinedId: newId() })).status).toBe(404);
    const lin = await linli.as("community-officer-chen");
    expect((await lin.call("open-contact", asked)).status).toBe(403);
  });
});
