import type { Random } from "../world/random.ts";
import type { Rhythm } from "./rhythm.ts";
import type { HandOn, Traits } from "./traits.ts";

/** What the next step of a story is: from where it stands and what kind of story it is, and from nothing else. */

export type State = "dispatched" | "accepted" | "awaiting-resident" | "resolved" | "rejected" | "closed";

export interface Situation {
  state: State;
  version: number;
  holderPostId: string;
  /** Of the holder's area, 1 district … 5 micro-grid. */
  holderLevel: number;
  /** The holder is the district's last resort: it hears every appeal but those against itself. */
  atBackstop: boolean;
  offeredPostId: string | null;
  /** From when the deadlines count: filing, reopening, an appeal, a disputed solution. */
  begunAt: Temporal.Instant;
  firstContactDueAt: Temporal.Instant;
  dueAt: Temporal.Instant;
  late: boolean;
  /** Kinds of the timeline's entries, the oldest first. */
  told: readonly string[];
  lastAt: Temporal.Instant;
}

export type Step =
  | HandOn
  | "accept-request"
  | "accept-offer"
  | "decline-offer"
  | "withdraw-offer"
  | "open-contact"
  | "add-note"
  | "ask-resident"
  | "answer-question"
  | "resolve-request"
  | "reject-request"
  | "confirm-solution"
  | "dispute-solution"
  | "rate-request"
  | "reopen-request"
  | "appeal-rejection"
  | "withdraw-request"
  | "mark-late-requests"
  | "close-silent-requests";

export interface Beat {
  at: Temporal.Instant;
  step: Step;
}

/** The product's own figure of how long a solution or a rejection waits for an answer. */
const answerDays = 7;
const minuteMs = 60_000;

/** @returns null when nothing more happens by itself */
export function nextBeat(situation: Situation, traits: Traits, rhythm: Rhythm, random: Random): Beat | null {
  const beat = byPeople(situation, traits, rhythm, random);
  const { state, late, dueAt } = situation;
  const running = state === "dispatched" || state === "accepted";
  const notBefore = beat && isBefore(beat.at, situation.lastAt) ? { ...beat, at: situation.lastAt } : beat;
  if (!running || late) return notBefore;
  // A corrected category may have a deadline that was over before anybody corrected it.
  const marked = nextTurn(isBefore(dueAt, situation.lastAt) ? situation.lastAt : dueAt, 1);
  return notBefore && isBefore(notBefore.at, marked) ? notBefore : { at: marked, step: "mark-late-requests" };
}

function byPeople(situation: Situation, traits: Traits, rhythm: Rhythm, random: Random): Beat | null {
  const { state, lastAt } = situation;
  const afterHours = (step: Step, least: number, most: number): Beat => ({
    at: rhythm.residentMoment(later(lastAt, least + (most - least) * random.fraction()), random),
    step,
  });
  switch (state) {
    case "resolved":
      if (count(situation, "resolved") > 1) return beforeSilence(lastAt, afterHours("confirm-solution", 1, 30));
      if (traits.reaction === "silent") return silence(lastAt);
      return beforeSilence(
        lastAt,
        afterHours(
          traits.reaction === "confirms" ? "confirm-solution" : "dispute-solution",
          traits.reactionAfterHours,
          traits.reactionAfterHours + 1,
        ),
      );
    case "rejected":
      if (traits.appeals && !situation.atBackstop && count(situation, "appealed") === 0)
        return beforeSilence(lastAt, afterHours("appeal-rejection", 2, 70));
      return silence(lastAt);
    case "closed":
      if (last(situation) === "closed-unrated" && traits.rates) return afterHours("rate-request", 5, 200);
      if (traits.reopens && count(situation, "reopened") === 0 && isReopenable(situation)) {
        return afterHours("reopen-request", 10, 150);
      }
      return null;
    default:
      return offerBeat(situation, traits, rhythm, random) ?? workBeat(situation, traits, rhythm, random, afterHours);
  }
}

/** The clock's own job comes every ten minutes. */
function silence(since: Temporal.Instant): Beat {
  return { at: nextTurn(since.add({ hours: 24 * answerDays }), 10), step: "close-silent-requests" };
}

/** Who waits for a better hour may have waited too long. */
function beforeSilence(since: Temporal.Instant, beat: Beat): Beat {
  const end = silence(since);
  return isBefore(beat.at, end.at) ? beat : end;
}

function isReopenable(situation: Situation): boolean {
  return ["confirmed", "closed-unrated", "rated"].includes(last(situation) ?? "");
}

const offerSteps = { accepted: "accept-offer", declined: "decline-offer", withdrawn: "withdraw-offer" } as const;

/** What was offered is answered first. An appeal must be heard. */
function offerBeat(situation: Situation, traits: Traits, rhythm: Rhythm, random: Random): Beat | null {
  if (situation.offeredPostId === null) return null;
  const mustBeHeard = last(situation) === "appealed";
  const answer = mustBeHeard || isAnswered(situation) ? "accepted" : traits.offer;
  if (answer === "pending") return { at: later(situation.lastAt, 24 * 365), step: "accept-offer" };
  const step = offerSteps[answer];
  const { lastAt, firstContactDueAt, dueAt } = situation;
  const mustCall = !contactedSinceBegun(situation) && isBefore(lastAt, firstContactDueAt);
  const at = mustCall
    ? between(lastAt, firstContactDueAt, 0.1 + 0.5 * random.fraction())
    : later(lastAt, hasteOf(situation) * (0.5 + 60 * random.fraction() ** 2));
  return { at: rhythm.momentBefore(mustCall ? firstContactDueAt : dueAt, at, random), step };
}

