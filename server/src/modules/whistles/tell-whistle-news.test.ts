import { describe, expect, test } from "vitest";
import { newId } from "../../platform/ids.ts";
import { type Character, expectOk, testDistrict } from "../../testing/test-district.ts";
import { blow, callTo, does, officers, reportsIn } from "./whistles.fixture.ts";

const linli = testDistrict();
const chen = "community-officer-chen";

/** The titles that somebody has been told about this whistle, in the order of their words: many are of one moment. */
async function heard(by: Character, whistleId: string): Promise<string[]> {
  const { notices } = expectOk(await (await linli.as(by)).call("list-notices")).body;
  return notices
    .filter(({ link }: { link: string }) => link === `/workbench/whistles/${whistleId}`)
    .map(({ title }: { title: string }) => title)
    .sort();
}

async function everybody(whistleId: string, ...who: Character[]) {
  await linli.runJobs();
  const found: Partial<Record<Character, string[]>> = {};
  for (const by of who) found[by] = await heard(by, whistleId);
  return found;
}

describe("who hears of what, once each", () => {
  test("those who are called, and the caller when somebody comes", async () => {
    const { whistleId } = await blow(linli, { supportingUnitIds: [linli.id("unit", "water")] });
    await reportsIn(linli, whistleId, "urban");
    const called = "吹哨：请您的单位报到";
    expect(await everybody(whistleId, officers.urban, officers.water, officers.property, chen)).toEqual({
      [officers.urban]: [called],
      [officers.water]: [called],
      [officers.property]: [],
      [chen]: ["有单位报到了"],
    });
    await linli.runJobs();
    expect(await heard(officers.urban, whistleId)).toEqual([called]);
    const [notice] = expectOk(await (await linli.as(officers.urban)).call("list-notices")).body.notices;
    expect(notice.text).toMatch(
      /^W261124-\d{4}：甲一社区受理岗 吹哨（应急处置），请.*报到，由示例区城市管理局牵头。$/,
    );
    expect(notice.text).not.toContain("井盖");
  });

  test("both heads of an objection, and the unit of the decision", async () => {
    const { whistleId } = await blow(linli, { supportingUnitIds: [] });
    const callId = await callTo(linli, whistleId, "urban");
    expectOk(await does(linli, officers.urban, "object-to-call", whistleId, { callId, reason: "不归我们" }));
    await linli.runJobs();
    expectOk(await does(linli, "street-leader-tang", "overrule-objection", whistleId, { callId, reason: "要来" }));
    const found = await everybody(whistleId, "street-leader-tang", "district-leader-lv", officers.urban, chen);
    expect(found["street-leader-tang"]).toEqual(["有单位提出异议"]);
    expect(found["district-leader-lv"]).toEqual(["有单位提出异议"]);
    expect(found[officers.urban]).toEqual(["吹哨：请您的单位报到", "异议有了决定：仍应到场"].sort());
    expect(found[chen]).toEqual(["有单位提出异议", "异议有了决定：仍应到场"].sort());
  });

  test("what is late: the unit's desk where it has no head, then the street, then the dual heads", async () => {
    const { whistleId } = await blow(linli, { supportingUnitIds: [] });
    await linli.runJobs();
    const late = "有单位逾期没有报到";
    const who = [officers.urban, "street-officer-sun", "street-leader-tang", "district-leader-lv"] as const;
    const counts = async () => {
      const found = await everybody(whistleId, ...who);
      return who.map((by) => found[by]!.filter((title) => title === late).length);
    };
    linli.clock.advance("PT31M");
    await linli.runJob("climb-late-whistles");
    expect(await counts()).toEqual([1, 0, 0, 0]);
    linli.clock.advance("PT16M");
    await linli.runJob("climb-late-whistles");
    expect(await counts()).toEqual([1, 1, 1, 0]);
    linli.clock.advance("PT16M");
    await linli.runJob("climb-late-whistles");
    expect(await counts()).toEqual([1, 1, 2, 1]);
  });

  test("a duty: who has it, then who signs it off; one more unit: that one alone", async () => {
    const { whistleId } = await blow(linli, { supportingUnitIds: [] });
    await reportsIn(linli, whistleId, "urban");
    linli.clock.advance("PT1M");
    const unitId = linli.id("unit", "water");
    expectOk(await does(linli, chen, "call-unit", whistleId, { unitId, lead: false }));
    const dutyId = newId();
    const callId = await callTo(linli, whistleId, "urban");
    const dueAt = linli.clock.now().add({ hours: 2 }).toString();
    expectOk(await does(linli, chen, "give-duty", whistleId, { dutyId, callId, words: "换灯", dueAt }));
    linli.clock.advance("PT121M");
    await linli.runJob("climb-late-whistles");
    expectOk(await does(linli, officers.urban, "finish-duty", whistleId, { dutyId, words: "换了", photoIds: [] }));
    const found = await everybody(whistleId, officers.urban, officers.water, chen);
    expect(found[officers.urban]).toEqual(["吹哨：请您的单位报到", "分给您的任务", "吹哨任务逾期了"].sort());
    expect(found[officers.water]!.filter((title) => title === "吹哨：请您的单位报到")).toHaveLength(1);
    expect(found[chen]).toContain("任务做完了，等您认可");
  });

  test("what is a day old is no news", async () => {
    const { whistleId } = await blow(linli, { kind: "key-work" });
    linli.clock.advance("PT24H");
    expect((await everybody(whistleId, officers.urban))[officers.urban]).toEqual([]);
  });
});

test("the same entry told again, and one that is none, tell nobody anything", async () => {
  const { whistleId } = await blow(linli, { supportingUnitIds: [] });
  await linli.runJobs();
  const [entry] = await linli.rows("select id from whistles.timeline where whistle_id = $1", [whistleId]);
  await linli.runJob("tell-whistle-news", { whistleId, entryId: entry!.id });
  await linli.runJob("tell-whistle-news", { whistleId, entryId: newId() });
  expect(await heard(officers.urban, whistleId)).toEqual(["吹哨：请您的单位报到"]);
});

test("in English, too", async () => {
  const { whistleId } = await blow(linli);
  await linli.runJobs();
  const browser = await linli.as(officers.urban);
  const answer = await browser.call("list-notices", {}, { headers: { "accept-language": "en" } });
  const notice = answer.body.notices.find(({ link }: { link: string }) => link.endsWith(whistleId));
  expect([notice.title, notice.text]).toEqual([
    "A whistle calls your unit",
    expect.stringContaining("blew the whistle"),
  ]);
});
