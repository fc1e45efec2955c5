import { describe, expect, test } from "vitest";
import { daysOf, faultOfRhythm, type Rhythm } from "./rhythm.ts";

const rhythm = (change: Partial<Rhythm>): Rhythm => ({
  every: "month",
  weekday: null,
  nth: null,
  monthDay: null,
  monthOfQuarter: null,
  time: "19:00",
  minutes: 90,
  place: "议事厅",
  onRestDay: "hold",
  ...change,
});

const year = { from: Temporal.PlainDate.from("2026-01-01"), until: Temporal.PlainDate.from("2026-12-31") };
/** Weekends rest, and the first week of October. */
const works = (day: Temporal.PlainDate) => day.dayOfWeek < 6 && !(day.month === 10 && day.day <= 7);
const held = (change: Partial<Rhythm>, span = year) =>
  daysOf(rhythm(change), span, works).map((day) => day.held.toString().slice(5));

describe("the days of a rhythm", () => {
  test("weekly: every such weekday, the first and the last day of the span included", () => {
    const span = { from: Temporal.PlainDate.from("2026-11-25"), until: Temporal.PlainDate.from("2026-12-09") };
    expect(held({ every: "week", weekday: 3 }, span)).toEqual(["11-25", "12-02", "12-09"]);
  });

  test("the second Wednesday of each month", () => {
    expect(held({ weekday: 3, nth: 2 }).slice(0, 4)).toEqual(["01-14", "02-11", "03-11", "04-08"]);
  });

  test("the last Friday of each month, be it the fourth or the fifth", () => {
    expect(held({ weekday: 5, nth: 5 }).slice(0, 3)).toEqual(["01-30", "02-27", "03-27"]);
  });

  test("the 31st, or the last day of a shorter month", () => {
    expect(held({ monthDay: 31 }).slice(0, 4)).toEqual(["01-31", "02-28", "03-31", "04-30"]);
  });

  test("quarterly: in that month of each quarter", () => {
    expect(held({ every: "quarter", monthDay: 15, monthOfQuarter: 2 })).toEqual(["02-15", "05-15", "08-15", "11-15"]);
  });

  test("on a day of rest it is held, skipped, or moved to the next working day, and keeps the day it is named by", () => {
    const october = { from: Temporal.PlainDate.from("2026-10-01"), until: Temporal.PlainDate.from("2026-10-31") };
    expect(held({ monthDay: 1 }, october)).toEqual(["10-01"]);
    expect(held({ monthDay: 1, onRestDay: "skip" }, october)).toEqual([]);
    const [moved] = daysOf(rhythm({ monthDay: 1, onRestDay: "next-working-day" }), october, works);
    expect([moved?.named.toString(), moved?.held.toString()]).toEqual(["2026-10-01", "2026-10-08"]);
    expect(daysOf(rhythm({ monthDay: 1, onRestDay: "next-working-day" }), october, () => false)).toEqual([]);
  });
});

test.each<[Partial<Rhythm>, boolean]>([
  [{ every: "week", weekday: 1 }, true],
  [{ every: "week", monthDay: 1 }, false],
  [{ weekday: 1, nth: 1 }, true],
  [{ weekday: 1 }, false],
  [{ monthDay: 1 }, true],
  [{ weekday: 1, monthDay: 1 }, false],
  [{ every: "quarter", monthDay: 1 }, false],
  [{ every: "quarter", monthDay: 1, monthOfQuarter: 3 }, true],
])("a rhythm says one day: %j", (change, whole) => {
  expect(faultOfRhythm(rhythm(change)) === null).toBe(whole);
});
