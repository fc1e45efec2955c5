import { expect, test } from "vitest";
import { daysBefore, figuresAddress, figuresAskedOf } from "./asked.ts";

test("figures begin with the last 30 days, today included", () => {
  expect(figuresAskedOf("", "2026-03-01")).toMatchObject({ from: "2026-01-31", to: "2026-03-01", by: "unit" });
});

test("an address gives the same figures again", () => {
  const asked = { from: "2026-01-01", to: "2026-02-01", by: "category", measure: "late" } as const;
  expect(figuresAskedOf(figuresAddress(asked).split("?")[1] ?? "", "2026-03-01")).toEqual(asked);
});

test("a period that ends before it begins is one day", () => {
  expect(figuresAskedOf("from=2026-03-09&to=2026-03-01", "2026-03-10")).toMatchObject({ from: "2026-03-01" });
});

test("days before cross months and leap days", () => {
  expect(daysBefore("2024-03-01", 1)).toBe("2024-02-29");
});
