import { expect, test } from "vitest";
import { after2027IsLoaded, before2027IsLoaded, officeHours } from "./calendars.fixture.ts";
import { isWorkingDay, workingCalendar } from "./working-calendar.ts";

test.each([
  ["2026-02-13", true, "an ordinary Friday"],
  ["2026-02-14", true, "a make-up Saturday"],
  ["2026-02-15", false, "a Sunday of the holiday"],
  ["2026-02-23", false, "a Monday of the holiday"],
  ["2026-02-28", true, "a make-up Saturday after the holiday"],
  ["2026-03-01", false, "an ordinary Sunday"],
])("%s: working day is %s, %s", (date, works) => {
  expect(isWorkingDay(before2027IsLoaded, Temporal.PlainDate.from(date))).toBe(works);
});

test("a year not confirmed rests on statutory holidays and weekends only", () => {
  const works = (date: string) => isWorkingDay(before2027IsLoaded, Temporal.PlainDate.from(date));
  expect(["2027-02-05", "2027-02-06", "2027-02-08"].map(works)).toEqual([false, false, false]);
  expect(["2027-02-04", "2027-02-09"].map(works)).toEqual([true, true]);
});

test("a confirmed year follows its arrangement", () => {
  const works = (date: string) => isWorkingDay(after2027IsLoaded, Temporal.PlainDate.from(date));
  expect(["2027-02-09", "2027-02-12", "2027-02-13"].map(works)).toEqual([false, false, false]);
  expect(["2027-01-31", "2027-02-14"].map(works)).toEqual([true, true]);
});

test("an exception stands above the statutory holiday of a year not confirmed", () => {
  const calendar = workingCalendar({
    timeZone: "Asia/Shanghai",
    periods: officeHours,
    days: [{ date: "2030-01-01", kind: "work" }],
    confirmedYears: [],
  });
  expect(isWorkingDay(calendar, Temporal.PlainDate.from("2030-01-01"))).toBe(true);
});

test.each([
  ["without periods", { periods: [] }],
  ["with an empty period", { periods: [{ start: "09:00", end: "09:00" }] }],
  ["with a period that ends before it starts", { periods: [{ start: "18:00", end: "09:00" }] }],
  ["with periods out of order", { periods: [...officeHours].reverse() }],
  [
    "with overlapping periods",
    {
      periods: [
        { start: "08:00", end: "12:30" },
        { start: "12:00", end: "18:00" },
      ],
    },
  ],
  ["in an unknown time zone", { timeZone: "Asia/Qilin" }],
  ["with a date that does not exist", { days: [{ date: "2026-02-30", kind: "rest" } as const] }],
])("refuses a calendar %s", (_what, wrong) => {
  const right = { timeZone: "Asia/Shanghai", periods: officeHours, days: [], confirmedYears: [] };
  expect(() => workingCalendar({ ...right, ...wrong })).toThrow(RangeError);
});

test("accepts two periods that touch, and times with seconds as a database gives them", () => {
  const periods = [
    { start: "08:30:00", end: "12:00:00" },
    { start: "12:00:00", end: "16:00:00" },
  ];
  const calendar = workingCalendar({ timeZone: "Asia/Shanghai", periods, days: [], confirmedYears: [] });
  expect(calendar.periods).toEqual(periods);
});
