import { describe, expect, it } from "vitest";
import { calendarFrom } from "../../calendar/index.ts";
import { createRandom } from "../world/random.ts";
import { nextBeat, type Situation } from "./plot.ts";
import { Rhythm } from "./rhythm.ts";
import { drawTraits, type Traits } from "./traits.ts";

const rhythm = new Rhythm(
  calendarFrom(
    JSON.stringify({
      timeZone: "Asia/Shanghai",
      periods: [
        { start: "08:30", end: "12:00" },
        { start: "14:00", end: "18:00" },
      ],
      years: [2026],
      days: [],
    }),
  ),
);
/** A Tuesday, 10:00 in the district. */
const filedAt = Temporal.Instant.from("2026-11-24T02:00:00Z");
const fresh: Situation = {
  state: "dispatched",
  version: 1,
  holderPostId: "grid-worker",
  holderLevel: 4,
  atBackstop: false,
  offeredPostId: null,
  begunAt: filedAt,
  firstContactDueAt: filedAt.add({ hours: 24 }),
  dueAt: filedAt.add({ hours: 7 * 24 }),
  late: false,
  told: ["filed"],
  lastAt: filedAt,
};
const plain: Traits = {
  ...drawTraits(createRandom("plain"), { online: true, hasPhone: true }),
  contact: 0.1,
  work: 0.3,
  opensContact: false,
  notes: 0,
  asks: false,
  answersAfterHours: 5,
  handsOn: null,
  offer: "accepted",
  ending: "solved",
  reaction: "confirms",
  rates: false,
  reopens: false,
  appeals: true,
};

function next(situation: Partial<Situation>, traits: Partial<Traits> = {}) {
  return nextBeat({ ...fresh, ...situation }, { ...plain, ...traits }, rhythm, createRandom("beat"));
}

describe("the next step", () => {
  it.each<[string, Partial<Situation>, Partial<Traits>, string | null]>([
    ["taking it up", {}, {}, "accept-request"],
    ["handing it on unseen", {}, { handsOn: "transfer-request", handsOnUnseen: true }, "transfer-request"],
    ["the solution", { state: "accepted", told: ["filed", "accepted"] }, {}, "resolve-request"],
    ["the rejection", { state: "accepted", told: ["filed", "accepted"] }, { ending: "rejected" }, "reject-request"],
    [
      "answering an offer",
      { state: "accepted", offeredPostId: "other", told: ["filed", "offered"] },
      {},
      "accept-offer",
    ],
    [
      "declining an offer once",
      { offeredPostId: "other", told: ["filed", "offered"] },
      { offer: "declined" },
      "decline-offer",
    ],
    [
      "hearing an appeal, whatever becomes of offers",
      { offeredPostId: "other", told: ["filed", "rejected", "appealed"] },
      { offer: "declined" },
      "accept-offer",
    ],
    ["the reporter's yes", { state: "resolved", told: ["filed", "resolved"] }, {}, "confirm-solution"],
    ["the appeal", { state: "rejected", told: ["filed", "rejected"] }, {}, "appeal-rejection"],
    [
      "no appeal against the last resort",
      { state: "rejected", told: ["filed", "rejected"], atBackstop: true, holderLevel: 1 },
      {},
      "close-silent-requests",
    ],
    ["nothing after a yes", { state: "closed", told: ["filed", "resolved", "confirmed"] }, {}, null],
    ["nothing after a withdrawal", { state: "closed", told: ["filed", "withdrawn"] }, { reopens: true }, null],
    [
      "a rating after silence",
      { state: "closed", told: ["filed", "resolved", "closed-unrated"] },
      { rates: true },
      "rate-request",
    ],
  ])("is %s", (_, situation, traits, step) => {
    expect(next(situation, traits)?.step ?? null).toBe(step);
  });

  it("goes no further up from the district", () => {
    const atTop = { holderLevel: 1, state: "accepted", told: ["filed", "accepted"] } as const;
    expect(next(atTop, { handsOn: "escalate-request" })?.step).toBe("resolve-request");
  });

  it("is the mark of lateness in the minute after the deadline, when nobody is quicker", () => {
    const accepted = { state: "accepted", told: ["filed", "accepted"] } as const;
    const beat = next(accepted, { work: 1.4 })!;
    expect(beat.step).toBe("mark-late-requests");
    expect(beat.at.since(fresh.dueAt).total("seconds")).toBeGreaterThan(0);
    expect(beat.at.since(fresh.dueAt).total("seconds")).toBeLessThanOrEqual(62);
    expect(next({ ...accepted, late: true }, { work: 1.4 })!.step).toBe("resolve-request");
  });

  it("never lies before the last one, though a corrected category was late before it was corrected", () => {
    const lastAt = fresh.begunAt.add({ hours: 60 });
    const corrected = { state: "accepted", told: ["filed", "accepted", "rerouted"], lastAt } as const;
    const beat = next({ ...corrected, dueAt: fresh.begunAt.add({ hours: 2 }) }, { work: 1.4 })!;
    expect(Temporal.Instant.compare(beat.at, lastAt)).toBeGreaterThanOrEqual(0);
  });

  it("closes what nobody answers, ten minutes after seven days at most", () => {
    const beat = next({ state: "resolved", told: ["filed", "resolved"] }, { reaction: "silent" })!;
    expect(beat.step).toBe("close-silent-requests");
    const waited = beat.at.since(filedAt).total("minutes") - 7 * 24 * 60;
    expect(waited).toBeGreaterThan(0);
    expect(waited).toBeLessThan(11);
  });

  it("is never before the one before, and work in time is done in time", () => {
    for (let story = 0; story < 500; story += 1) {
      const random = createRandom("stories", story);
      const traits = {
        ...drawTraits(random, { online: true, hasPhone: true }),
        handsOn: null,
        asks: false,
        notes: 0,
      };
      const accepted = { ...fresh, state: "accepted", told: ["filed", "accepted"] } as const;
      const beat = nextBeat(accepted, traits, rhythm, random)!;
      expect(Temporal.Instant.compare(beat.at, accepted.lastAt)).toBeGreaterThanOrEqual(0);
      if (traits.work < 1) expect(Temporal.Instant.compare(beat.at, accepted.dueAt), beat.step).toBeLessThan(0);
    }
  });
});
