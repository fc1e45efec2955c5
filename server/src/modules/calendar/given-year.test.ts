import { expect, it, test } from "vitest";
import { assumed2027 } from "./calendars.fixture.ts";
import { givenYearFault } from "./given-year.ts";
import { officialYear } from "./official-years.ts";

const newYear = { date: "2027-01-01", kind: "rest", name: { zh: "元旦", en: "New Year's Day" } } as const;

test.each([2025, 2026])("takes the arrangement of %i as it was published", (year) => {
  expect(givenYearFault(year, officialYear(year)!)).toBeNull();
});

it("takes one that also names weekends", () => {
  expect(givenYearFault(2027, [...assumed2027, { ...newYear, date: "2027-01-02" }])).toBeNull();
});

it("finds a day of another year", () => {
  expect(givenYearFault(2027, [{ ...newYear, date: "2028-01-01" }])).toMatchObject({ code: "day-outside-year" });
});

it("finds a day that is named twice", () => {
  expect(givenYearFault(2027, [...assumed2027, newYear])).toMatchObject({
    code: "day-named-twice",
    facts: { date: "2027-01-01" },
  });
});

it("finds a statutory holiday that was forgotten, or that would be worked", () => {
  const without = assumed2027.filter(({ date }) => date !== "2027-06-09");
  const missing = { code: "statutory-day-missing", facts: { date: "2027-06-09", name: "端午" } };
  expect(givenYearFault(2027, without)).toMatchObject(missing);
  expect(givenYearFault(2027, [...without, { ...newYear, date: "2027-06-09", kind: "work" }])).toMatchObject(missing);
});
