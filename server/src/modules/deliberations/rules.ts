import type { Need, Stage } from "./procedure-shape.ts";

/** What is lawful in a procedure. Days are the district's own, ISO. Numbers come in with the procedure's edition. */

export interface StageFacts {
  openedOn: string;
  /** The notice of the meeting or the vote: the day it was published. */
  noticeOn: string | null;
  committeeToldOn: string | null;
  sitting: {
    heldOn: string;
    /** It is over, whatever became of it. */
    ended: boolean;
    due: number;
    present: number;
    /** By the body's own rule, where the meeting knows it; null: nobody said. */
    quorumMet: boolean | null;
    minutesPublished: boolean;
  } | null;
  vote: { opensOn: string; closesOn: string; counted: boolean; passed: boolean } | null;
  /** The newest publication of the stage: a corrected one begins its days anew. */
  publishedOn: string | null;
  openObjections: number;
  upheldObjections: number;
  tasks: { total: number; open: number };
}

/** What is missing, and from which day on it can be there; null: it hangs on work, not on time. */
export interface Missing {
  need: Need;
  on: string | null;
}

/**
 * The last day of a publication or notice: n whole days run from the day after it was published.
 * @param days whole days, at least 1
 */
export function lastDayOf(publishedOn: string, days: number): string {
  return dayAfter(publishedOn, days);
}

/** The first day on which n whole days have passed. */
export function overOn(publishedOn: string, days: number): string {
  return dayAfter(publishedOn, days + 1);
}

/** By when a stage that has a time should be done; null: no day is set. */
export function dueOn({ needs, lastsDays }: Stage, openedOn: string): string | null {
  // Of what is published its days are a period and no deadline.
  return lastsDays === 0 || needs.includes("published") ? null : dayAfter(openedOn, lastsDays);
}

/** Everything that is missing before the next stage opens, in the order in which the procedure asks for it. */
export function missingOf(stage: Stage, facts: StageFacts, today: string): Missing[] {
  return stage.needs.flatMap((need) => missing(need, stage, facts, today) ?? []);
}

function missing(need: Need, stage: Stage, facts: StageFacts, today: string): Missing | null {
  const { sitting, vote } = facts;
  const not = (on: string | null = null): Missing => ({ need, on: on !== null && on > today ? on : null });
  switch (need) {
    case "notice-given": {
      if (facts.noticeOn === null) return not();
      const earliest = overOn(facts.noticeOn, stage.noticeDays);
      const heldOn = stage.kind === "vote" ? vote?.opensOn : sitting?.heldOn;
      return heldOn !== undefined && heldOn >= earliest ? null : not(earliest);
    }
    case "committee-told":
      return facts.committeeToldOn === null ? not() : null;
    case "meeting-held":
      if (!sitting) return not();
      return sitting.ended && sitting.heldOn <= today && sitting.heldOn >= facts.openedOn
        ? null
        : not(sitting.heldOn);
    case "quorum-met":
      return sitting?.ended && hasQuorum(stage, sitting) ? null : not();
    case "minutes-published":
      return sitting?.minutesPublished ? null : not();
    case "vote-closed":
      return vote?.counted ? null : not(vote?.closesOn ?? null);
    case "published":
      return facts.publishedOn === null ? not() : null;
    case "period-over": {
      if (facts.publishedOn === null) return not();
      const over = overOn(facts.publishedOn, stage.lastsDays);
      return today >= over ? null : not(over);
    }
    case "objections-answered":
      return facts.openObjections > 0 ? not() : null;
    case "tasks-done":
      return facts.tasks.total > 0 && facts.tasks.open === 0 ? null : not();
  }
}

/** By the procedure's own fraction; where it has none, by the rule of the body that met. */
function hasQuorum({ quorum }: Stage, { due, present, quorumMet }: NonNullable<StageFacts["sitting"]>): boolean {
  if (quorum) return due > 0 && present * quorum.denominator >= due * quorum.numerator;
  return quorumMet === true;
}

/**
 * Whether the stage has passed. What a vote decided stands in its count; what a meeting agreed, its minutes; an objection
 * that was upheld undoes what was published.
 *
 * @param agreed what staff say that the meeting or the proposers agreed
 */
export function hasPassed(stage: Stage, facts: StageFacts, agreed: boolean): boolean {
  switch (stage.kind) {
    case "vote":
      return facts.vote?.passed === true;
    case "proposal":
    case "meeting":
      return agreed && facts.upheldObjections === 0;
    case "publication":
      return facts.upheldObjections === 0;
    case "execution":
      return true;
  }
}

const councilKinds = ["residents-council", "joint-meeting", "coordination-committee"] as const;

/**
 * Of which councils a meeting can be that of a stage: of the one that the procedure names, or of any where residents or
 * members are heard. Party bodies and owners do not meet in a council.
 */
export function councilKindsFor({ who }: Stage): readonly string[] {
  if (who === "residents" || who === "members") return councilKinds;
  return councilKinds.filter((kind) => kind === who);
}

export type StageEnd =
  | { opens: number; state: "in-procedure" | "decided" }
  | { opens: null; state: "done" | "not-adopted" };

/** What opens after a stage, counted from 0, and how the topic stands then. */
export function stageEnd(stages: readonly Stage[], position: number, passed: boolean): StageEnd {
  const stage = stages[position]!;
  const to = passed ? position + 1 : failsTo(stages, position);
  if (to === null) return { opens: null, state: "not-adopted" };
  if (to >= stages.length) return { opens: null, state: "done" };
  const decided = stages.slice(0, to).some(({ decides }) => decides);
  return { opens: to, state: decided ? "decided" : "in-procedure" };

  function failsTo(all: readonly Stage[], from: number): number | null {
    if (stage.onFailure === "ends") return null;
    return stage.onFailure === "again" ? from : all.findIndex(({ code }) => code === stage.backTo);
  }
}

/** How many supporters a topic needs. A share is of those who live there, rounded up, and one at least. */
export function supportNeeded(
  { people, percent }: { people: number | null; percent: number | null },
  residents: number,
): number {
  return Math.max(1, people ?? Math.ceil((residents * (percent ?? 0)) / 100));
}

export function dayAfter(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}
