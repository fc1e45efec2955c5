import { beforeEach, describe, expect, test } from "vitest";
import { file, seen, step } from "../../testing/filings.ts";
import { expectOk, testDistrict } from "../../testing/test-district.ts";

const linli = testDistrict();
beforeEach(() => linli.clock.set("2026-11-24T01:00:00Z"));

const ask = { reason: "awaiting-budget", words: "等大修基金批下来", reviewOn: "2026-12-21" };
const kinds = (one: { timeline: { kind: string }[] }) => one.timeline.map(({ kind }) => kind);

async function suspended(input: Record<string, unknown> = {}) {
  const filed = await file(linli);
  expectOk(await step(linli, "grid-worker-wang", "ask-suspension", filed.id, { ...ask, ...input }));
  expectOk(await step(linli, "community-officer-chen", "approve-suspension", filed.id));
  return filed;
}

describe("asking and approving", () => {
  test("the holder asks the level above; until it agrees the clock runs on", async () => {
    const { id } = await file(linli);
    expectOk(await step(linli, "grid-worker-wang", "ask-suspension", id, ask));
    const asked = await seen(linli, "community-officer-chen", id);
    expect(asked).toMatchObject({
      state: "accepted",
      waitsForApproval: "suspension",
      approval: { kind: "suspension", reason: "等资金到位", until: "2026-12-21T00:30:00Z", post: "甲一社区受理岗" },
      suspension: null,
    });
    expect(asked.timeline[0].sentence).toBe(
      "甲一社区第1网格网格员 申请暂缓办理（等资金到位），到12月21日（周一）再看，请甲一社区受理岗审批",
    );
    const chen = await linli.as("community-officer-chen");
    const list = expectOk(await chen.call("list-requests", { scope: "mine", show: "approvals" })).body;
    expect(list.requests).toMatchObject([{ id, waitsForMe: true, waitsForApproval: "suspension" }]);
    expect(expectOk(await chen.call("count-requests", { scope: "mine" })).body).toMatchObject({ approvals: 1 });
  });

  test("agreed, the reporter is told why and until when, on the page and by SMS, and nothing becomes late", async () => {
    const { id, number, key } = await suspended();
    await linli.runJobs();
    const [sms] = await linli.messages();
    expect(sms!.words).toContain(
      "甲一社区便民服务站暂时办不了：等资金到位。12月21日（周一）再看，到时接着办并告诉您。",
    );
    linli.clock.advance("PT240H");
    await linli.runJob("mark-late-requests");
    const progress = expectOk(await linli.newBrowser().call("show-progress", { number, key })).body;
    expect(progress).toMatchObject({
      state: "suspended",
      dueAt: null,
      late: false,
      suspension: { reason: "等资金到位", reviewAt: "2026-12-21T00:30:00Z" },
      clock: { grossSeconds: 864_000, netSeconds: 0, suspendedSeconds: 864_000 },
    });
    expect(JSON.stringify(progress)).not.toContain("大修基金");
    const stranger = expectOk(await linli.newBrowser().call("show-progress", { number })).body;
    expect(stranger.timeline[0].sentence).toContain("同意暂缓办理（等资金到位）");
    const line = await seen(linli, "grid-worker-wang", id);
    expect(line.clock).toEqual({ grossSeconds: 864_000, netSeconds: 0 });
    expect(line.clocks).toMatchObject({ gross: { seconds: 864_000 }, suspended: { seconds: 864_000 } });
  });

  test("not agreed, it goes on as before, and the reason is read by who asked", async () => {
    const { id } = await file(linli);
    expectOk(await step(linli, "grid-worker-wang", "ask-suspension", id, ask));
    expectOk(await step(linli, "community-officer-chen", "refuse-suspension", id, { words: "先找物业垫付" }));
    const refused = await seen(linli, "grid-worker-wang", id);
    expect(refused).toMatchObject({ state: "accepted", approval: null, waitsForApproval: null });
    expect(refused.timeline[0]).toMatchObject({ kind: "suspension-refused", words: "先找物业垫付" });
  });

  test("only the post that was asked decides, or the head of its unit; whoever asked never does", async () => {
    const { id } = await file(linli);
    expectOk(await step(linli, "grid-worker-wang", "ask-suspension", id, ask));
    for (const by of ["grid-worker-wang", "street-officer-sun"] as const) {
      expect(await step(linli, by, "approve-suspension", id)).toMatchObject({ status: 403 });
    }
    const { account } = expectOk(await (await linli.as("community-officer-chen")).call("show-me")).body;
    await linli.rows("update requests.requests set approval_asked_by = $2 where id = $1", [id, account.id]);
    expect(await step(linli, "community-officer-chen", "approve-suspension", id)).toMatchObject({
      status: 409,
      body: { code: "own-ask" },
    });
    expectOk(await step(linli, "community-leader-cao", "approve-suspension", id));
  });

  test("a department of the district asks the district's desk, which itself has nobody above to ask", async () => {
    const { id } = await file(linli);
    const to = linli.id("post", "department-officer-feng");
    expectOk(await step(linli, "grid-worker-wang", "transfer-request", id, { postId: to, reason: "归城管" }));
    expectOk(await step(linli, "department-officer-feng", "accept-request", id));
    expectOk(await step(linli, "department-officer-feng", "ask-suspension", id, ask));
    expect((await seen(linli, "district-officer-he", id)).approval.post).toBe("示例区受理岗");
    expectOk(await step(linli, "department-officer-feng", "withdraw-ask", id));
    const desk = linli.id("post", "district-officer-he");
    expectOk(await step(linli, "department-officer-feng", "transfer-request", id, { postId: desk, reason: "退" }));
    expectOk(await step(linli, "district-officer-he", "accept-request", id));
    for (const [operation, input] of [
      ["ask-suspension", ask],
      ["ask-extension", { amount: 1, reason: "要协调" }],
    ] as const) {
      expect(await step(linli, "district-officer-he", operation, id, input)).toMatchObject({
        status: 409,
        body: { code: "no-level-above" },
      });
    }
  });
});

