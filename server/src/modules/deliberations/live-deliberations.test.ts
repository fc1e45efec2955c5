import { expect, test } from "vitest";
import { inDistrict } from "../../platform/database/transaction.ts";
import { actorAt } from "../../testing/actor-at.ts";
import { testDistrict } from "../../testing/test-district.ts";
import { liveDeliberations } from "./live-deliberations.ts";
import { fromCouncil } from "./topics.fixture.ts";

const linli = testDistrict();

test("whoever sees a topic hears of it, and nobody else", async () => {
  const topicId = await fromCouncil(linli);
  const { id: districtId } = linli.district();
  const heard = await inDistrict(linli.pools.app, { districtId, today: "2026-11-24" }, async ({ tx }) => ({
    value: await liveDeliberations.audience(tx as never, districtId, [topicId]),
  }));
  const keys = new Set(heard.map(({ key }) => key));
  for (const { change } of heard) expect(change).toEqual({ topic: "deliberation", id: topicId });
  const found = { true: 0, false: 0 };
  for (const character of linli.staff) {
    const { status } = await (await linli.as(character)).call("show-deliberation", { topicId });
    const actor = await actorAt(linli, character);
    const hears = liveDeliberations.keysOf({ actor, numbers: [] }).some((key) => keys.has(key));
    expect([character, hears]).toEqual([character, status === 200]);
    found[`${hears}`] += 1;
  }
  expect(found.true).toBeGreaterThan(2);
  expect(found.false).toBeGreaterThan(2);
});
