import { expect, test } from "vitest";
import { countedAddress, daysBefore, figuresAddress, figuresAskedOf, narrowedTo, ofAsked } from "./asked.ts";

test("figures begin with the last 30 days, today included", () => {
  expect(figuresAskedOf("", "2026-03-01")).toMatchObject({ from: "2026-01-31", to: "2026-03-01", by: "unit" });
});

test("an address gives the same figures again", () => {
  const asked = {
    from: "2026-01-01",
    to: "2026-02-01",
    by: "category",
    measure: "late",
    channel: "kiosk",
    knownOn: "2026-02-03",
  } as const;
  expect(figuresAskedOf(figuresAddress(asked).split("?")[1] ?? "", "2026-03-01")).toEqual(asked);
});

test("a period that ends before it begins is one day", () => {
  expect(figuresAskedOf("from=2026-03-09&to=2026-03-01", "2026-03-10")).toMatchObject({ from: "2026-03-01" });
});

test("days before cross months and leap days", () => {
  expect(daysBefore("2024-03-01", 1)).toBe("2024-02-29");
});

test("the requests behind a row are those of the page, of that row", () => {
  const of = narrowedTo({ from: "2026-01-01", to: "2026-02-01", channel: "web" }, "unit", "u1");
  const address = countedAddress({ ...of, figure: "response", side: "rest" });
  expect(ofAsked(address.split("?")[1] ?? "", "2026-03-01")).toMatchObject({ channel: "web", unitId: "u1" });
});
