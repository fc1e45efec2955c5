import { expect, test } from "vitest";
import { momentAt, wallTime } from "./wall-time.ts";

test.each([
  ["2026-11-24T09:30", "Asia/Shanghai", "2026-11-24T01:30:00.000Z"],
  ["2026-11-24T00:00", "Asia/Shanghai", "2026-11-23T16:00:00.000Z"],
  // An hour after the clocks went forward.
  ["2026-03-29T03:30", "Europe/Berlin", "2026-03-29T01:30:00.000Z"],
])("a wall that shows %s in %s is %s, and back", (wall, timeZone, moment) => {
  expect(momentAt(wall, timeZone)).toBe(moment);
  expect(wallTime(new Date(moment), timeZone)).toBe(wall);
});

test.each(["", "2026-11-24", "tomorrow"])("what is no time is none: %s", (wall) => {
  expect(momentAt(wall, "Asia/Shanghai")).toBeNull();
});
