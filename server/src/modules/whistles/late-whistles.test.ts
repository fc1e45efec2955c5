import { beforeEach, describe, expect, test } from "vitest";
import { newId } from "../../platform/ids.ts";
import { expectOk, testDistrict } from "../../testing/test-district.ts";
import { blow, callTo, does, officers, reportsIn, shown } from "./whistles.fixture.ts";

const linli = testDistrict();
const chen = "community-officer-chen";

interface Entry {
  kind: string;
  sentence: string;
}

const climbs = async (whistleId: string) =>
  (await shown(linli, chen, whistleId)).timeline
    .filter(({ kind }: Entry) => kind.endsWith("-climbed"))
    .map(({ sentence }: Entry) => sentence)
    .reverse();

const climb = () => linli.runJob("climb-late-whistles");

beforeEach(async () => {
  // What an earlier test left late is none of the next one's matter.
  await linli.rows("update whistles.calls set climb_at = null");
  await linli.rows("update whistles.duties set climb_at = null");
  await linli.rows("update whistles.whistles set assess_until = null");
});

describe("who does not report in", () => {
  test("the last moment is in time; after it the call climbs: unit's head, street, dual heads, each once", async () => {
    const { whistleId, requests } = await blow(linli, { supportingUnitIds: [] });
    linli.clock.advance("PT30M");
    expect(await climb()).toEqual({ climbed: 0 });
    linli.clock.advance("PT1S");
    expect(await climb()).toEqual({ climbed: 1 });
    expect(await climb()).toEqual({ climbed: 0 });
    linli.clock.advance("PT15M1S");
    expect(await climb()).toEqual({ climbed: 1 });
    linli.clock.advance("PT15M1S");
    expect(await climb()).toEqual({ climbed: 1 });
    linli.clock.advance("PT48H");
    expect(await climb()).toEqual({ climbed: 0 });
    expect(await climbs(whistleId)).toEqual([
      "示例区城市管理局超过时限没有报到，已提醒单位负责人",
      "示例区城市管理局超过时限没有报到，已报街道",
      "示例区城市管理局超过时限没有报到，已报双指挥长",
    ]);
    const progress = expectOk(await linli.newBrowser().call("show-progress", { number: requests[0]!.number })).body;
    expect(progress.timeline[0].sentence).toBe("示例区城市管理局超过时限没有报到，已报双指挥长");
  });

  test("who comes late still comes, it stays late, and does not climb on", async () => {
    const { whistleId } = await blow(linli, { supportingUnitIds: [] });
    linli.clock.advance("PT31M");
    await climb();
    await reportsIn(linli, whistleId, "urban");
    linli.clock.advance("PT1H");
    expect(await climb()).toEqual({ climbed: 0 });
    const [call] = (await shown(linli, chen, whistleId)).calls;
    expect(call).toMatchObject({ state: "reported-in", inTime: false, climbedTo: 1 });
    expect(call.lateSince).toBe(call.dueAt);
  });

  test("neighbours stay as they are: who came in time, and another whistle", async () => {
    const { whistleId } = await blow(linli);
    await reportsIn(linli, whistleId, "urban");
    linli.clock.advance("PT25M");
    const other = await blow(linli);
    linli.clock.advance("PT10M");
    expect(await climb()).toEqual({ climbed: 2 });
    expect(await climbs(other.whistleId)).toEqual([]);
    const { calls } = await shown(linli, chen, whistleId);
    expect(calls.map(({ climbedTo }: { climbedTo: number }) => climbedTo)).toEqual([0, 1, 1]);
  });

  test("a job and a report-in at once: either way it is told and the unit is there", async () => {
    const { whistleId } = await blow(linli, { supportingUnitIds: [] });
    const callId = await callTo(linli, whistleId, "urban");
    linli.clock.advance("PT31M");
    const [, answer] = await Promise.all([climb(), does(linli, officers.urban, "report-in", whistleId, { callId })]);
    expectOk(answer);
    await climb();
    const [call] = (await shown(linli, chen, whistleId)).calls;
    expect(call).toMatchObject({ state: "reported-in", inTime: false });
    const [row] = await linli.rows("select climb_at from whistles.calls where whistle_id = $1", [whistleId]);
    expect(row).toEqual({ climb_at: null });
  });

  test("an objection that nobody decides in time goes to the dual heads at once", async () => {
    const { whistleId } = await blow(linli, { supportingUnitIds: [] });
    const callId = await callTo(linli, whistleId, "urban");
    linli.clock.advance("PT29M");
    expectOk(await does(linli, officers.urban, "object-to-call", whistleId, { callId, reason: "不归我们" }));
    linli.clock.advance("PT29M");
    expect(await climb()).toEqual({ climbed: 0 });
    linli.clock.advance("PT2M");
    await climb();
    linli.clock.advance("PT2H");
    await climb();
    expect(await climbs(whistleId)).toEqual(["示例区城市管理局的异议超过时限没有决定，已报双指挥长"]);
  });

  test("a cancelled whistle climbs no more", async () => {
    const { whistleId } = await blow(linli);
    const { version } = await shown(linli, chen, whistleId);
    expectOk(await does(linli, chen, "cancel-whistle", whistleId, { version, reason: "修好了" }));
    linli.clock.advance("PT2H");
    expect(await climb()).toEqual({ climbed: 0 });
  });
});

