import fc from "fast-check";
import { expect, test } from "vitest";
import { before2027IsLoaded as calendar, local } from "../calendar/calendars.fixture.ts";
import { clocksOf, spansOf } from "./clocks.ts";
import { decide } from "./decisions.ts";
import { filedAt, moveOf, requestIn } from "./request-facts.fixture.ts";
import { type Hat, type RequestAction, transitions } from "./states.ts";
import type { TimelineKind } from "./timeline-kinds.ts";

let count = 0;
const entry = (kind: TimelineKind, at: Temporal.Instant) => ({
  id: String(++count).padStart(9, "0"),
  kind,
  at: at.toString(),
});
const told = (kind: TimelineKind, at: string) => entry(kind, local(at));
const hours = ({ seconds }: { seconds: number }) => seconds / 3600;

test("the net clock stands while a question waits and while it is suspended; the gross clock does not", () => {
  const life = [
    told("filed", "2026-11-24 10:00"),
    told("accepted", "2026-11-24 11:00"),
    told("question-asked", "2026-11-24 12:00"),
    told("question-answered", "2026-11-25 12:00"),
    told("suspended", "2026-11-25 14:00"),
    told("resumed", "2026-11-28 14:00"),
  ];
  const clocks = clocksOf(spansOf(life, local("2026-11-28 16:00")), calendar);
  expect([clocks.gross, clocks.net, clocks.suspended, clocks.withReporter].map(hours)).toEqual([102, 6, 72, 24]);
});

test("while it is merged into another only the gross clock runs; taken out it stands where it stood", () => {
  const life = [
    told("filed", "2026-11-24 10:00"),
    told("merged", "2026-11-24 12:00"),
    { ...told("unmerged", "2026-11-25 12:00"), facts: { back: "suspended" as const } },
    told("resumed", "2026-11-25 15:00"),
  ];
  const clocks = clocksOf(spansOf(life, local("2026-11-25 16:00")), calendar);
  expect([clocks.gross, clocks.net, clocks.merged, clocks.suspended].map(hours)).toEqual([30, 3, 24, 3]);
});

test("both clocks stop with the answer, however long it then waits to be closed", () => {
  const life = [
    told("filed", "2026-11-24 10:00"),
    told("resolved", "2026-11-25 10:00"),
    told("closed-unrated", "2026-12-02 10:00"),
  ];
  const clocks = clocksOf(spansOf(life, local("2026-12-20 10:00")), calendar);
  expect([clocks.gross, clocks.net].map(hours)).toEqual([24, 24]);
});

test("an answer that was not accepted stopped nothing but the net clock", () => {
  const life = [
    told("filed", "2026-11-24 10:00"),
    told("resolved", "2026-11-25 10:00"),
    told("disputed", "2026-11-27 10:00"),
  ];
  const clocks = clocksOf(spansOf(life, local("2026-11-28 10:00")), calendar);
  expect([clocks.gross, clocks.net, clocks.withReporter].map(hours)).toEqual([96, 48, 48]);
});

test("working time is counted by the district's calendar", () => {
  // A Friday afternoon to the next Monday at noon: two hours and three and a half.
  const clocks = clocksOf(spansOf([told("filed", "2026-11-27 16:00")], local("2026-11-30 12:00")), calendar);
  expect(clocks.gross.workingMinutes).toBe(120 + 210);
});

const kinds = [
  "filed",
  "question-asked",
  "question-answered",
  "suspended",
  "resumed",
  "resolved",
  "disputed",
  "noted",
  "merged",
  "unmerged",
];
const life = fc
  .array(
    fc.record({ kind: fc.constantFrom(...(kinds as TimelineKind[])), minutes: fc.integer({ min: 0, max: 9000 }) }),
    {
      maxLength: 12,
    },
  )
  .map((steps) => {
    let at = local("2026-11-02 09:00");
    const entries = [entry("filed", at)];
    for (const { kind, minutes } of steps) {
      at = at.add({ minutes });
      entries.push(entry(kind, at));
    }
    return { entries, now: at.add({ minutes: 60 }) };
  });

test("net is never more than gross, and net with what stood makes gross, in seconds and in working time", () => {
  fc.assert(
    fc.property(life, ({ entries, now }) => {
      const { gross, net, suspended, withReporter, merged } = clocksOf(spansOf(entries, now), calendar);
      for (const measure of ["seconds", "workingMinutes"] as const) {
        expect(net[measure]).toBeLessThanOrEqual(gross[measure]);
        expect(net[measure] + suspended[measure] + withReporter[measure] + merged[measure]).toBe(gross[measure]);
      }
      expect(gross.workingMinutes * 60).toBeLessThanOrEqual(gross.seconds);
    }),
  );
});

test("the order in which entries are read plays no part", () => {
  const shuffled = life.chain(({ entries, now }) =>
    fc.shuffledSubarray(entries, { minLength: entries.length }).map((mixed) => ({ entries, mixed, now })),
  );
  fc.assert(
    fc.property(shuffled, ({ entries, mixed, now }) => {
      expect(spansOf(mixed, now)).toEqual(spansOf(entries, now));
    }),
  );
});

/** What each action that turns a clock is told as. */
const kindOf: Partial<Record<RequestAction, TimelineKind>> = {
  "ask-resident": "question-asked",
  "answer-question": "question-answered",
  "approve-suspension": "suspended",
  "resume-request": "resumed",
  "resume-due": "resumed",
  "resolve-request": "resolved",
  "reject-request": "rejected",
  "confirm-solution": "confirmed",
  "dispute-solution": "disputed",
  "appeal-rejection": "appealed",
  "reopen-request": "reopened",
  "withdraw-request": "withdrawn",
};

test("the columns that lists are made of count the same net time as the timeline", () => {
  const turning = Object.keys(kindOf) as RequestAction[];
  const steps = fc.array(
    fc.record({
      action: fc.constantFrom<RequestAction>(...turning, "ask-suspension", "refuse-suspension", "accept-request"),
      minutes: fc.integer({ min: 0, max: 4 * 1440 }),
    }),
    { minLength: 10, maxLength: 60 },
  );
  fc.assert(
    fc.property(steps, (tried) => {
      let request = requestIn("dispatched");
      let now = filedAt;
      const entries = [entry("filed", filedAt)];
      for (const { action, minutes } of tried) {
        now = now.add({ minutes });
        const by: Hat = transitions[action][0]!.by;
        const decision = decide(request, moveOf(action, by), now);
        if (!decision.ok) continue;
        request = Object.freeze({ ...request, ...decision.change });
        const kind = kindOf[action];
        if (kind) entries.push(entry(kind, now));
      }
      const since = request.clock_since;
      const running = since === null ? 0 : Temporal.Instant.from(since).until(now).total("seconds");
      expect(request.net_seconds + running).toBe(clocksOf(spansOf(entries, now), calendar).net.seconds);
    }),
  );
});
