import { beforeAll, describe, expect, test } from "vitest";
import { type Character, expectOk, testDistrict } from "../../testing/test-district.ts";
import { blow, callTo, does, officers, reportsIn, shown } from "./whistles.fixture.ts";

const linli = testDistrict();
const chen = "community-officer-chen";
const made: Record<string, string> = {};

/**
 * assessed: urban came in time and solved it, water came late, property was let go; waiting: urban and water are called,
 * nobody has come, and both are late; cancelled: nobody counts.
 */
beforeAll(async () => {
  const assessed = await blow(linli);
  made["assessed"] = assessed.whistleId;
  made["request"] = assessed.requests[0]!.id;
  const call = (unit: string) => callTo(linli, assessed.whistleId, unit);
  await reportsIn(linli, assessed.whistleId, "urban");
  const property = await call("property");
  expectOk(
    await does(linli, officers.property, "object-to-call", assessed.whistleId, {
      callId: property,
      reason: "不归物业",
    }),
  );
  expectOk(
    await does(linli, "street-leader-tang", "uphold-objection", assessed.whistleId, { callId: property, words: "" }),
  );
  linli.clock.advance("PT31M");
  await reportsIn(linli, assessed.whistleId, "water");
  const { version } = await shown(linli, chen, assessed.whistleId);
  expectOk(await does(linli, chen, "sign-off-whistle", assessed.whistleId, { version, solved: true, words: "好了" }));
  for (const unit of ["urban", "water"] as const) {
    const callId = await call(unit);
    const said = { callId, came: true, inTime: unit === "urban", solved: unit === "urban", words: "" };
    expectOk(await does(linli, chen, "assess-unit", assessed.whistleId, said));
  }
  const ofWhistle = { callId: await call("urban"), warranted: true, clear: false, words: "" };
  expectOk(await does(linli, officers.urban, "assess-whistle", assessed.whistleId, ofWhistle));

  const waiting = await blow(linli, { supportingUnitIds: [linli.id("unit", "water")] }, "street-officer-sun");
  made["waiting"] = waiting.whistleId;
  linli.clock.advance("PT31M");
  await linli.runJob("climb-late-whistles");
  const cancelled = await blow(linli, { kind: "key-work" });
  made["cancelled"] = cancelled.whistleId;
  expectOk(await does(linli, chen, "cancel-whistle", cancelled.whistleId, { version: 1, reason: "修好了" }));
});

async function ids(by: Character, asked: Record<string, unknown>): Promise<string[]> {
  const { whistles } = expectOk(await (await linli.as(by)).call("list-whistles", asked)).body;
  const names = new Map(Object.entries(made).map(([name, id]) => [id, name]));
  return whistles.map(({ id }: { id: string }) => names.get(id));
}

describe("the lists, the newest first", () => {
  test.each<[Character, Record<string, unknown>, string[]]>([
    [chen, { list: "mine" }, ["cancelled", "assessed"]],
    [chen, { list: "mine", open: true }, ["assessed"]],
    [chen, { list: "all" }, ["cancelled", "waiting", "assessed"]],
    ["street-officer-sun", { list: "mine" }, ["waiting"]],
    ["department-officer-feng", { list: "calling" }, ["cancelled", "waiting", "assessed"]],
    ["department-officer-feng", { list: "calling", open: true, kind: "urgent" }, ["waiting", "assessed"]],
    ["department-officer-feng", { list: "mine" }, []],
    ["property-officer-bai", { list: "calling", open: true }, ["assessed"]],
    ["street-leader-tang", { list: "late" }, ["waiting"]],
    ["property-officer-bai", { list: "late" }, []],
    ["district-leader-lv", { list: "all" }, ["cancelled", "waiting", "assessed"]],
    ["street-officer-wu", { list: "all" }, []],
    ["community-officer-shen", { list: "all" }, []],
  ])("%s reads %o", async (by, asked, expected) => {
    expect(await ids(by, asked)).toEqual(expected);
  });

  test("of one request", async () => {
    expect(await ids(chen, { list: "all", requestId: made["request"] })).toEqual(["assessed"]);
  });

  test("a line says who comes, who leads and what is late", async () => {
    const feng = await linli.as("department-officer-feng");
    const { whistles } = expectOk(await feng.call("list-whistles", { list: "calling", kind: "urgent" })).body;
    expect(whistles[0]).toMatchObject({ late: true, requestCount: 1, callerUnit: "甲街道办事处" });
    expect(whistles[0].calls.map(({ unit, mine }: never) => [unit, mine])).toEqual([
      ["示例区城市管理局", true],
      ["示例区供水公司", false],
    ]);
  });

  test("page by page, and a mark that is none is refused", async () => {
    const lv = await linli.as("district-leader-lv");
    expect((await lv.call("list-whistles", { list: "all", after: "nonsense" })).status).toBe(400);
    const all = expectOk(await lv.call("list-whistles", { list: "all" })).body.whistles;
    const after = `${all[0].blownAt}~${all[0].id}`;
    expect(await ids("district-leader-lv", { list: "all", after })).toEqual(["waiting", "assessed"]);
  });
});

describe("figures of units, each with the list behind it", () => {
  const period = { from: "2026-11-24", to: "2026-11-24" };

  test("called, in time, solved, sent back, and what both sides said", async () => {
    const figures = expectOk(await (await linli.as("district-leader-lv")).call("show-whistle-figures", period)).body;
    const of = (rows: { unit: string }[], unit: string) => rows.find((row) => row.unit === unit);
    expect(of(figures.called, "示例区城市管理局")).toMatchObject({
      called: 2,
      "reported-in": 1,
      "in-time": 1,
      absent: 0,
      "sent-back": 0,
      assessed: 1,
      solved: 1,
      "assessed-whistle": 1,
      warranted: 1,
      clear: 0,
    });
    expect(of(figures.called, "示例区供水公司")).toMatchObject({ called: 2, "in-time": 0, assessed: 1, solved: 0 });
    expect(of(figures.called, "示例甲物业")).toMatchObject({ called: 1, "sent-back": 1, assessed: 0 });
    expect(of(figures.callers, "甲一社区便民服务站")).toMatchObject({
      blown: 2,
      "blown-assessed": 1,
      "blown-unwarranted": 0,
      "blown-unclear": 1,
    });
  });

  test("every figure opens as many whistles as it counts", async () => {
    const { called, callers } = expectOk(
      await (await linli.as("district-leader-lv")).call("show-whistle-figures", period),
    ).body;
    for (const { unitId, unit, ...counts } of [...called, ...callers]) {
      for (const [figure, count] of Object.entries(counts)) {
        const found = await ids("district-leader-lv", { list: "all", ...period, unitId, figure });
        expect([unit, figure, found.length]).toEqual([unit, figure, count]);
      }
    }
  });

  test("only what lies in one's sight is counted, and of no more than a year: period-too-long", async () => {
    const shen = await linli.as("community-officer-shen");
    expect(expectOk(await shen.call("show-whistle-figures", period)).body).toEqual({ called: [], callers: [] });
    const long = { from: "2024-11-24", to: "2026-11-24" };
    expect((await shen.call("show-whistle-figures", long)).body.code).toBe("period-too-long");
    const other = { from: "2026-11-25", to: "2026-11-26" };
    expect(expectOk(await (await linli.as(chen)).call("show-whistle-figures", other)).body.called).toEqual([]);
  });
});
