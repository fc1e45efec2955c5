import { describe, expect, test } from "vitest";
import { type Filed, file, seen, step } from "../../testing/filings.ts";
import { expectOk, testDistrict } from "../../testing/test-district.ts";
import { assumed2027 } from "../calendar/calendars.fixture.ts";
import { categoryIdOf } from "../categories/index.ts";

const linli = testDistrict();

/** The reporter without signing in: only the key. */
const asReporter = ({ number, key }: Filed, operation: string, input: Record<string, unknown> = {}) =>
  linli.newBrowser().call(operation, { number, key, ...input });

async function resolved(): Promise<Filed> {
  const filed = await file(linli);
  expectOk(await step(linli, "grid-worker-wang", "resolve-request", filed.id, { words: "换了灯泡", photoIds: [] }));
  return filed;
}

async function rejected(): Promise<Filed> {
  const filed = await file(linli);
  expectOk(await step(linli, "grid-worker-wang", "reject-request", filed.id, { reason: "室内灯具" }));
  return filed;
}

async function confirmed(): Promise<Filed> {
  const filed = await resolved();
  expectOk(await asReporter(filed, "confirm-solution", { satisfaction: "satisfied" }));
  return filed;
}

const show = async (filed: Filed) => expectOk(await asReporter(filed, "show-progress")).body;

describe("confirming, disputing, rating", () => {
  test("the reporter confirms and is satisfied: it is closed at the level that solved it", async () => {
    const filed = await confirmed();
    expect(await show(filed)).toMatchObject({ state: "closed", solved: true, satisfaction: "satisfied" });
    const [row] = await linli.rows("select closing, closed_level from requests.requests where id = $1", [filed.id]);
    expect(row).toEqual({ closing: "confirmed", closed_level: 4 });
  });

  test("confirming without a word on satisfaction is enough", async () => {
    const filed = await resolved();
    expectOk(await asReporter(filed, "confirm-solution", { satisfaction: null }));
    expect(await show(filed)).toMatchObject({ solved: true, satisfaction: null });
  });

  test("a dispute brings it back to the same post, with its reason and a new deadline", async () => {
    const filed = await resolved();
    expectOk(await asReporter(filed, "dispute-solution", { reason: "还是不亮" }));
    const again = await seen(linli, "grid-worker-wang", filed.id);
    expect(again).toMatchObject({ state: "accepted", holder: { id: linli.id("post", "grid-worker-wang") } });
    expect(again.timeline[0]).toMatchObject({ words: "还是不亮", kind: "disputed" });
    expect(again.deadlines[0].reason).toBe("reopened");
  });

  test("what silence has closed can be rated once, for fifteen days", async () => {
    const filed = await resolved();
    linli.clock.advance("PT169H");
    await linli.runJob("close-silent-requests");
    expect(await show(filed)).toMatchObject({ state: "closed", solved: null });
    expect((await show(filed)).abilities).toContain("rate-request");
    expectOk(
      await asReporter(filed, "rate-request", { solved: false, satisfaction: "unsatisfied", words: "没修好" }),
    );
    expect(await asReporter(filed, "rate-request", { solved: true, satisfaction: null })).toMatchObject({
      status: 409,
      body: { code: "rated-already" },
    });
    const late = await resolved();
    linli.clock.advance("PT169H");
    await linli.runJob("close-silent-requests");
    linli.clock.advance("PT361H");
    expect(await asReporter(late, "rate-request", { solved: true, satisfaction: null })).toMatchObject({
      status: 409,
      body: { code: "too-late" },
    });
  });
});

describe("reopening", () => {
  test("once, within fifteen days, with a reason; the same post has it again", async () => {
    const filed = await confirmed();
    expect((await show(filed)).reopenUntil).not.toBeNull();
    expectOk(await asReporter(filed, "reopen-request", { reason: "又坏了" }));
    expect(await seen(linli, "grid-worker-wang", filed.id)).toMatchObject({ state: "dispatched" });
    expectOk(await step(linli, "grid-worker-wang", "resolve-request", filed.id, { words: "再换", photoIds: [] }));
    expectOk(await asReporter(filed, "confirm-solution", { satisfaction: "fair" }));
    expect(await asReporter(filed, "reopen-request", { reason: "又坏了" })).toMatchObject({
      status: 409,
      body: { code: "reopened-already" },
    });
  });

  test("after fifteen days it is too late, and the page no longer offers it", async () => {
    const filed = await confirmed();
    linli.clock.advance("PT361H");
    expect(await asReporter(filed, "reopen-request", { reason: "又坏了" })).toMatchObject({
      status: 409,
      body: { code: "too-late" },
    });
    expect((await show(filed)).abilities).toEqual([]);
  });
});

