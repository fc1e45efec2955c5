import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { after2027IsLoaded, before2027IsLoaded, local, wall } from "../calendar/calendars.fixture.ts";
import { type TimeLimit, workingDaysLeft, workingMinutesBetween } from "../calendar/index.ts";
import {
  counted,
  deadlinesFor,
  dueColumns,
  isLate,
  lateSinceAfter,
  recounted,
  withWaitGivenBack,
} from "./deadlines.ts";

const calendar = before2027IsLoaded;
const limits = {
  firstContact: { amount: 1, unit: "working-days" },
  resolution: { amount: 5, unit: "working-days" },
} as const;

describe("both deadlines", () => {
  // Tuesday, 24 November 2026.
  const filedAt = local("2026-11-24 10:00");

  test("are counted from the same moment, each by its limit", () => {
    const { firstContact, resolution } = deadlinesFor(limits, calendar, filedAt, "filed");
    expect(firstContact).toEqual({
      kind: "first-contact",
      limit: limits.firstContact,
      countedFrom: filedAt,
      dueAt: local("2026-11-25 18:00"),
      provisional: false,
      reason: "filed",
    });
    expect(resolution).toMatchObject({
      kind: "resolution",
      limit: limits.resolution,
      dueAt: local("2026-12-01 18:00"),
    });
  });

  test("are written as the columns of a request", () => {
    expect(dueColumns(deadlinesFor(limits, calendar, filedAt, "filed"))).toEqual({
      first_contact_due_at: "2026-11-25T10:00:00Z",
      due_at: "2026-12-01T10:00:00Z",
      due_provisional: false,
    });
  });
});

