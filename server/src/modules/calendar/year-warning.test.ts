import { expect, test } from "vitest";
import { yearToWarnOf } from "./year-warning.ts";

test.each<[string, number[], number | null, string]>([
  ["2026-09-30", [2026], null, "the next year is not due before October"],
  ["2026-10-01", [2026], 2027, "from October on it is"],
  ["2026-12-31", [2026, 2027], null, "nothing is missing"],
  ["2027-01-01", [2026], 2027, "a year without its arrangement has begun"],
  ["2026-11-24", [2027], 2026, "the running year comes first"],
])("on %s with %j loaded: %j, %s", (today, loaded, expected) => {
  expect(yearToWarnOf(Temporal.PlainDate.from(today), (year) => loaded.includes(year))).toBe(expected);
});
