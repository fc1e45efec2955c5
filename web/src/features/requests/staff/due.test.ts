import { expect, test } from "vitest";
import { dueKindOf } from "./due.ts";

const now = new Date("2026-11-24T04:00:00Z");
const isToday = (iso: string) => iso.startsWith("2026-11-24");
const kindOf = (line: Parameters<typeof dueKindOf>[0]) => dueKindOf(line, now, isToday);

test("an open request is late, due today or running", () => {
  expect(kindOf({ state: "accepted", dueAt: "2026-11-23T10:00:00Z", late: true })).toBe("late");
  expect(kindOf({ state: "dispatched", dueAt: "2026-11-24T10:00:00Z", late: false })).toBe("today");
  expect(kindOf({ state: "accepted", dueAt: "2026-11-26T10:00:00Z", late: false })).toBe("running");
});

test("a deadline passed a moment ago is late before the job has marked it", () => {
  expect(kindOf({ state: "accepted", dueAt: "2026-11-24T03:59:59Z", late: false })).toBe("late");
});

test("the clock stands still while the resident is asked, and nothing is due once it is answered or closed", () => {
  expect(kindOf({ state: "awaiting-resident", dueAt: "2026-11-20T10:00:00Z", late: false })).toBe("stopped");
  for (const state of ["resolved", "rejected", "closed"] as const) {
    expect(kindOf({ state, dueAt: "2026-11-20T10:00:00Z", late: true })).toBe("none");
  }
});