describe("the review date", () => {
  test("lies after today and within the district's limit", async () => {
    const { id } = await file(linli);
    for (const [reviewOn, code] of [
      ["2026-11-24", "review-date-not-ahead"],
      ["2027-02-23", "review-date-too-far"],
    ]) {
      expect(await step(linli, "grid-worker-wang", "ask-suspension", id, { ...ask, reviewOn })).toMatchObject({
        status: 422,
        body: { code },
      });
    }
    expectOk(await step(linli, "grid-worker-wang", "ask-suspension", id, { ...ask, reviewOn: "2027-02-22" }));
  });

  test("on a day of rest it means the opening of the next working day, as far as that year is known", async () => {
    const { id } = await file(linli);
    expectOk(await step(linli, "grid-worker-wang", "ask-suspension", id, { ...ask, reviewOn: "2027-01-01" }));
    expect((await seen(linli, "grid-worker-wang", id)).approval.until).toBe("2027-01-04T00:30:00Z");
  });

  test("when it comes the request goes on by itself, and the time it was suspended is given back", async () => {
    const { id, number } = await suspended();
    const before = await seen(linli, "grid-worker-wang", id);
    expect(await linli.runJob("resume-due-requests")).toEqual({ resumed: 0 });
    linli.clock.set("2026-12-21T00:30:00Z");
    await linli.runJob("resume-due-requests");
    const after = await seen(linli, "grid-worker-wang", id);
    expect(after).toMatchObject({ state: "accepted", suspension: null, reviewAt: null, late: false });
    const given = Temporal.Instant.from(before.dueAt).until(after.dueAt).total("seconds");
    expect(given).toBe(Temporal.Instant.from("2026-11-24T01:00:00Z").until("2026-12-21T00:30:00Z").total("seconds"));
    expect(after.timeline[0].sentence).toContain("暂缓到期，恢复办理，应在");
    await linli.runJobs();
    const told = (await linli.messages()).filter(({ words }) => words.includes(number) && words.includes("接着办理"));
    expect(told).toHaveLength(1);
    expect(await linli.runJob("resume-due-requests")).toEqual({ resumed: 0 });
  });

  test("who wants it to wait longer asks before; agreed, it waits on without a break", async () => {
    const { id } = await suspended();
    linli.clock.advance("PT480H");
    expectOk(await step(linli, "grid-worker-wang", "ask-suspension", id, { ...ask, reviewOn: "2027-01-15" }));
    expectOk(await step(linli, "community-officer-chen", "approve-suspension", id));
    linli.clock.advance("PT240H");
    await linli.runJob("resume-due-requests");
    const one = await seen(linli, "grid-worker-wang", id);
    expect(one).toMatchObject({ state: "suspended", reviewAt: "2027-01-15T00:30:00Z" });
    expect(one.clocks.suspended.seconds).toBe(30 * 86_400);
  });

  test("asked again and not yet answered when it comes, it goes on, and the ask still waits; then that date passes", async () => {
    const { id } = await suspended();
    linli.clock.set("2026-12-18T01:00:00Z");
    expectOk(await step(linli, "grid-worker-wang", "ask-suspension", id, { ...ask, reviewOn: "2026-12-22" }));
    linli.clock.set("2026-12-21T01:00:00Z");
    await linli.runJob("resume-due-requests");
    expect(await seen(linli, "grid-worker-wang", id)).toMatchObject({
      state: "accepted",
      waitsForApproval: "suspension",
    });
    linli.clock.set("2026-12-22T01:00:00Z");
    expect(await step(linli, "community-officer-chen", "approve-suspension", id)).toMatchObject({
      status: 409,
      body: { code: "review-date-passed" },
    });
    expectOk(await step(linli, "community-officer-chen", "refuse-suspension", id, { words: "日期已过" }));
  });
});

