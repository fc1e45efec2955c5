import { expect, test } from "vitest";
import { inDistrict } from "../../platform/database/transaction.ts";
import { actorAt } from "../../testing/actor-at.ts";
import { testDistrict } from "../../testing/test-district.ts";
import { liveProblems } from "./live-problems.ts";
import { opened } from "./problems.fixture.ts";

const linli = testDistrict();

const keysHeard = async (problemId: string) => {
  const { id: districtId } = linli.district();
  const heard = await inDistrict(linli.pools.app, { districtId, today: "2026-11-24" }, async ({ tx }) => ({
    value: await liveProblems.audience(tx as never, districtId, [problemId]),
  }));
  for (const { change } of heard) expect(change).toEqual({ topic: "problem", id: problemId });
  return new Set(heard.map(({ key }) => key));
};

test.each([
  ["of a community", "community-a1"],
  ["of a whole street", "street-a"],
] as const)("whoever sees a standing problem %s hears of it, and nobody else", async (_of, area) => {
  const problemId = await opened(linli, { areaId: linli.id("area", area) });
  const keys = await keysHeard(problemId);
  const found = { true: 0, false: 0 };
  for (const character of linli.staff) {
    const { status } = await (await linli.as(character)).call("show-problem", { problemId });
    const actor = await actorAt(linli, character);
    const hears = liveProblems.keysOf({ actor, numbers: [] }).some((key) => keys.has(key));
    expect([character, hears]).toEqual([character, status === 200]);
    found[`${hears}`] += 1;
  }
  expect(found.true).toBeGreaterThan(2);
  expect(found.false).toBeGreaterThan(2);
});