describe("appealing", () => {
  test("goes to the level above, which must hear it; the first stays answerable until then", async () => {
    const filed = await rejected();
    expectOk(await asReporter(filed, "appeal-rejection", { reason: "是公共楼道" }));
    const appealed = await seen(linli, "community-officer-chen", filed.id);
    expect(appealed).toMatchObject({
      state: "dispatched",
      holder: { id: linli.id("post", "grid-worker-wang") },
      offeredTo: { id: linli.id("post", "community-officer-chen") },
    });
    for (const [by, operation, input] of [
      ["community-officer-chen", "decline-offer", { reason: "不" }],
      ["grid-worker-wang", "withdraw-offer", {}],
    ] as const) {
      expect(await step(linli, by, operation, filed.id, input)).toMatchObject({
        status: 409,
        body: { code: "appeal-must-be-heard" },
      });
    }
    expectOk(await step(linli, "community-officer-chen", "accept-request", filed.id));
  });

  test("after seven days the rejection is final", async () => {
    const filed = await rejected();
    linli.clock.advance("PT169H");
    expect(await asReporter(filed, "appeal-rejection", { reason: "是公共楼道" })).toMatchObject({
      status: 409,
      body: { code: "too-late" },
    });
    await linli.runJob("close-silent-requests");
    expect(await show(filed)).toMatchObject({ state: "closed", rejection: "室内灯具" });
  });

  test("what the district's last resort has rejected goes no higher", async () => {
    const filed = await file(linli);
    for (const [by, next] of [
      ["grid-worker-wang", "community-officer-chen"],
      ["community-officer-chen", "street-officer-sun"],
      ["street-officer-sun", "district-officer-he"],
    ] as const) {
      expectOk(await step(linli, by, "escalate-request", filed.id, { reason: "上报" }));
      expectOk(await step(linli, next, "accept-request", filed.id));
    }
    expectOk(await step(linli, "district-officer-he", "reject-request", filed.id, { reason: "没有依据" }));
    expect(await asReporter(filed, "appeal-rejection", { reason: "不服" })).toMatchObject({
      status: 409,
      body: { code: "no-level-above" },
    });
  });
});

describe("whose request it is", () => {
  const steps = [
    ["answer-question", { words: "三单元" }],
    ["confirm-solution", { satisfaction: null }],
    ["dispute-solution", { reason: "没有" }],
    ["rate-request", { solved: true, satisfaction: null }],
    ["reopen-request", { reason: "又坏" }],
    ["appeal-rejection", { reason: "不服" }],
    ["withdraw-request", {}],
  ] as const;

  test.each(steps)("%s is refused to a neighbour, to a wrong key and in a wrong state", async (operation, input) => {
    const filed = await file(linli, {}, "resident-zhou");
    const neighbour = await linli.as("resident-ma");
    expect(await neighbour.call(operation, { number: filed.number, ...input })).toMatchObject({
      status: 403,
      body: { code: "not-reporter" },
    });
    expect(await linli.newBrowser().call(operation, { number: filed.number, key: "x", ...input })).toMatchObject({
      status: 403,
      body: { code: "not-reporter" },
    });
    if (operation !== "withdraw-request") {
      expect(await asReporter(filed, operation, input)).toMatchObject({ status: 409, body: { code: "wrong-state" } });
    }
    expectOk(await asReporter(filed, "withdraw-request"));
    expect(await asReporter(filed, "withdraw-request")).toMatchObject({ status: 409, body: { code: "wrong-state" } });
  });

  test("signed in with the phone it was filed with, the key is not needed", async () => {
    const filed = await resolved();
    const li = await linli.as("resident-li");
    const mine = expectOk(await li.call("list-mine")).body.requests;
    expect(mine.find((request: { number: string }) => request.number === filed.number)).toMatchObject({
      state: "resolved",
      waitsFor: "confirmation",
      dueAt: null,
    });
    expectOk(await li.call("confirm-solution", { number: filed.number, satisfaction: "satisfied" }));
  });

  test("a number that does not exist, or is no number, is not found", async () => {
    for (const number of ["261124-99999", "你好", "1"]) {
      expect((await linli.newBrowser().call("show-progress", { number })).status).toBe(404);
    }
  });

  test("a number typed with full-width digits and without its zeros is found", async () => {
    const filed = await file(linli);
    const [day, sequence] = filed.number.split("-") as [string, string];
    const typed = `${day} － ${Number(sequence)}`;
    expect((await linli.newBrowser().call("show-progress", { number: typed })).body.number).toBe(filed.number);
  });
});

