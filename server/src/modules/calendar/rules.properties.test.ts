import fc from "fast-check";
import { expect, test } from "vitest";
import { after2027IsLoaded, before2027IsLoaded, officeHours, publishedYears } from "./calendars.fixture.ts";
import { deadlineAfter, nextWorkingMoment, type TimeLimit, workingDaysLeft, workingMinutesBetween } from "./rules.ts";
import { closeOfBusiness, isWorkingDay, localDate, type WorkingCalendar, workingSpans } from "./working-calendar.ts";

const { compare } = Temporal.Instant;

const instant = fc
  .integer({
    min: Temporal.Instant.from("2024-01-01T00:00+08:00").epochMilliseconds,
    max: Temporal.Instant.from("2027-10-31T00:00+08:00").epochMilliseconds,
  })
  .map((milliseconds) => Temporal.Instant.fromEpochMilliseconds(milliseconds));

const calendar: fc.Arbitrary<WorkingCalendar> = fc
  .record({
    base: fc.constantFrom(before2027IsLoaded, after2027IsLoaded),
    periods: fc.constantFrom(officeHours, [{ start: "09:00", end: "17:00" }], [{ start: "00:00", end: "23:59" }]),
    timeZone: fc.constantFrom("Asia/Shanghai", "Asia/Urumqi", "America/New_York"),
  })
  .map(({ base, ...hours }) => ({ ...base, ...hours }));

const workingDays = fc.record({
  amount: fc.integer({ min: 1, max: 30 }),
  unit: fc.constant("working-days" as const),
});
const workingHours = fc.record({
  amount: fc.integer({ min: 1, max: 120 }),
  unit: fc.constant("working-hours" as const),
});
const clock = fc.record({
  amount: fc.integer({ min: 1, max: 400 }),
  unit: fc.constantFrom("clock-minutes" as const, "clock-hours" as const, "clock-days" as const),
});
const workingLimit: fc.Arbitrary<TimeLimit> = fc.oneof(workingDays, workingHours);
const anyLimit: fc.Arbitrary<TimeLimit> = fc.oneof(workingDays, workingHours, clock);

const dueAt = (...args: Parameters<typeof deadlineAfter>) => deadlineAfter(...args).dueAt;

test("what arrives later is never due earlier", () => {
  fc.assert(
    fc.property(
      calendar,
      instant,
      fc.integer({ min: 0, max: 14 * 86_400_000 }),
      anyLimit,
      (days, from, wait, limit) => {
        const afterwards = from.add({ milliseconds: wait });
        expect(compare(dueAt(days, from, limit), dueAt(days, afterwards, limit))).toBeLessThanOrEqual(0);
      },
    ),
  );
});

test("a longer limit is due later", () => {
  fc.assert(
    fc.property(calendar, instant, anyLimit, (days, from, limit) => {
      const longer = { ...limit, amount: limit.amount + 1 };
      expect(compare(dueAt(days, from, limit), dueAt(days, from, longer))).toBe(-1);
    }),
  );
});

test("working days are due at a close of business, and exactly that many working days after receipt", () => {
  fc.assert(
    fc.property(calendar, instant, workingDays, (days, from, limit) => {
      const due = dueAt(days, from, limit);
      const dueDate = localDate(days, due);
      expect(due).toEqual(closeOfBusiness(days, dueDate));
      // Counted naively, day by day, from the day of the next working moment before closing.
      let day = localDate(days, from);
      while (!isWorkingDay(days, day) || compare(from, closeOfBusiness(days, day)) >= 0) day = day.add({ days: 1 });
      let counted = 0;
      while (Temporal.PlainDate.compare(day, dueDate) < 0) {
        day = day.add({ days: 1 });
        if (isWorkingDay(days, day)) counted += 1;
      }
      expect(counted).toBe(limit.amount);
    }),
  );
});

test("a deadline in working time is never on a rest day, and a moment before it is working time", () => {
  fc.assert(
    fc.property(calendar, instant, workingLimit, (days, from, limit) => {
      const due = dueAt(days, from, limit);
      expect(isWorkingDay(days, localDate(days, due))).toBe(true);
      const justBefore = due.subtract({ nanoseconds: 1 });
      expect(nextWorkingMoment(days, justBefore)).toEqual(justBefore);
    }),
  );
});