/** What must be done within hours is handed on and taken over within minutes. */
function hasteOf({ begunAt, dueAt }: Situation): number {
  return Math.min(1, (dueAt.epochMilliseconds - begunAt.epochMilliseconds) / (24 * 60 * minuteMs));
}

function isAnswered(situation: Situation): boolean {
  return situation.told.includes("offer-declined") || situation.told.includes("offer-withdrawn");
}

function workBeat(
  situation: Situation,
  traits: Traits,
  rhythm: Rhythm,
  random: Random,
  afterHours: (step: Step, least: number, most: number) => Beat,
): Beat {
  const { state, begunAt, dueAt, firstContactDueAt, lastAt } = situation;
  const share = (of: number, until: Temporal.Instant) => between(begunAt, until, of);
  const atWork = (step: Step, at: Temporal.Instant): Beat => ({ at: rhythm.momentBefore(dueAt, at, random), step });
  const finish: Beat = {
    ...(traits.work < 1
      ? atWork(ending(situation, traits), share(traits.work, dueAt))
      : {
          at: rhythm.officeMoment(share(traits.work, dueAt), random),
          step: ending(situation, traits),
        }),
  };

  if (state === "awaiting-resident") {
    if (traits.answersAfterHours === null) return { ...finish, at: rhythm.officeMoment(later(lastAt, 150), random) };
    return afterHours("answer-question", traits.answersAfterHours, traits.answersAfterHours + 1);
  }
  if (traits.ending === "withdrawn" && count(situation, "accepted") > 0) return afterHours("withdraw-request", 1, 40);
  // Who has taken it up calls first, also where it is to go to somebody else.
  if (state === "accepted" && traits.opensContact && !contactedSinceBegun(situation)) {
    const at = later(lastAt, hasteOf(situation) * (0.05 + 0.5 * random.fraction()));
    const inTime = isBefore(lastAt, firstContactDueAt) && isBefore(at, dueAt);
    return { at: inTime ? rhythm.momentBefore(firstContactDueAt, at, random) : at, step: "open-contact" };
  }
  const seen = state === "accepted" || traits.handsOnUnseen;
  const top = situation.holderLevel === 1;
  const handsOn = traits.handsOn === "escalate-request" && top ? null : traits.handsOn;
  if (handsOn !== null && seen && !wasHandedOn(situation)) {
    return atWork(handsOn, later(lastAt, hasteOf(situation) * (0.3 + 3 * random.fraction())));
  }
  if (state === "dispatched") {
    const at = share(traits.contact, firstContactDueAt);
    return traits.contact < 1
      ? { at: rhythm.momentBefore(firstContactDueAt, at, random), step: "accept-request" }
      : { at: rhythm.officeMoment(at, random), step: "accept-request" };
  }
  const hasTime = isBefore(later(lastAt, 2 * hasteOf(situation)), finish.at);
  if (hasTime && traits.asks && count(situation, "question-asked") === 0) {
    return atWork("ask-resident", between(lastAt, finish.at, 0.3 * random.fraction()));
  }
  if (hasTime && count(situation, "noted") < traits.notes) {
    return atWork("add-note", between(lastAt, finish.at, 0.2 + 0.5 * random.fraction()));
  }
  const soonest = later(lastAt, 0.2 * hasteOf(situation));
  return isBefore(finish.at, soonest) ? atWork(finish.step, soonest) : finish;
}

/** A second time nobody rejects: the level above has decided. */
function ending(situation: Situation, traits: Traits): "resolve-request" | "reject-request" {
  return traits.ending === "rejected" && count(situation, "rejected") === 0 ? "reject-request" : "resolve-request";
}

/** Since the deadlines began to count: who reopens or appeals is called anew. */
function contactedSinceBegun({ told }: Situation): boolean {
  const begun = told.findLastIndex((kind) => kind === "reopened" || kind === "appealed");
  return told.slice(begun + 1).some((kind) => kind === "contact-opened" || kind === "question-asked");
}

function wasHandedOn(situation: Situation): boolean {
  return situation.told.includes("offered") || situation.told.includes("rerouted");
}

function count({ told }: Situation, kind: string): number {
  return told.filter((entry) => entry === kind).length;
}

/** The mark of lateness is the clock's and answers nothing. */
function last({ told }: Situation): string | undefined {
  return told.findLast((kind) => kind !== "became-late" && kind !== "contact-opened");
}

function between(from: Temporal.Instant, until: Temporal.Instant, share: number): Temporal.Instant {
  const span = until.epochMilliseconds - from.epochMilliseconds;
  return from.add({ milliseconds: Math.round(Math.max(0, span) * share) });
}

function later(from: Temporal.Instant, hours: number): Temporal.Instant {
  return from.add({ seconds: Math.round(hours * 3600) });
}

function isBefore(one: Temporal.Instant, other: Temporal.Instant): boolean {
  return Temporal.Instant.compare(one, other) < 0;
}

/** A few seconds after the next whole turn of the clock past that moment, as the queue comes to it. */
function nextTurn(past: Temporal.Instant, minutes: number): Temporal.Instant {
  const turn = minutes * minuteMs;
  const next = (Math.floor(past.epochMilliseconds / turn) + 1) * turn;
  return Temporal.Instant.fromEpochMilliseconds(next + 2_000);
}
