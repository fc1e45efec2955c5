import { newId } from "../platform/ids.ts";
import type { Character, TestDistrict } from "./test-district.ts";
import { expectOk } from "./test-district.ts";

/** What a phone sends about the stairwell light at 翠屏小区1栋, changed as a test needs it. */
export function filing(linli: TestDistrict, change: Record<string, unknown> = {}) {
  return {
    id: newId(),
    description: "楼道灯坏了三天，晚上看不见台阶",
    categoryId: null,
    buildingId: linli.id("building", "cuiping-1"),
    address: "",
    location: null,
    photoIds: [],
    reporterName: "",
    phone: null,
    code: null,
    ...change,
  };
}

export interface Filed {
  id: string;
  number: string;
  key: string;
}

/** A request filed through the front door by resident Li unless told otherwise. */
export async function file(
  linli: TestDistrict,
  change: Record<string, unknown> = {},
  by: Character = "resident-li",
): Promise<Filed> {
  const body = filing(linli, change);
  const answer = expectOk(await (await linli.as(by)).call("file-request", body));
  return { id: body.id, number: answer.body.number, key: answer.body.key };
}

/** The request as this member of staff sees it. */
export async function seen(linli: TestDistrict, by: Character, requestId: string) {
  return expectOk(await (await linli.as(by)).call("show-request", { requestId })).body;
}

/** Takes a step on the newest version, as somebody does who has just opened the page. */
export async function step(
  linli: TestDistrict,
  by: Character,
  operation: string,
  requestId: string,
  input: Record<string, unknown> = {},
) {
  const { version } = await seen(linli, by, requestId);
  return (await linli.as(by)).call(operation, { requestId, version, ...input });
}
