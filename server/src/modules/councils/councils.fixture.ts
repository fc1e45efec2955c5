import { newId } from "../../platform/ids.ts";
import { type Character, expectOk, type TestDistrict } from "../../testing/test-district.ts";

/** The residents' council of 甲一社区 as its community officer writes it down, changed as a test needs it. */
export function council(linli: TestDistrict, change: Record<string, unknown> = {}) {
  const id = newId();
  return {
    id,
    kind: "residents-council",
    name: `甲一社区居民议事会${id.slice(-4)}`,
    words: "议社区里的事",
    areaId: linli.id("area", "community-a1"),
    foundedOn: "2026-01-05",
    ...change,
  };
}

export const rules = (change: Record<string, unknown> = {}) => ({
  id: newId(),
  startsOn: "2026-01-05",
  quorum: { numerator: 2, denominator: 3 },
  noticeDays: 3,
  proposers: ["members", "residents"],
  presider: "chair",
  supportThreshold: 5,
  rhythm: null,
  source: "《甲一社区居民议事会议事规则》第六条",
  ...change,
});

export const monthly = (change: Record<string, unknown> = {}) => ({
  every: "month",
  weekday: 3,
  nth: 2,
  monthDay: null,
  monthOfQuarter: null,
  time: "19:00",
  minutes: 90,
  place: "社区议事厅",
  onRestDay: "hold",
  ...change,
});

export const chen: Character = "community-officer-chen";

export async function openCouncil(
  linli: TestDistrict,
  change: Record<string, unknown> = {},
  by: Character = chen,
): Promise<string> {
  const body = council(linli, change);
  expectOk(await (await linli.as(by)).call("open-council", body));
  return body.id;
}

export async function seat(
  linli: TestDistrict,
  councilId: string,
  person: Parameters<TestDistrict["id"]>[1],
  change: Record<string, unknown> = {},
) {
  const body = {
    councilId,
    id: newId(),
    personId: linli.id("person", person as never),
    unitId: null,
    role: "member",
    startsOn: "2026-01-05",
    endsOn: null,
    namePublic: false,
    ...change,
  };
  expectOk(await (await linli.as(chen)).call("begin-membership", body));
  return body;
}

/** A council with rules, resident Li in the chair, resident Zhou and grid worker Wang as members. */
export async function wholeCouncil(linli: TestDistrict, ruled: Record<string, unknown> = {}): Promise<string> {
  const councilId = await openCouncil(linli);
  expectOk(await (await linli.as(chen)).call("set-council-rules", { councilId, ...rules(ruled) }));
  await seat(linli, councilId, "resident-li", { role: "chair" });
  await seat(linli, councilId, "resident-zhou");
  await seat(linli, councilId, "grid-worker-wang", {
    role: "secretary",
    unitId: linli.id("unit", "station-a1"),
    namePublic: true,
  });
  return councilId;
}
