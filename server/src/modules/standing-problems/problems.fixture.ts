import { newId } from "../../platform/ids.ts";
import { type Character, expectOk, type TestDistrict } from "../../testing/test-district.ts";
import { categoryIdOf } from "../categories/index.ts";

/** What the street's officer writes down about the lights of 甲一社区, changed as a test needs it. */
export function problem(linli: TestDistrict, change: Record<string, unknown> = {}) {
  return {
    id: newId(),
    title: "翠屏小区楼道灯反复坏",
    categoryId: categoryIdOf("street-light-out"),
    areaId: linli.id("area", "community-a1"),
    ownerPostId: linli.id("post", "street-urban-officer-zheng"),
    reviewOn: "2026-12-24",
    requestIds: [],
    origin: "hand",
    ...change,
  };
}

export async function opened(
  linli: TestDistrict,
  change: Record<string, unknown> = {},
  by: Character = "street-officer-sun",
): Promise<string> {
  const body = problem(linli, change);
  expectOk(await (await linli.as(by)).call("open-problem", body));
  return body.id;
}

export async function shown(linli: TestDistrict, by: Character, problemId: string) {
  return expectOk(await (await linli.as(by)).call("show-problem", { problemId })).body;
}

/** A step on the newest version, as somebody does who has just opened the page. */
export async function act(
  linli: TestDistrict,
  by: Character,
  operation: string,
  problemId: string,
  input: Record<string, unknown> = {},
) {
  const { version } = await shown(linli, by, problemId);
  return (await linli.as(by)).call(operation, { problemId, version, ...input });
}