describe("going on and ending", () => {
  test("the holder goes on before the date; what waited for approval is void", async () => {
    const { id } = await suspended();
    const { dueAt } = await seen(linli, "grid-worker-wang", id);
    linli.clock.advance("PT48H");
    expectOk(await step(linli, "grid-worker-wang", "ask-suspension", id, { ...ask, reviewOn: "2026-12-30" }));
    expectOk(await step(linli, "grid-worker-wang", "resume-request", id, { words: "钱到了" }));
    const one = await seen(linli, "grid-worker-wang", id);
    expect(one).toMatchObject({ state: "accepted", approval: null });
    expect(Temporal.Instant.from(dueAt).until(one.dueAt).total("hours")).toBe(48);
    expect(await step(linli, "community-officer-chen", "approve-suspension", id)).toMatchObject({
      status: 409,
      body: { code: "nothing-to-approve" },
    });
  });

  test("suspended, it is answered, noted and withdrawn; handing it on waits until work goes on", async () => {
    const { id } = await suspended();
    const postId = linli.id("post", "street-officer-sun");
    for (const [operation, input] of [
      ["transfer-request", { postId, reason: "转" }],
      ["escalate-request", { reason: "上" }],
      ["ask-resident", { question: "？" }],
      ["ask-extension", { amount: 1, reason: "再等" }],
      ["accept-request", {}],
    ] as const) {
      const answer = await step(linli, "grid-worker-wang", operation, id, input);
      expect([operation, answer.status, answer.body.code]).toEqual([operation, 409, "wrong-state"]);
    }
    expectOk(await step(linli, "grid-worker-wang", "add-note", id, { words: "记一笔" }));
    expectOk(await step(linli, "grid-worker-wang", "resolve-request", id, { words: "物业先修好了", photoIds: [] }));
    const other = await suspended();
    const li = await linli.as("resident-li");
    expectOk(await li.call("withdraw-request", { number: other.number, key: other.key }));
    expect((await seen(linli, "grid-worker-wang", other.id)).state).toBe("closed");
  });

  test("what is disputed after an answer that ended a suspension can be suspended again", async () => {
    const { id, number, key } = await suspended();
    expectOk(await step(linli, "grid-worker-wang", "resolve-request", id, { words: "好了", photoIds: [] }));
    expectOk(await linli.newBrowser().call("dispute-solution", { number, key, reason: "没好" }));
    expect(await seen(linli, "grid-worker-wang", id)).toMatchObject({ state: "accepted", suspension: null });
    expectOk(await step(linli, "grid-worker-wang", "ask-suspension", id, ask));
  });
});

