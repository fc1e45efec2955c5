import { expect, test } from "vitest";
import { dueFits } from "./rules.ts";

test("a task is due from today on, within a year", () => {
  expect(dueFits("2026-11-23", "2026-11-24")).toBe(false);
  expect(dueFits("2026-11-24", "2026-11-24")).toBe(true);
  expect(dueFits("2027-11-25", "2026-11-24")).toBe(true);
  expect(dueFits("2027-11-26", "2026-11-24")).toBe(false);
});
