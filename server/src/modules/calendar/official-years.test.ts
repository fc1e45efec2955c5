import { expect, test } from "vitest";
import { isException } from "./calendar-day.ts";
import { officialYear } from "./official-years.ts";
import { statutoryDays } from "./statutory-days.ts";

const dates = (year: number, kind: string) =>
  officialYear(year)
    ?.filter((day) => day.kind === kind)
    .map((day) => day.date.slice(5));

test("2026 has the make-up working days of the State Council's notice", () => {
  expect(dates(2026, "work")).toEqual(["01-04", "02-14", "02-28", "05-09", "09-20", "10-10"]);
});

test("2026 rests on the weekdays of the State Council's notice", () => {
  expect(dates(2026, "rest")).toEqual(
    [
      ["01-01", "01-02"],
      ["02-16", "02-17", "02-18", "02-19", "02-20", "02-23"],
      ["04-06"],
      ["05-01", "05-04", "05-05"],
      ["06-19"],
      ["09-25"],
      ["10-01", "10-02", "10-05", "10-06", "10-07"],
    ].flat(),
  );
});

test("2025 joins National Day and Mid-Autumn into eight days and works a Sunday and a Saturday for them", () => {
  const autumn = officialYear(2025)?.filter((day) => day.date >= "2025-09-15");
  expect(autumn?.map(({ date, kind }) => `${date} ${kind}`)).toEqual([
    "2025-09-28 work",
    "2025-10-01 rest",
    "2025-10-02 rest",
    "2025-10-03 rest",
    "2025-10-06 rest",
    "2025-10-07 rest",
    "2025-10-08 rest",
    "2025-10-11 work",
  ]);
});

test("names a day in Chinese and English", () => {
  expect(officialYear(2026)?.find((day) => day.date === "2026-02-14")).toEqual({
    date: "2026-02-14",
    kind: "work",
    name: { zh: "春节", en: "Spring Festival" },
  });
});

test.each([2003, 2027, 2028])("has no calendar for %i, which is not in the library", (year) => {
  expect(officialYear(year)).toBeUndefined();
});

test("holds only days of the year that differ from the ordinary week, each once, in order", () => {
  for (const year of [2024, 2025, 2026]) {
    const days = officialYear(year) ?? [];
    const sorted = [...new Set(days.map((day) => day.date))].sort();
    expect(days.map((day) => day.date)).toEqual(sorted);
    for (const { date, kind } of days) {
      const plain = Temporal.PlainDate.from(date);
      expect([plain.year, isException(plain, kind)]).toEqual([year, true]);
    }
  }
});

test.each([2025, 2026])("the arrangement of %i rests on every statutory weekday, under the same name", (year) => {
  const official = new Map(officialYear(year)?.map((day) => [day.date, day]));
  // In 2025 Mid-Autumn lies within the National Day holiday and goes by that name in the library.
  const joined = new Set(["2025-10-06"]);
  for (const day of statutoryDays(year)) {
    if (joined.has(day.date) || !isException(Temporal.PlainDate.from(day.date), "rest")) continue;
    expect(official.get(day.date)).toEqual(day);
  }
});