describe("what meets what", () => {
  test("while an ask waits, the request is neither handed on nor asked about, and a second ask is refused", async () => {
    const { id } = await file(linli);
    expectOk(await step(linli, "grid-worker-wang", "ask-suspension", id, ask));
    const postId = linli.id("post", "street-officer-sun");
    for (const [operation, input] of [
      ["transfer-request", { postId, reason: "转" }],
      ["escalate-request", { reason: "上" }],
      ["send-back-request", { reason: "下" }],
      ["ask-resident", { question: "？" }],
      ["ask-suspension", ask],
      ["ask-extension", { amount: 1, reason: "再等" }],
    ] as const) {
      const answer = await step(linli, "grid-worker-wang", operation, id, input);
      expect([operation, answer.status, answer.body.code]).toEqual([operation, 409, "approval-pending"]);
    }
    expectOk(await step(linli, "grid-worker-wang", "withdraw-ask", id));
    expectOk(await step(linli, "grid-worker-wang", "transfer-request", id, { postId, reason: "转" }));
    expect(await step(linli, "grid-worker-wang", "ask-suspension", id, ask)).toMatchObject({
      status: 409,
      body: { code: "offer-pending" },
    });
  });

  test("closed or withdrawn meanwhile, there is nothing to approve", async () => {
    const { id, number, key } = await file(linli);
    expectOk(await step(linli, "grid-worker-wang", "ask-suspension", id, ask));
    expectOk(await linli.newBrowser().call("withdraw-request", { number, key }));
    const chen = await linli.as("community-officer-chen");
    const { version } = await seen(linli, "community-officer-chen", id);
    expect(await chen.call("approve-suspension", { requestId: id, version })).toMatchObject({
      status: 409,
      body: { code: "wrong-state" },
    });
  });

  test("of two who decide at once one succeeds, and the other learns that it has changed", async () => {
    const { id } = await file(linli);
    expectOk(await step(linli, "grid-worker-wang", "ask-suspension", id, ask));
    const { version } = await seen(linli, "community-officer-chen", id);
    const [chen, cao] = [await linli.as("community-officer-chen"), await linli.as("community-leader-cao")];
    const answers = await Promise.all([
      chen.call("approve-suspension", { requestId: id, version }),
      cao.call("refuse-suspension", { requestId: id, version, words: "不行" }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const decided = kinds(await seen(linli, "grid-worker-wang", id)).filter((kind) =>
      ["suspended", "suspension-refused"].includes(kind),
    );
    expect(decided).toHaveLength(1);
  });

  test("late when it was suspended, it is as late when it goes on", async () => {
    const { id } = await file(linli);
    linli.clock.set("2026-12-10T01:00:00Z");
    await linli.runJob("mark-late-requests");
    expect((await seen(linli, "grid-worker-wang", id)).late).toBe(true);
    expectOk(await step(linli, "grid-worker-wang", "ask-suspension", id, ask));
    expectOk(await step(linli, "community-officer-chen", "approve-suspension", id));
    const { dueAt } = await seen(linli, "grid-worker-wang", id);
    linli.clock.set("2026-12-21T00:30:00Z");
    await linli.runJob("resume-due-requests");
    const after = await seen(linli, "grid-worker-wang", id);
    expect(after.late).toBe(true);
    expect(Temporal.Instant.from(dueAt).until("2026-12-10T01:00:00Z").total("seconds")).toBe(
      Temporal.Instant.from(after.dueAt).until("2026-12-21T00:30:00Z").total("seconds"),
    );
  });
});
