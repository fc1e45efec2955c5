import { newId } from "../../platform/ids.ts";
import { type Filed, file } from "../../testing/filings.ts";
import { type Answer, type Character, expectOk, type TestDistrict } from "../../testing/test-district.ts";

/** Community A1 calls the urban bureau to lead, with the water company and the property company, to the dark stairwell. */
const units = { lead: "urban", supporting: ["water", "property"] } as const;

export interface Blown {
  whistleId: string;
  requests: Filed[];
}

export async function blow(
  linli: TestDistrict,
  change: Record<string, unknown> = {},
  by: Character = "community-officer-chen",
): Promise<Blown> {
  const requests = [await file(linli)];
  const input = blowing(linli, requests, change);
  expectOk(await (await linli.as(by)).call("blow-whistle", input));
  return { whistleId: input.whistleId, requests };
}

export function blowing(linli: TestDistrict, requests: readonly Filed[], change: Record<string, unknown> = {}) {
  return {
    whistleId: newId(),
    kind: "urgent",
    requestIds: requests.map(({ id }) => id),
    leadUnitId: linli.id("unit", units.lead),
    supportingUnitIds: units.supporting.map((key) => linli.id("unit", key)),
    words: "楼道照明多处不亮，物业和供水井盖也要一起看，请到现场会商",
    ...change,
  };
}

/** The whistle as this member of staff sees it. */
export async function shown(linli: TestDistrict, by: Character, whistleId: string) {
  return expectOk(await (await linli.as(by)).call("show-whistle", { whistleId })).body;
}

export async function does(
  linli: TestDistrict,
  by: Character,
  operation: string,
  whistleId: string,
  input: Record<string, unknown> = {},
): Promise<Answer> {
  return (await linli.as(by)).call(operation, { whistleId, ...input });
}

/** The id of the call to a unit. */
export async function callTo(linli: TestDistrict, whistleId: string, unit: string): Promise<string> {
  const { calls } = await shown(linli, "community-officer-chen", whistleId);
  return calls.find(({ unitId }: { unitId: string }) => unitId === linli.id("unit", unit)).id;
}

export const officers = {
  urban: "department-officer-feng",
  water: "department-officer-shui",
  property: "property-officer-bai",
} as const satisfies Record<string, Character>;

export async function reportsIn(linli: TestDistrict, whistleId: string, ...which: (keyof typeof officers)[]) {
  for (const unit of which) {
    const callId = await callTo(linli, whistleId, unit);
    expectOk(await does(linli, officers[unit], "report-in", whistleId, { callId }));
  }
}
