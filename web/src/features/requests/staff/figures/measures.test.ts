import { expect, test } from "vitest";
import type { RateRow } from "../../../../api/staff-contract.ts";
import { figureOf, rateOf, sorted, totalOf } from "./measures.ts";

const row = (name: string, part: Partial<RateRow>): RateRow => ({
  id: name,
  name,
  filed: 0,
  contactDue: 0,
  contactedInTime: 0,
  answered: 0,
  solved: 0,
  rated: 0,
  satisfied: 0,
  late: 0,
  closedAtCommunity: 0,
  closedAtStreet: 0,
  closedAtDistrict: 0,
  ...part,
});

test("each rate has its own base: those due, those who answered, those who rated, those closed", () => {
  const one = row("a", {
    contactedInTime: 1,
    contactDue: 2,
    solved: 3,
    answered: 4,
    satisfied: 5,
    rated: 6,
    closedAtCommunity: 7,
    closedAtStreet: 8,
    closedAtDistrict: 9,
  });
  expect(figureOf(one, "contacted")).toEqual({ part: 1, whole: 2 });
  expect(figureOf(one, "solved")).toEqual({ part: 3, whole: 4 });
  expect(figureOf(one, "satisfied")).toEqual({ part: 5, whole: 6 });
  expect(figureOf(one, "community")).toEqual({ part: 7, whole: 24 });
});

test("one unhappy caller of four is no rate", () => {
  expect(rateOf({ part: 3, whole: 4 })).toBeNull();
  expect(rateOf({ part: 4, whole: 5 })).toBe(0.8);
  expect(rateOf({ part: 12, whole: null })).toBeNull();
});

test("rows without a rate come last, whichever way one sorts", () => {
  const rows = [
    row("few", { solved: 1, answered: 1, filed: 90 }),
    row("good", { solved: 9, answered: 10 }),
    row("poor", { solved: 5, answered: 10 }),
  ];
  expect(sorted(rows, "solved", false).map(({ name }) => name)).toEqual(["good", "poor", "few"]);
  expect(sorted(rows, "solved", true).map(({ name }) => name)).toEqual(["poor", "good", "few"]);
});

test("the total is the sum of counts, so that its rates are right too", () => {
  const total = totalOf([row("a", { solved: 1, answered: 2 }), row("b", { solved: 8, answered: 8 })], "all");
  expect(figureOf(total, "solved")).toEqual({ part: 9, whole: 10 });
});