test("a late duty climbs too; returned, it starts anew; signed off without it, who never came is absent", async () => {
  const { whistleId } = await blow(linli, { kind: "key-work" });
  await reportsIn(linli, whistleId, "urban");
  const dutyId = newId();
  const callId = await callTo(linli, whistleId, "urban");
  const due = (duration: string) => linli.clock.now().add(Temporal.Duration.from(duration)).toString();
  expectOk(await does(linli, chen, "give-duty", whistleId, { dutyId, callId, words: "换灯", dueAt: due("PT1H") }));
  linli.clock.advance("PT61M");
  await climb();
  expect(await climbs(whistleId)).toEqual(["示例区城市管理局的任务超过了期限，已提醒单位负责人"]);
  const finished = { dutyId, words: "换了", photoIds: [] };
  expectOk(await does(linli, officers.urban, "finish-duty", whistleId, finished));
  expectOk(await does(linli, chen, "return-duty", whistleId, { dutyId, reason: "不亮", dueAt: due("PT1H") }));
  const [returned] = (await shown(linli, chen, whistleId)).duties;
  expect(returned).toMatchObject({ state: "returned", inTime: null, lateSince: null, climbedTo: 0 });
  expectOk(await does(linli, officers.urban, "finish-duty", whistleId, finished));
  expectOk(await does(linli, chen, "sign-off-duty", whistleId, { dutyId }));
  const { version } = await shown(linli, chen, whistleId);
  expectOk(await does(linli, chen, "sign-off-whistle", whistleId, { version, solved: false, words: "还差一半" }));
  const ended = await shown(linli, chen, whistleId);
  expect(ended.duties[0]).toMatchObject({ state: "signed-off", inTime: true });
  expect(ended.calls.map(({ state }: { state: string }) => state)).toEqual(["reported-in", "absent", "absent"]);
});

test("who is done and not assessed within seven days is closed by the clock", async () => {
  const { whistleId } = await blow(linli, { supportingUnitIds: [] });
  await reportsIn(linli, whistleId, "urban");
  const { version } = await shown(linli, chen, whistleId);
  expectOk(await does(linli, chen, "sign-off-whistle", whistleId, { version, solved: true, words: "好了" }));
  linli.clock.advance("PT168H");
  expect(await linli.runJob("close-assessed-whistles")).toEqual({ closed: 0 });
  linli.clock.advance("PT1S");
  expect(await linli.runJob("close-assessed-whistles")).toEqual({ closed: 1 });
  const closed = await shown(linli, chen, whistleId);
  expect([closed.state, closed.timeline[0].sentence]).toEqual(["closed", "评价时间已过，吹哨结束"]);
});

describe("the limits are the district's", () => {
  const change = {
    kind: "urgent",
    report: { amount: 45, unit: "clock-minutes" },
    step: { amount: 20, unit: "clock-minutes" },
    source: "区委办〔2026〕9号",
  };

  test("the administrator sets them with their source; they hold for calls from now on", async () => {
    const before = await blow(linli, { supportingUnitIds: [] });
    const yan = await linli.as("administrator-yan");
    expectOk(await yan.call("change-whistle-limits", change));
    const { limits } = expectOk(await (await linli.as(chen)).call("list-whistle-limits")).body;
    expect(limits.map(({ kind }: { kind: string }) => kind)).toEqual(["urgent", "joint-enforcement", "key-work"]);
    expect(limits[0]).toMatchObject({ ...change });
    const minutes = async ({ whistleId }: { whistleId: string }) => {
      const { blownAt, calls } = await shown(linli, chen, whistleId);
      return Temporal.Instant.from(blownAt).until(calls[0].dueAt).total("minutes");
    };
    expect([await minutes(before), await minutes(await blow(linli, { supportingUnitIds: [] }))]).toEqual([30, 45]);
  });

  test("nobody else sets them", async () => {
    expect((await (await linli.as("district-leader-lv")).call("change-whistle-limits", change)).status).toBe(403);
  });
});