describe("what runs by itself", () => {
  test("in the minute it is late it is marked, told on the timeline and seen above; the neighbour stays untouched", async () => {
    const filed = await file(linli, {}, "resident-ma");
    const { dueAt } = await seen(linli, "community-officer-chen", filed.id);
    linli.clock.set(dueAt);
    await linli.runJob("mark-late-requests");
    expect((await seen(linli, "community-officer-chen", filed.id)).late).toBe(false);
    linli.clock.advance("PT1M");
    const fresh = await file(linli, {}, "resident-ma");
    await linli.runJob("mark-late-requests");
    const late = await seen(linli, "community-officer-chen", filed.id);
    expect(late).toMatchObject({ late: true, version: 1 });
    expect(late.timeline[0].sentence).toContain("超过了答复期限");
    expect((await seen(linli, "community-officer-chen", fresh.id)).late).toBe(false);
    expect(await linli.runJob("mark-late-requests")).toEqual({ marked: 0 });
    const overdue = expectOk(
      await (await linli.as("street-officer-sun")).call("list-requests", { scope: "area", show: "overdue" }),
    ).body.requests;
    expect(overdue.map((request: { id: string }) => request.id)).toContain(filed.id);
  });

  test("while a question waits for the reporter nothing becomes late", async () => {
    const filed = await file(linli, {}, "resident-zhou");
    expectOk(await step(linli, "grid-worker-wang", "ask-resident", filed.id, { question: "几楼？" }));
    linli.clock.advance("PT400H");
    await linli.runJob("mark-late-requests");
    expect((await seen(linli, "grid-worker-wang", filed.id)).late).toBe(false);
  });

  test("the reporter is told by SMS what waits for them, once however often the job runs, and never the words", async () => {
    const filed = await resolved();
    await linli.runJobs();
    const told = (await linli.messages()).filter(({ words }) => words.includes(filed.number));
    // Both came within minutes and are one message.
    expect(told.map(({ purpose }) => purpose)).toEqual(["request.resolved"]);
    expect(told[0]!.words).toContain("已收到");
    expect(told[0]!.words).toContain("已解决");
    expect(told[0]!.words).not.toContain("灯泡");
    const [event] = await linli.rows(
      "select id from platform.events where subject_id = $1 and name = 'request.resolved'",
      [filed.id],
    );
    await linli.runJob("tell-reporter-resolved", { eventId: event!.id, subjectId: filed.id });
    const [after] = (await linli.messages()).filter(({ words }) => words.includes(filed.number));
    expect(after).toEqual(told[0]);
  });
});

test("loading a year's calendar counts open deadlines again and says so on their timelines", async () => {
  linli.clock.set("2026-12-30T02:00:00Z");
  const filed = await file(linli, { categoryId: categoryIdOf("suggestion-for-improvement") }, "resident-zhou");
  const before = await seen(linli, "grid-worker-wang", filed.id);
  expect(before.dueProvisional).toBe(true);
  const days = assumed2027.map(({ date, kind, name }) => ({ date, kind, name: name.zh, nameEn: name.en }));
  // A bridge day that the law alone does not give.
  days.push({ date: "2027-01-04", kind: "rest", name: "元旦", nameEn: "New Year's Day" });
  expectOk(
    await (await linli.as("administrator-yan")).call("load-year", { year: 2027, source: "测试用的安排", days }),
  );
  await linli.runJobs();
  const after = await seen(linli, "grid-worker-wang", filed.id);
  expect(after.dueProvisional).toBe(false);
  expect(Temporal.Instant.compare(after.dueAt, before.dueAt)).toBe(1);
  expect(after.timeline[0].sentence).toContain("工作日历有更新");
  expect(after.deadlines[0].reason).toBe("calendar-changed");
  expect(await linli.runJob("recompute-deadlines")).toEqual({ moved: 0 });
  expect((await seen(linli, "grid-worker-wang", filed.id)).timeline).toHaveLength(after.timeline.length);
});
