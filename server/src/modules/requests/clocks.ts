/**
 * The two clocks of a request, read off its timeline. The gross clock runs from filing until it was last answered, and
 * nothing stops it. The net clock runs only while staff have the request to do: it stands while a question waits for the
 * reporter, while it is suspended, while it is merged into another, and between an answer that the reporter does not accept and their saying so.
 */
import { type WorkingCalendar, workingMinutesBetween } from "../calendar/index.ts";
import type { RequestState } from "./states.ts";
import type { TimelineKind } from "./timeline-kinds.ts";

export type ClockTurn = "runs" | "with-reporter" | "suspended" | "merged" | "answered";

/** What an entry turns the clock to; the others leave it as it is. */
const turns: Partial<Record<TimelineKind, ClockTurn>> = {
  filed: "runs",
  "split-off": "runs",
  "question-asked": "with-reporter",
  "question-answered": "runs",
  suspended: "suspended",
  resumed: "runs",
  resolved: "answered",
  rejected: "answered",
  confirmed: "answered",
  "closed-unrated": "answered",
  "rejection-final": "answered",
  withdrawn: "answered",
  disputed: "runs",
  appealed: "runs",
  reopened: "runs",
  merged: "merged",
};

/** Taken out of a merging it is where it stood. */
const turnsBack: Partial<Record<RequestState, ClockTurn>> = {
  "awaiting-resident": "with-reporter",
  suspended: "suspended",
};

export interface ClockSpan {
  readonly turn: ClockTurn;
  readonly from: Temporal.Instant;
  readonly to: Temporal.Instant;
}

interface Told {
  /** Tells which of two at one moment came first. */
  readonly id: string;
  readonly kind: TimelineKind;
  readonly at: string;
  readonly facts?: { readonly back?: RequestState };
}

/** The spans of a request's life until `now`, without gaps, the first one first; the order of `entries` plays no part. */
export function spansOf(entries: readonly Told[], now: Temporal.Instant): ClockSpan[] {
  const told = entries
    .flatMap(({ id, kind, at, facts }) => {
      const turn = kind === "unmerged" ? (turnsBack[facts?.back ?? "accepted"] ?? "runs") : turns[kind];
      return turn === undefined ? [] : [{ id, turn, from: Temporal.Instant.from(at) }];
    })
    .sort((a, b) => Temporal.Instant.compare(a.from, b.from) || (a.id < b.id ? -1 : 1));
  return told.map(({ turn, from }, index) => ({ turn, from, to: told[index + 1]?.from ?? now }));
}

/** Clock time in seconds, and the working time in it in minutes. */
export interface Elapsed {
  readonly seconds: number;
  readonly workingMinutes: number;
}

export interface Clocks {
  readonly gross: Elapsed;
  readonly net: Elapsed;
  readonly suspended: Elapsed;
  /** Waiting for an answer, or for what the reporter says to a solution. */
  readonly withReporter: Elapsed;
  readonly merged: Elapsed;
}

/** gross = net + suspended + withReporter + merged, in seconds and in working time alike. */
export function clocksOf(spans: readonly ClockSpan[], calendar: WorkingCalendar): Clocks {
  const last = spans.findLastIndex(({ turn }) => turn !== "answered");
  const counted = spans.slice(0, last + 1).map((span) => ({ ...span, ...elapsed(span, calendar) }));
  const sum = (...of: ClockTurn[]) =>
    counted
      .filter(({ turn }) => of.includes(turn))
      .reduce(
        (total, { seconds, workingMinutes }) => ({
          seconds: total.seconds + seconds,
          workingMinutes: total.workingMinutes + workingMinutes,
        }),
        { seconds: 0, workingMinutes: 0 },
      );
  return {
    gross: sum("runs", "with-reporter", "suspended", "merged", "answered"),
    net: sum("runs"),
    suspended: sum("suspended"),
    withReporter: sum("with-reporter", "answered"),
    merged: sum("merged"),
  };
}

function elapsed({ from, to }: ClockSpan, calendar: WorkingCalendar): Elapsed {
  return {
    seconds: Math.floor(from.until(to).total("seconds")),
    workingMinutes: Math.floor(workingMinutesBetween(calendar, from, to)),
  };
}
