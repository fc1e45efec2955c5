import { expect, test } from "vitest";
import { newId } from "../../platform/ids.ts";
import { expectOk, testDistrict } from "../../testing/test-district.ts";

const linli = testDistrict();

/** A filing at 翠屏小区1栋 about the stairwell light, as a phone sends it. */
function filing(change: Record<string, unknown> = {}) {
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

test("files a signed-in resident's problem: located, classified, routed to the grid worker, with a number and deadlines", async () => {
  const li = await linli.as("resident-li");
  const filed = expectOk(await li.call("file-request", filing())).body;
  expect(filed.number).toMatch(/^261124-\d{5}$/);
  expect(filed.holder).toEqual({ unit: "甲一社区便民服务站", person: "甲一社区第1网格网格员" });
});
