import { expect, test } from "vitest";
import type { RatesRow } from "../../../api/staff-contract.ts";
import { shares, sorted, weightOf } from "./measures.ts";

const none = { part: 0, whole: 0, low: null, high: null, standardised: null, place: null };
const noTimes = { count: 0, medianMinutes: null, p90Minutes: null };

const row = (name: string, filed: number, part: number, whole: number): RatesRow => ({
  key: name,
  name,
  kind: "street-office",
  figures: {
    filed,
    excluded: 0,
    final: 0,
    fair: 0,
    shares: {
      ...(Object.fromEntries(shares.map((share) => [share, none])) as RatesRow["figures"]["shares"]),
      resolution: { ...none, part, whole },
    },
    contactTimes: noTimes,
    solutionTimes: noTimes,
  },
});

test("what has too few comes last and is in no order of its share, whichever way one sorts", () => {
  const rows = [row("few", 9, 1, 1), row("some", 20, 1, 20), row("good", 90, 45, 50), row("poor", 80, 20, 50)];
  const names = (ascending: boolean) => sorted(rows, "resolution", ascending, 30).map(({ name }) => name);
  expect(names(false)).toEqual(["good", "poor", "some", "few"]);
  expect(names(true)).toEqual(["poor", "good", "some", "few"]);
});

test("a share of nothing has no weight, a count is its own", () => {
  expect(weightOf(row("a", 4, 0, 0).figures, "resolution")).toBeNull();
  expect(weightOf(row("a", 4, 3, 4).figures, "resolution")).toBe(0.75);
  expect(weightOf(row("a", 4, 0, 0).figures, "filed")).toBe(4);
  expect(weightOf(row("a", 4, 0, 0).figures, "contact-time")).toBeNull();
});
