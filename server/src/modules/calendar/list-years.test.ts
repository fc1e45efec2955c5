import { expect, test } from "vitest";
import { expectOk, testDistrict } from "../../testing/test-district.ts";

const linli = testDistrict();

async function years(locale = "zh-CN") {
  const browser = await linli.as("community-officer-chen");
  return expectOk(await browser.call("list-years", {}, { headers: { "accept-language": locale } })).body;
}

test("shows what is loaded, this year and the next, and from October on warns of a next year that is missing", async () => {
  expect(await years()).toEqual({
    years: [
      { year: 2025, confirmed: true, source: expect.stringContaining("2025年"), provisionalFrom: false },
      { year: 2026, confirmed: true, source: expect.stringContaining("2026年"), provisionalFrom: false },
      { year: 2027, confirmed: false, source: null, provisionalFrom: true },
    ],
    warning:
      "2027年的放假安排还没有载入，跨到2027年的期限都是暂定的。国务院办公厅一般在11月发布，发布后请在这里载入。",
  });
  expect((await years("en")).warning).toContain("load it here as soon as it is out");
});

test("does not warn before October, and warns again in a year that began without its arrangement", async () => {
  linli.clock.set("2026-09-30T15:59:59Z");
  expect((await years()).warning).toBeNull();
  linli.clock.set("2026-09-30T16:00:00Z");
  expect((await years()).warning).not.toBeNull();
  linli.clock.set("2026-12-31T16:00:00Z");
  expect((await years()).warning).toContain("都是暂定的。请在这里载入国务院办公厅的通知");
  linli.clock.set("2026-11-24T01:00:00Z");
});

test("is for the staff", async () => {
  expect((await (await linli.as("resident-li")).call("list-years")).status).toBe(403);
  expect((await (await linli.as("anyone")).call("list-years")).status).toBe(401);
});
