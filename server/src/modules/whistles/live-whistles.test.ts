import { expect, test } from "vitest";
import { inDistrict } from "../../platform/database/transaction.ts";
import { actorAt } from "../../testing/actor-at.ts";
import type { StaffKey } from "../../testing/small-world-plan.ts";
import { testDistrict } from "../../testing/test-district.ts";
import { liveWhistles } from "./live-whistles.ts";
import { blow, shown } from "./whistles.fixture.ts";

const linli = testDistrict();

test("whoever sees a whistle hears of it, and nobody else", async () => {
  const { whistleId } = await blow(linli);
  const scope = { districtId: linli.district().id, today: "2026-11-24" };
  const heard = await inDistrict(linli.pools.app, scope, async ({ tx }) => ({
    value: await liveWhistles.audience(tx as never, linli.district().id, [whistleId]),
  }));
  const keys = new Set(heard.map(({ key }) => key));
  for (const { change } of heard) expect(change).toEqual({ topic: "whistle", id: whistleId });
  const hears = async (character: StaffKey) =>
    liveWhistles.keysOf({ actor: await actorAt(linli, character), numbers: [] }).some((key) => keys.has(key));
  for (const character of ["community-officer-chen", "department-officer-feng", "property-officer-bai"] as const) {
    expect(await shown(linli, character, whistleId)).toBeDefined();
    expect([character, await hears(character)]).toEqual([character, true]);
  }
  for (const character of ["street-officer-sun", "street-officer-wu", "grid-worker-wang"] as const) {
    const { status } = await (await linli.as(character)).call("show-whistle", { whistleId });
    expect([character, await hears(character)]).toEqual([character, status === 200]);
  }
});
