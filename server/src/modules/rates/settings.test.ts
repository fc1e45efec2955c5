import { expect, test } from "vitest";
import { newId } from "../../platform/ids.ts";
import { createVault } from "../../platform/vault.ts";
import { file, step } from "../../testing/filings.ts";
import { type Character, expectOk, testDistrict } from "../../testing/test-district.ts";
import { isSampled } from "./rules.ts";

const linli = testDistrict();
const call = async (by: Character, name: string, input: Record<string, unknown> = {}) =>
  (await linli.as(by)).call(name, input);
const half = { fairPercent: 50, fewestForRank: 20, callbackPercent: 0, source: "示例区办法第3条" };

const satisfiedWithFair = async () => {
  const request = await file(linli);
  expectOk(await step(linli, "grid-worker-wang", "resolve-request", request.id, { words: "好了", photoIds: [] }));
  const own = { number: request.number, key: request.key };
  expectOk(await linli.newBrowser().call("confirm-solution", { ...own, satisfaction: "fair" }));
};

test("what a fair is worth holds for what was filed from its day on; before, it stays as it was", async () => {
  await satisfiedWithFair();
  const id = newId();
  expect(await call("district-leader-lv", "set-rates", { id, startsOn: "2026-11-24", ...half })).toMatchObject({
    status: 422,
    body: { code: "day-has-begun" },
  });
  expectOk(await call("district-leader-lv", "set-rates", { id, startsOn: "2026-11-25", ...half }));
  expectOk(await call("district-leader-lv", "set-rates", { id, startsOn: "2026-11-25", ...half }));
  expect(await call("street-leader-tang", "set-rates", { id, startsOn: "2026-11-25", ...half })).toMatchObject({
    status: 403,
  });
  linli.clock.set("2026-11-25T01:00:00Z");
  await satisfiedWithFair();
  await linli.runJob("count-standings");
  const shown = async (from: string, to: string) =>
    expectOk(await call("district-officer-he", "show-rates", { from, to, by: "unit" })).body;
  expect((await shown("2026-11-24", "2026-11-24")).total.shares.satisfaction).toMatchObject({ part: 0, whole: 1 });
  expect((await shown("2026-11-25", "2026-11-25")).total.shares.satisfaction).toMatchObject({ part: 0.5, whole: 1 });
  expect(await shown("2026-11-24", "2026-11-25")).toMatchObject({
    fewestForRank: 20,
    fairPercent: 50,
    total: { fair: 2, shares: { satisfaction: { part: 0.5, whole: 2 } } },
  });
});

test("all staff read the settings, the newest first, with their source", async () => {
  const { settings, maySet } = expectOk(await call("grid-worker-wang", "list-settings")).body;
  expect(maySet).toBe(false);
  expect(settings).toMatchObject([
    { startsOn: "2026-11-25", source: "示例区办法第3条" },
    { startsOn: "2000-01-01", fairPercent: 0 },
  ]);
});

test("the sample is the share that was set, the same each time, and another with another key", () => {
  const requests = Array.from({ length: 4_000 }, (_, index) => `request ${index}`);
  const drawnWith = (secret: string) => {
    const vault = createVault([secret]);
    return requests.filter((request) => isSampled(vault.index(request, "callback-sample"), 10));
  };
  const one = drawnWith("a secret that is long enough for the test");
  expect(one.length).toBeGreaterThan(330);
  expect(one.length).toBeLessThan(470);
  expect(drawnWith("a secret that is long enough for the test")).toEqual(one);
  const other = new Set(drawnWith("another secret that is long enough for it"));
  expect(one.filter((request) => other.has(request)).length).toBeLessThan(90);
});
