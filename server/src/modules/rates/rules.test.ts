import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { intervalOf, placesOf, settingsOn, standardised } from "./rules.ts";
import { percentileOf, timeSteps } from "./time-steps.ts";

const rounded = (value: number | undefined) => Math.round((value ?? Number.NaN) * 1000) / 1000;

describe("intervals", () => {
  // Worked by hand from the formula; the first two stand in most textbooks.
  test.each([
    [0, 10, 0, 0.278],
    [10, 10, 0.722, 1],
    [1, 4, 0.046, 0.699],
    [81, 100, 0.722, 0.875],
  ])("%i of %i lies between %f and %f", (part, whole, low, high) => {
    const interval = intervalOf({ part, whole });
    expect([rounded(interval?.low), rounded(interval?.high)]).toEqual([low, high]);
  });

  test("nothing counted has none", () => {
    expect(intervalOf({ part: 0, whole: 0 })).toBeNull();
  });

  test("an interval holds its share, stays within 0 and 1, and is narrower with more of the same", () => {
    const shares = fc
      .integer({ min: 1, max: 500 })
      .chain((whole) => fc.integer({ min: 0, max: whole }).map((part) => ({ part, whole })));
    fc.assert(
      fc.property(shares, ({ part, whole }) => {
        const { low, high } = intervalOf({ part, whole })!;
        const more = intervalOf({ part: part * 3, whole: whole * 3 })!;
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(part / whole + 1e-9);
        expect(high).toBeGreaterThanOrEqual(part / whole - 1e-9);
        expect(more.high - more.low).toBeLessThan(high - low);
      }),
    );
  });
});

describe("comparison at the same mix of categories", () => {
  const all = new Map([
    ["light", { part: 90, whole: 100 }],
    ["noise", { part: 50, whole: 100 }],
  ]);

  test("a unit with mostly hard matters is not punished for them", () => {
    const own = new Map([
      ["light", { part: 9, whole: 10 }],
      ["noise", { part: 45, whole: 90 }],
    ]);
    expect(standardised(own, all)).toBeCloseTo(0.7);
  });

  test("what the unit had nothing of has no weight", () => {
    expect(standardised(new Map([["noise", { part: 1, whole: 2 }]]), all)).toBe(0.5);
    expect(standardised(new Map(), all)).toBeNull();
  });

  test("all, at its own mix, is itself", () => {
    expect(standardised(all, all)).toBeCloseTo(0.7);
  });
});

describe("places", () => {
  const row = (id: string, kind: string, part: number, whole: number) => ({ id, kind, share: { part, whole } });

  test("only within a kind, equals share one, and nobody below thirty has one", () => {
    const places = placesOf(
      [
        row("a", "street-office", 30, 40),
        row("b", "street-office", 36, 40),
        row("c", "street-office", 72, 80),
        row("d", "street-office", 29, 29),
        row("alone", "department", 40, 40),
      ],
      30,
    );
    expect(Object.fromEntries(places)).toEqual({ b: 1, c: 1, a: 3 });
  });
});

describe("times", () => {
  test("half way through the step in which half of them lie", () => {
    // Four between 60 and 120 minutes (step 3).
    expect(percentileOf(new Map([[3, 4]]), 0.5)).toBe(90);
    expect(
      percentileOf(
        new Map([
          [0, 9],
          [7, 1],
        ]),
        0.9,
      ),
    ).toBe(15);
    expect(percentileOf(new Map(), 0.5)).toBeNull();
  });

  test("beyond the last bound, the bound is said", () => {
    expect(percentileOf(new Map([[timeSteps.length, 3]]), 0.9)).toBe(timeSteps.at(-1));
  });

  test("a percentile never falls as more is asked for", () => {
    const histogram = fc.dictionary(
      fc.integer({ min: 0, max: timeSteps.length }).map(String),
      fc.integer({ min: 1, max: 99 }),
    );
    fc.assert(
      fc.property(histogram, (counts) => {
        const map = new Map(Object.entries(counts).map(([step, count]) => [Number(step), count]));
        const [half, most] = [percentileOf(map, 0.5), percentileOf(map, 0.9)];
        if (half !== null && most !== null) expect(half).toBeLessThanOrEqual(most);
      }),
    );
  });
});

test("the settings of a day are the newest that had begun", () => {
  const settings = [{ startsOn: "2000-01-01" }, { startsOn: "2026-07-01" }];
  expect(settingsOn("2026-06-30", settings)).toBe(settings[0]);
  expect(settingsOn("2026-07-01", settings)).toBe(settings[1]);
});
