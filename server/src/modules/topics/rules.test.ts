import { describe, expect, test } from "vitest";
import { chanceOfAtLeast, heatOf, inSmallestAreas, median } from "./rules.ts";

describe("what is hot", () => {
  const quiet = [0, 0, 0, 0, 0, 0, 0, 0];

  test.each<[string, number, number[], boolean]>([
    ["five people where usually nobody reports it", 5, quiet, true],
    ["four people are too few, however unusual", 4, quiet, false],
    ["twelve where usually two", 12, [2, 1, 3, 2, 2, 4, 1, 2], true],
    ["six where usually three may be chance", 6, [3, 3, 3, 3, 3, 3, 3, 3], false],
    ["forty where usually twenty", 40, [20, 21, 19, 20, 22, 18, 20, 20], true],
    ["thirty-nine where usually twenty are less than twice as many", 39, [20, 20, 20, 20, 20, 20, 20, 20], false],
    ["one wild week before changes nothing", 12, [2, 2, 90, 2, 2, 2, 2, 2], true],
    ["three weeks are no history", 12, [0, 0, 0], false],
    ["four weeks are", 12, [0, 0, 0, 0], true],
    ["no history at all", 12, [], false],
  ])("%s", (_, week, before, hot) => {
    expect(heatOf({ week, before }) !== null).toBe(hot);
  });

  test("the chance is that of the Poisson distribution", () => {
    expect(chanceOfAtLeast(0, 3)).toBe(1);
    expect(chanceOfAtLeast(1, 2)).toBeCloseTo(1 - Math.exp(-2), 12);
    expect(chanceOfAtLeast(6, 3)).toBeCloseTo(0.083918, 6);
    expect(chanceOfAtLeast(5, 0.5)).toBeCloseTo(0.000172, 6);
  });

  test("the median is the middle one, or the mean of the two in the middle", () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 2, 3])).toBe(2.5);
  });
});

describe("where it is told", () => {
  const topic = (areaId: string, level: number, week: number, path: string[], categoryId = "light") => ({
    areaId,
    level,
    week,
    path,
    categoryId,
  });
  const told = (...topics: ReturnType<typeof topic>[]) => inSmallestAreas(topics).map(({ areaId }) => areaId);
  const street = topic("street", 2, 10, ["street", "district"]);

  test("of the grid alone when eight of ten are there", () => {
    expect(told(street, topic("grid", 4, 8, ["grid", "community", "street", "district"]))).toEqual(["grid"]);
  });

  test("of both when the others report it, too", () => {
    expect(told(street, topic("grid", 4, 7, ["grid", "community", "street", "district"]))).toEqual([
      "street",
      "grid",
    ]);
  });

  test("another category, or a grid elsewhere, changes nothing", () => {
    expect(told(street, topic("grid", 4, 9, ["grid", "street"], "water"))).toEqual(["street", "grid"]);
    expect(told(street, topic("grid", 4, 9, ["grid", "other-street", "district"]))).toEqual(["street", "grid"]);
  });
});
