import { expect, test } from "vitest";
import { daysAfter } from "./days-after.ts";

test("goes over the ends of months and years", () => {
  expect(daysAfter("2026-11-24", 30)).toBe("2026-12-24");
  expect(daysAfter("2026-12-31", 1)).toBe("2027-01-01");
  expect(daysAfter("2028-02-28", 1)).toBe("2028-02-29");
});
