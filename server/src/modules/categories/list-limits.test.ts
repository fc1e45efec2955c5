import { expect, test } from "vitest";
import { expectOk, testDistrict } from "../../testing/test-district.ts";
import { categoryTree } from "./tree.ts";

const linli = testDistrict();

test("lists every category with its limit and the source it comes from, in the reader's language", async () => {
  const browser = await linli.as("grid-worker-wang");
  const { limits } = expectOk(await browser.call("list-limits", {}, { headers: { "accept-language": "en" } })).body;
  expect(limits).toHaveLength(categoryTree.filter(({ parentCode }) => parentCode !== null).length);
  expect(limits.every(({ source }: { source: string }) => source.length > 10)).toBe(true);
  expect(limits.find(({ categoryName }: { categoryName: string }) => categoryName === "Gas leak")).toMatchObject({
    groupName: "Water, power, gas and heating",
    urgency: "emergency",
    firstContact: { amount: 1, unit: "clock-hours" },
    resolution: { amount: 2, unit: "clock-hours" },
    effectiveFrom: "2026-01-01",
  });
});

test("is for the staff", async () => {
  expect((await (await linli.as("resident-li")).call("list-limits")).status).toBe(403);
  expect((await (await linli.as("anyone")).call("list-limits")).status).toBe(401);
});
