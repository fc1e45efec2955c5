import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { firstPossibleDay, isAhead, membersNeeded, quorumMet } from "./rules.ts";

describe("the quorum", () => {
  test.each([
    [9, 2, 3, 6],
    [10, 2, 3, 7],
    [3, 1, 2, 2],
    [4, 1, 2, 2],
    [7, 1, 1, 7],
    [1, 1, 100, 1],
  ])("of %i members, %i/%i: %i must be there; one fewer does not do", (due, numerator, denominator, needed) => {
    expect(membersNeeded(due, { numerator, denominator })).toBe(needed);
    expect(quorumMet(needed, due, { numerator, denominator })).toBe(true);
    expect(quorumMet(needed - 1, due, { numerator, denominator })).toBe(false);
  });

  test("a council without members never has it", () => {
    expect(quorumMet(0, 0, { numerator: 1, denominator: 2 })).toBe(false);
  });

  test("who are needed are the fewest who make it, whatever the fraction", () => {
    const part = fc.integer({ min: 1, max: 100 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), part, part, (due, one, other) => {
        const quorum = { numerator: Math.min(one, other), denominator: Math.max(one, other) };
        const needed = membersNeeded(due, quorum);
        expect(quorumMet(needed, due, quorum)).toBe(true);
        expect(quorumMet(needed - 1, due, quorum)).toBe(false);
      }),
    );
  });
});

describe("the days of notice", () => {
  test.each([
    ["2026-11-24", 0, "2026-11-24"],
    ["2026-11-24", 1, "2026-11-26"],
    ["2026-11-24", 3, "2026-11-28"],
    ["2026-12-30", 3, "2027-01-03"],
  ])("invited on %s with %i whole days of notice: from %s on", (today, days, first) => {
    expect(firstPossibleDay(today, days)).toBe(first);
  });
});

test("a meeting lies ahead, within a year", () => {
  const now = Temporal.Instant.from("2026-11-24T01:00:00Z");
  expect(isAhead("2026-11-24T01:00:00Z", now)).toBe(false);
  expect(isAhead("2026-11-24T01:00:01Z", now)).toBe(true);
  expect(isAhead("2027-11-25T00:59:59Z", now)).toBe(true);
  expect(isAhead("2027-11-26T01:00:00Z", now)).toBe(false);
});
