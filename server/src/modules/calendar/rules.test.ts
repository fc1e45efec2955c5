import { execFileSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { after2027IsLoaded, before2027IsLoaded, local, officeHours, wall } from "./calendars.fixture.ts";
import {
  deadlineAfter,
  isWorkingTime,
  nextWorkingMoment,
  type TimeLimit,
  workingDaysLeft,
  workingMinutesBetween,
} from "./rules.ts";
import { workingCalendar } from "./working-calendar.ts";

const due = (from: string, amount: number, unit: TimeLimit["unit"], calendar = before2027IsLoaded) => {
  const { dueAt, provisional } = deadlineAfter(calendar, local(from), { amount, unit });
  return { due: wall(dueAt), provisional };
};

describe("working days", () => {
  test.each([
    // Spring Festival 2026: rest from Sunday 15 to Monday 23 February; Saturdays 14 and 28 are worked.
    ["2026-02-13 10:00", 1, "2026-02-14 18:00", "a make-up Saturday counts"],
    ["2026-02-13 10:00", 2, "2026-02-24 18:00", "nine days of rest do not count"],
    ["2026-02-13 10:00", 5, "2026-02-27 18:00", ""],
    ["2026-02-13 10:00", 6, "2026-02-28 18:00", "the second make-up Saturday counts"],
    ["2026-02-13 10:00", 7, "2026-03-02 18:00", "the Sunday after it does not"],
    ["2026-02-14 17:59:59", 1, "2026-02-24 18:00", "just before closing it is received that day"],
    ["2026-02-14 18:00", 1, "2026-02-25 18:00", "at closing it is received on the next working day"],
    ["2026-02-17 12:00", 1, "2026-02-25 18:00", "on a holiday it is received on the next working day"],
    ["2026-02-24 06:00", 1, "2026-02-25 18:00", "before opening it is received that day"],
    ["2026-02-24 13:00", 1, "2026-02-25 18:00", "in the noon break it is received that day"],
    ["2026-02-25 00:00", 1, "2026-02-26 18:00", "the day begins at midnight in the district"],
    // National Day 2025 with Mid-Autumn: rest from 1 to 8 October; Sunday 28 September and Saturday 11 October worked.
    ["2025-09-26 10:00", 1, "2025-09-28 18:00", "a make-up Sunday counts"],
    ["2025-09-30 10:00", 1, "2025-10-09 18:00", "Mid-Autumn is joined to National Day"],
    ["2025-09-30 10:00", 3, "2025-10-11 18:00", "a make-up Saturday counts"],
    ["2025-09-30 10:00", 4, "2025-10-13 18:00", ""],
    ["2024-12-31 10:00", 1, "2025-01-02 18:00", "over a New Year between two confirmed years"],
    ["2026-12-29 16:00", 2, "2026-12-31 18:00", "up to the last day of the confirmed year"],
  ])("%s and %i working days: %s %s", (from, amount, expected) => {
    expect(due(from, amount, "working-days")).toEqual({ due: expected, provisional: false });
  });

  test.each([
    ["2026-12-31 10:00", 1, "2027-01-04 18:00", "2027-01-04 18:00"],
    ["2027-02-04 10:00", 1, "2027-02-09 18:00", "2027-02-14 18:00"],
    ["2027-01-29 10:00", 1, "2027-02-01 18:00", "2027-01-31 18:00"],
    ["2027-09-30 10:00", 2, "2027-10-05 18:00", "2027-10-09 18:00"],
  ])("%s and %i working days: provisionally %s, with 2027 loaded (as assumed) %s", (from, amount, before, after) => {
    expect(due(from, amount, "working-days")).toEqual({ due: before, provisional: true });
    expect(due(from, amount, "working-days", after2027IsLoaded)).toEqual({ due: after, provisional: false });
  });
});

describe("working hours", () => {
  test.each([
    ["2026-02-14 15:00", 3, "2026-02-14 18:00", "run out at closing, not at the next opening"],
    ["2026-02-14 15:00", 8, "2026-02-24 15:30", "three hours before the holiday, five after it"],
    ["2026-02-24 11:00", 2, "2026-02-24 15:00", "the noon break does not count"],
    ["2026-02-24 12:30", 1, "2026-02-24 15:00", "from the noon break they run after it"],
    ["2026-02-24 11:59:30", 1, "2026-02-24 14:59:30", "exact to the second across the break"],
    ["2026-02-17 12:00", 4, "2026-02-24 14:30", "from a holiday they run from the next opening"],
    ["2026-02-24 08:30", 75, "2026-03-06 18:00", "ten working days of 7.5 hours"],
    ["2026-12-31 15:00", 3, "2026-12-31 18:00", "up to the end of the confirmed year"],
  ])("%s and %i working hours: %s %s", (from, amount, expected) => {
    expect(due(from, amount, "working-hours")).toEqual({ due: expected, provisional: false });
  });

  test("running into a year without a calendar they are provisional", () => {
    expect(due("2026-12-31 15:00", 4, "working-hours")).toEqual({ due: "2027-01-04 09:30", provisional: true });
  });
});

test.each([
  ["first", [2027]],
  ["last", [2026]],
])("a deadline over two years is provisional when only the %s is not confirmed", (_which, confirmedYears) => {
  const calendar = { ...after2027IsLoaded, confirmedYears: new Set(confirmedYears) };
  expect(due("2026-12-31 10:00", 1, "working-days", calendar)).toEqual({
    due: "2027-01-04 18:00",
    provisional: true,
  });
});

test.each([
  [30, "clock-minutes", "2027-02-05 23:45"],
  [2, "clock-hours", "2027-02-06 01:15"],
  [7, "clock-days", "2027-02-12 23:15"],
] as const)("%i %s run day and night, and are never provisional: %s", (amount, unit, expected) => {
  expect(due("2027-02-05 23:15", amount, unit)).toEqual({ due: expected, provisional: false });
});

test.each([0, -1, 1.5, Number.NaN])("refuses %d as an amount", (amount) => {
  expect(() => due("2026-02-13 10:00", amount, "working-days")).toThrow(RangeError);
});

test.each([
  [2700, "working-days"],
  [20_000, "working-hours"],
] as const)("refuses %i %s, more than ten years", (amount, unit) => {
  expect(() => due("2026-02-13 10:00", amount, unit)).toThrow("ten years");
});

describe("working days left", () => {
  test.each([
    ["2026-02-11 09:00", "2026-02-13 18:00", 2, "Wednesday for Friday"],
    ["2026-02-12 19:00", "2026-02-13 18:00", 1, "the evening before"],
    ["2026-02-13 09:00", "2026-02-13 18:00", 0, "the last day"],
    ["2026-02-13 18:00", "2026-02-13 18:00", 0, "the very moment"],
    ["2026-02-13 10:00", "2026-02-24 18:00", 2, "the make-up Saturday counts, the holiday does not"],
    ["2026-02-18 10:00", "2026-02-24 18:00", 1, "seen from within the holiday"],
    ["2026-02-13 18:01", "2026-02-13 18:00", 0, "a minute late"],
    ["2026-02-14 17:59", "2026-02-13 18:00", 0, "late, the next working day not over"],
    ["2026-02-14 18:00", "2026-02-13 18:00", -1, "one whole working day late"],
    ["2026-02-24 09:00", "2026-02-13 18:00", -1, "the holiday adds nothing"],
    ["2026-02-25 20:00", "2026-02-13 18:00", -3, ""],
  ])("at %s for %s: %i, %s", (now, dueAt, expected) => {
    expect(workingDaysLeft(before2027IsLoaded, local(now), local(dueAt))).toBe(expected);
  });
});

test.each([
  ["2026-02-24 08:29:59", false, "2026-02-24 08:30"],
  ["2026-02-24 08:30", true, "2026-02-24 08:30"],
  ["2026-02-24 11:59:59", true, "2026-02-24 11:59:59"],
  ["2026-02-24 12:00", false, "2026-02-24 14:00"],
  ["2026-02-14 18:00", false, "2026-02-24 08:30"],
])("%s: working time is %s, and the next working moment %s", (at, works, next) => {
  expect(isWorkingTime(before2027IsLoaded, local(at))).toBe(works);
  expect(wall(nextWorkingMoment(before2027IsLoaded, local(at)))).toBe(next);
});

test.each([
  ["2026-02-24 09:00", "2026-02-24 09:00", 0],
  ["2026-02-24 09:00:00", "2026-02-24 09:00:30", 0.5],
  ["2026-02-24 11:00", "2026-02-24 15:00", 120],
  ["2026-02-14 17:00", "2026-02-24 09:00", 90],
  ["2026-02-15 09:00", "2026-02-23 18:00", 0],
  ["2026-02-24 15:00", "2026-02-24 11:00", -120],
])("working minutes from %s to %s: %d", (a, b, minutes) => {
  expect(workingMinutesBetween(before2027IsLoaded, local(a), local(b))).toBe(minutes);
});

test("a calendar without any working day ends the search instead of running on", () => {
  const days = function* () {
    for (let offset = 0; offset < 4000; offset++) {
      const date = Temporal.PlainDate.from("2026-01-01").add({ days: offset }).toString();
      yield { date, kind: "rest" as const };
    }
  };
  const closed = workingCalendar({
    timeZone: "Asia/Shanghai",
    periods: officeHours,
    days: days(),
    confirmedYears: [],
  });
  expect(() => nextWorkingMoment(closed, local("2026-01-01 09:00"))).toThrow("ten years");
});

test.each(["America/New_York", "Pacific/Kiritimati", "UTC"])("a server in %s reckons the same", (TZ) => {
  const script = `
    const { after2027IsLoaded: calendar } = await import("./calendars.fixture.ts");
    const { deadlineAfter } = await import("./rules.ts");
    const from = Temporal.Instant.from("2026-12-31T15:30:00Z");
    const dueAt = (unit) => deadlineAfter(calendar, from, { amount: 5, unit }).dueAt.toString();
    console.log(new Date(0).getTimezoneOffset() !== -480, dueAt("working-days"), dueAt("working-hours"));`;
  const answer = execFileSync(process.execPath, ["--input-type=module", "--eval", script], {
    cwd: import.meta.dirname,
    env: { ...process.env, TZ },
    encoding: "utf8",
  });
  // Received on Monday 4 January in Qujing: five working days on, or 3.5 hours before noon and 1.5 after it.
  expect(answer.trim()).toBe("true 2027-01-11T10:00:00Z 2027-01-04T07:30:00Z");
});
