import { expect, test } from "vitest";
import { expectOk, testDistrict } from "../../testing/test-district.ts";

const linli = testDistrict();

async function year(number: number, locale = "zh-CN") {
  const browser = await linli.as("community-officer-chen");
  return expectOk(await browser.call("show-year", { year: number }, { headers: { "accept-language": locale } })).body;
}

test("a confirmed year shows its days off and its days worked, in the reader's language", async () => {
  const shown = await year(2026);
  expect(shown).toMatchObject({ year: 2026, confirmed: true, source: expect.stringContaining("国务院办公厅") });
  expect(shown.days).toContainEqual({ date: "2026-02-14", kind: "work", name: "春节" });
  expect((await year(2026, "en")).days).toContainEqual({ date: "2026-02-14", kind: "work", name: "Spring Festival" });
  expect(shown.days.every(({ date }: { date: string }) => date.startsWith("2026-"))).toBe(true);
});

test("a year not confirmed shows what the law alone says of its weekdays", async () => {
  const shown = await year(2027);
  expect(shown).toMatchObject({ confirmed: false, source: null });
  expect(shown.days).toContainEqual({ date: "2027-02-05", kind: "rest", name: "春节" });
  expect(shown.days.filter(({ kind }: { kind: string }) => kind === "work")).toEqual([]);
});

test("is for the staff", async () => {
  expect((await (await linli.as("resident-li")).call("show-year", { year: 2026 })).status).toBe(403);
});