test("working hours are due when exactly that much working time has passed, and not a second sooner", () => {
  fc.assert(
    fc.property(calendar, instant, workingHours, (days, from, limit) => {
      const due = dueAt(days, from, limit);
      expect(workingMinutesBetween(days, from, due)).toBe(limit.amount * 60);
      const sooner = due.subtract({ seconds: 1 });
      const short = limit.amount * 60 - workingMinutesBetween(days, from, sooner);
      // Less than a second where the deadline lies within the first second after an opening.
      expect(short).toBeGreaterThan(0);
      expect(short).toBeLessThanOrEqual(1 / 60 + 1e-6);
    }),
  );
});

test("working minutes add up over any moment between, and turn negative when the ends are exchanged", () => {
  fc.assert(
    fc.property(calendar, fc.tuple(instant, instant, instant), (days, moments) => {
      const [a, b, c] = moments.sort(compare) as [Temporal.Instant, Temporal.Instant, Temporal.Instant];
      const whole = workingMinutesBetween(days, a, c);
      expect(workingMinutesBetween(days, a, b) + workingMinutesBetween(days, b, c)).toBeCloseTo(whole, 4);
      expect(workingMinutesBetween(days, c, a)).toBe(0 - whole);
    }),
    { numRuns: 40 },
  );
});

test("working minutes from totals of years are those of going from day to day", () => {
  const dayByDay = (days: WorkingCalendar, a: Temporal.Instant, b: Temporal.Instant) => {
    let total = 0n;
    const last = localDate(days, b);
    for (let day = localDate(days, a); Temporal.PlainDate.compare(day, last) <= 0; day = day.add({ days: 1 })) {
      if (!isWorkingDay(days, day)) continue;
      for (const { opens, closes } of workingSpans(days, day)) {
        const [start, end] = [compare(a, opens) < 0 ? opens : a, compare(b, closes) < 0 ? b : closes];
        if (compare(start, end) < 0) total += end.epochNanoseconds - start.epochNanoseconds;
      }
    }
    return Number(total) / 60e9;
  };
  fc.assert(
    fc.property(calendar, instant, instant, (days, one, other) => {
      const [a, b] = [one, other].sort(compare) as [Temporal.Instant, Temporal.Instant];
      expect(workingMinutesBetween(days, a, b)).toBe(dayByDay(days, a, b));
    }),
    { numRuns: 40 },
  );
});

test("another rest day never makes a deadline earlier, nor another working day a later one", () => {
  fc.assert(
    fc.property(
      calendar,
      instant,
      workingLimit,
      fc.integer({ min: 0, max: 40 }),
      fc.constantFrom("rest" as const, "work" as const),
      (days, from, limit, offset, kind) => {
        const date = localDate(days, from).add({ days: offset }).toString();
        const changed = { ...days, exceptions: new Map(days.exceptions).set(date, kind) };
        const moved = compare(dueAt(changed, from, limit), dueAt(days, from, limit));
        expect(kind === "rest" ? moved : -moved).toBeGreaterThanOrEqual(0);
      },
    ),
  );
});

test("only what is counted into 2027 is provisional, and loading 2027 confirms it", () => {
  fc.assert(
    fc.property(instant, workingLimit, (from, limit) => {
      const before = deadlineAfter(before2027IsLoaded, from, limit);
      const after = deadlineAfter(after2027IsLoaded, from, limit);
      const lastYear = (at: Temporal.Instant) => localDate(before2027IsLoaded, at).year;
      expect(before.provisional).toBe(!publishedYears.includes(lastYear(before.dueAt)));
      expect(after.provisional).toBe(lastYear(after.dueAt) > 2027);
      if (!before.provisional) expect(after).toEqual(before);
    }),
  );
});

test("the working days left on arrival are those of the limit, and go down to 0 on the due date", () => {
  fc.assert(
    fc.property(calendar, instant, workingDays, (days, from, limit) => {
      const due = dueAt(days, from, limit);
      // Received after hours or on a rest day, the day of receipt is itself still ahead.
      const ahead = workingDaysLeft(days, from, due) - limit.amount;
      expect(ahead === 0 || ahead === 1).toBe(true);
      expect(workingDaysLeft(days, due, due)).toBe(0);
    }),
  );
});