describe("the time that a question waited", () => {
  const filedAt = local("2026-11-24 10:00");

  test.each<[string, TimeLimit, string, string, string, string]>([
    // limit, asked, answered, due before, due afterwards
    [
      "clock days get the clock time",
      { amount: 7, unit: "clock-days" },
      "2026-11-25 10:00",
      "2026-11-26 11:30",
      "2026-12-01 10:00",
      "2026-12-02 11:30",
    ],
    [
      "clock hours get the clock time",
      { amount: 24, unit: "clock-hours" },
      "2026-11-24 12:00",
      "2026-11-24 12:20",
      "2026-11-25 10:00",
      "2026-11-25 10:20",
    ],
    [
      "working hours get the working time",
      { amount: 10, unit: "working-hours" },
      "2026-11-24 17:00",
      "2026-11-25 09:30",
      "2026-11-25 14:30",
      "2026-11-25 16:30",
    ],
    [
      "a weekend is no working time",
      { amount: 30, unit: "working-hours" },
      "2026-11-27 17:30",
      "2026-11-30 09:00",
      "2026-11-30 10:00",
      "2026-11-30 11:00",
    ],
    [
      "an hour within a day moves no working day",
      { amount: 5, unit: "working-days" },
      "2026-11-25 10:00",
      "2026-11-25 16:00",
      "2026-12-01 18:00",
      "2026-12-01 18:00",
    ],
    [
      "a night moves one working day",
      { amount: 5, unit: "working-days" },
      "2026-11-25 10:00",
      "2026-11-26 10:00",
      "2026-12-01 18:00",
      "2026-12-02 18:00",
    ],
    [
      "a weekend moves one working day and not three",
      { amount: 5, unit: "working-days" },
      "2026-11-27 17:00",
      "2026-11-30 09:00",
      "2026-12-01 18:00",
      "2026-12-02 18:00",
    ],
    [
      "an evening, after closing, moves none",
      { amount: 5, unit: "working-days" },
      "2026-11-25 19:00",
      "2026-11-26 08:00",
      "2026-12-01 18:00",
      "2026-12-01 18:00",
    ],
  ])("is given back: %s", (_, limit, asked, answered, dueBefore, dueAfter) => {
    const deadline = counted("resolution", limit, calendar, filedAt, "filed");
    expect(wall(deadline.dueAt)).toBe(dueBefore);
    const after = withWaitGivenBack(deadline, calendar, local(asked), local(answered));
    expect(wall(after.dueAt)).toBe(dueAfter);
    expect(after).toMatchObject({ kind: "resolution", limit, reason: "resident-answered" });
  });

  test("is given back a second time on top of the first", () => {
    const deadline = counted("resolution", { amount: 7, unit: "clock-days" }, calendar, filedAt, "filed");
    const once = withWaitGivenBack(deadline, calendar, local("2026-11-25 10:00"), local("2026-11-25 12:00"));
    const twice = withWaitGivenBack(once, calendar, local("2026-11-26 10:00"), local("2026-11-26 13:00"));
    expect(wall(twice.dueAt)).toBe("2026-12-01 15:00");
  });

  const minutes = (from: string, max: number) =>
    fc.integer({ min: 0, max }).map((count) => local(from).add({ minutes: count }));
  const anyWait = fc
    .record({
      filed: minutes("2026-01-05 00:00", 300 * 1440),
      until: fc.integer({ min: 0, max: 5 * 1440 }),
      wait: fc.integer({ min: 0, max: 20 * 1440 }),
    })
    .map(({ filed, until, wait }) => {
      const asked = filed.add({ minutes: until });
      return { filed, asked, answered: asked.add({ minutes: wait }) };
    });

  test("makes no deadline earlier, and counts again to the same moment", () => {
    const limit = fc.record({
      amount: fc.integer({ min: 1, max: 40 }),
      unit: fc.constantFrom<TimeLimit["unit"]>("clock-hours", "clock-days", "working-hours", "working-days"),
    });
    fc.assert(
      fc.property(anyWait, limit, ({ filed, asked, answered }, rule) => {
        const before = counted("resolution", rule, calendar, filed, "filed");
        const after = withWaitGivenBack(before, calendar, asked, answered);
        expect(Temporal.Instant.compare(after.dueAt, before.dueAt)).toBeGreaterThanOrEqual(0);
        expect(recounted(after, calendar)).toBeNull();
      }),
    );
  });

  test("is exactly the clock time for clock limits", () => {
    fc.assert(
      fc.property(anyWait, fc.integer({ min: 1, max: 15 }), ({ filed, asked, answered }, amount) => {
        const before = counted("resolution", { amount, unit: "clock-days" }, calendar, filed, "filed");
        const after = withWaitGivenBack(before, calendar, asked, answered);
        expect(before.dueAt.until(after.dueAt).total("seconds")).toBe(asked.until(answered).total("seconds"));
      }),
    );
  });

  test("leaves as much working time as there was when the question was asked", () => {
    fc.assert(
      fc.property(anyWait, fc.integer({ min: 1, max: 60 }), ({ filed, asked, answered }, amount) => {
        const before = counted("resolution", { amount, unit: "working-hours" }, calendar, filed, "filed");
        const after = withWaitGivenBack(before, calendar, asked, answered);
        const left = workingMinutesBetween(calendar, asked, before.dueAt);
        expect(workingMinutesBetween(calendar, answered, after.dueAt)).toBeCloseTo(left, 3);
      }),
    );
  });

  test("leaves as many working days, give or take the day that was cut in two", () => {
    fc.assert(
      fc.property(anyWait, fc.integer({ min: 6, max: 30 }), ({ filed, asked, answered }, amount) => {
        const before = counted("resolution", { amount, unit: "working-days" }, calendar, filed, "filed");
        const after = withWaitGivenBack(before, calendar, asked, answered);
        const gained =
          workingDaysLeft(calendar, answered, after.dueAt) - workingDaysLeft(calendar, asked, before.dueAt);
        expect(Math.abs(gained)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe("a changed calendar", () => {
  test("moves a deadline that was provisional, from where it was counted before", () => {
    // Monday, 1 February 2027; the assumed Spring Festival rests from 5 to 12 and works on Sunday 14.
    const before = counted("resolution", limits.resolution, before2027IsLoaded, local("2027-02-01 10:00"), "filed");
    expect(before.provisional).toBe(true);
    const after = recounted(before, after2027IsLoaded);
    expect(after).toMatchObject({ countedFrom: before.countedFrom, provisional: false, reason: "calendar-changed" });
    expect(wall(after!.dueAt)).toBe("2027-02-15 18:00");
    expect(after!.dueAt.equals(before.dueAt)).toBe(false);
  });

  test("changes nothing where neither the moment nor the certainty changes", () => {
    const sure = counted("resolution", limits.resolution, before2027IsLoaded, local("2026-11-24 10:00"), "filed");
    expect(recounted(sure, after2027IsLoaded)).toBeNull();
    const clock = counted(
      "resolution",
      { amount: 7, unit: "clock-days" },
      before2027IsLoaded,
      local("2027-02-01 10:00"),
      "filed",
    );
    expect(recounted(clock, after2027IsLoaded)).toBeNull();
  });

  test("tells of a deadline that only became certain", () => {
    const before = counted("resolution", limits.firstContact, before2027IsLoaded, local("2027-03-01 10:00"), "filed");
    expect(recounted(before, after2027IsLoaded)).toEqual({
      ...before,
      provisional: false,
      reason: "calendar-changed",
    });
  });
});

describe("late", () => {
  const dueAt = local("2026-11-26 18:00");

  test("begins after the last moment", () => {
    expect(isLate(dueAt, dueAt)).toBe(false);
    expect(isLate(dueAt, dueAt.add({ nanoseconds: 1 }))).toBe(true);
  });

  test("ends when the deadline moves beyond now, and begins where the deadline now lies when it stays late", () => {
    const lateSince = local("2026-11-25 18:00").toString();
    expect(lateSinceAfter(lateSince, dueAt, local("2026-11-26 12:00"))).toBeNull();
    expect(lateSinceAfter(lateSince, dueAt, local("2026-11-26 18:01"))).toBe(dueAt.toString());
    expect(lateSinceAfter(null, dueAt, local("2026-11-26 18:01"))).toBeNull();
  });
});
