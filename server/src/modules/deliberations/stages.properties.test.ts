import fc from "fast-check";
import { expect, test } from "vitest";
import type { Procedure } from "./procedure-shape.ts";
import { dayAfter, hasPassed, missingOf, type StageFacts, stageEnd } from "./rules.ts";
import { shippedProcedures } from "./shipped-procedures.ts";

/**
 * A topic walked by chance: anybody does anything on any day, in any order. Whatever they do, no stage opens before all that
 * the former one asks for is there, and nothing published counts before its whole days are over. What is there is kept in
 * this walk's own book, as a plain list of what happened, and judged by it and not by the rules.
 */
type Act =
  | { does: "wait"; days: number }
  | {
      does:
        | "notice"
        | "publish"
        | "minutes"
        | "tell-committee"
        | "object"
        | "give-task"
        | "finish-task"
        | "link-vote";
    }
  | { does: "sit"; due: number; present: number }
  | { does: "answer"; upheld: boolean }
  | { does: "count"; passed: boolean }
  | { does: "complete"; agreed: boolean };

const acts = fc.array(
  fc.oneof(
    fc.record({ does: fc.constant("wait" as const), days: fc.integer({ min: 1, max: 16 }) }),
    fc.record({
      does: fc.constantFrom(
        "notice",
        "publish",
        "minutes",
        "tell-committee",
        "object",
        "give-task",
        "finish-task",
        "link-vote",
      ),
    }),
    fc.record({
      does: fc.constant("sit" as const),
      due: fc.integer({ min: 1, max: 9 }),
      present: fc.integer({ min: 0, max: 9 }),
    }),
    fc.record({ does: fc.constant("answer" as const), upheld: fc.boolean() }),
    fc.record({ does: fc.constant("count" as const), passed: fc.boolean() }),
    fc.record({ does: fc.constant("complete" as const), agreed: fc.boolean() }),
  ) as fc.Arbitrary<Act>,
  { minLength: 20, maxLength: 120 },
);

interface Walk {
  day: number;
  /** Counted from 0; null: the topic has ended. */
  position: number | null;
  facts: StageFacts;
  /** On which days something happened in the open stage. */
  noticed: number | null;
  published: number | null;
  sat: { on: number; enough: boolean } | null;
}

const firstDay = "2026-11-24";
const date = (day: number) => dayAfter(firstDay, day);
const between = (from: number, to: number) => to - from - 1;

function opened(day: number): Pick<Walk, "facts" | "noticed" | "published" | "sat"> {
  const facts: StageFacts = {
    openedOn: date(day),
    noticeOn: null,
    committeeToldOn: null,
    sitting: null,
    vote: null,
    publishedOn: null,
    openObjections: 0,
    upheldObjections: 0,
    tasks: { total: 0, open: 0 },
  };
  return { facts, noticed: null, published: null, sat: null };
}

/** Does one thing as the operations do. @returns what completing a stage led to */
function take(walk: Walk, act: Act, { stages }: Procedure): "completed" | "refused" | "other" {
  const { facts, day } = walk;
  const stage = stages[walk.position!]!;
  switch (act.does) {
    case "wait":
      walk.day += act.days;
      return "other";
    case "notice":
      walk.facts = { ...facts, noticeOn: date(day) };
      walk.noticed = day;
      return "other";
    case "publish":
      walk.facts = { ...facts, publishedOn: date(day), upheldObjections: 0 };
      walk.published = day;
      return "other";
    case "minutes":
      if (facts.sitting) walk.facts = { ...facts, sitting: { ...facts.sitting, minutesPublished: true } };
      return "other";
    case "tell-committee":
      walk.facts = { ...facts, committeeToldOn: date(day) };
      return "other";
    case "object":
      if (facts.publishedOn !== null) walk.facts = { ...facts, openObjections: facts.openObjections + 1 };
      return "other";
    case "answer":
      if (facts.openObjections > 0) {
        const upheldObjections = facts.upheldObjections + (act.upheld ? 1 : 0);
        walk.facts = { ...facts, openObjections: facts.openObjections - 1, upheldObjections };
      }
      return "other";
    case "give-task":
      walk.facts = { ...facts, tasks: { total: facts.tasks.total + 1, open: facts.tasks.open + 1 } };
      return "other";
    case "finish-task":
      if (facts.tasks.open > 0) walk.facts = { ...facts, tasks: { ...facts.tasks, open: facts.tasks.open - 1 } };
      return "other";
    case "sit": {
      const present = Math.min(act.present, act.due);
      const sitting = {
        heldOn: date(day),
        ended: true,
        due: act.due,
        present,
        quorumMet: null,
        minutesPublished: false,
      };
      walk.facts = { ...facts, sitting };
      walk.sat = { on: day, enough: present * 2 >= act.due };
      return "other";
    }
    case "link-vote":
      walk.facts = { ...facts, vote: { opensOn: date(day), closesOn: date(day + 3), counted: false, passed: false } };
      return "other";
    case "count":
      if (facts.vote) walk.facts = { ...facts, vote: { ...facts.vote, counted: true, passed: act.passed } };
      return "other";
    case "complete": {
      if (missingOf(stage, facts, date(day)).length > 0) return "refused";
      const end = stageEnd(stages, walk.position!, hasPassed(stage, facts, act.agreed));
      walk.position = end.opens;
      Object.assign(walk, opened(day));
      return "completed";
    }
  }
}

/** What the former stage lacks, told from the walk's own book: an independent reading of the same rules. */
function lacking(walk: Walk, { stages }: Procedure): string[] {
  const stage = stages[walk.position!]!;
  const { facts, sat, noticed, published, day } = walk;
  const begun = stage.kind === "vote" ? day : (sat?.on ?? null);
  const there: Readonly<Record<string, boolean>> = {
    "notice-given": noticed !== null && begun !== null && between(noticed, begun) >= stage.noticeDays,
    "committee-told": facts.committeeToldOn !== null,
    "meeting-held": sat !== null,
    "quorum-met": sat?.enough === true,
    "minutes-published": facts.sitting?.minutesPublished === true,
    "vote-closed": facts.vote?.counted === true,
    published: published !== null,
    "period-over": published !== null && between(published, day) >= stage.lastsDays,
    "objections-answered": facts.openObjections === 0,
    "tasks-done": facts.tasks.total > 0 && facts.tasks.open === 0,
  };
  return stage.needs.filter((need) => !there[need]);
}

test.each(shippedProcedures.map((procedure) => [procedure.code, procedure] as const))(
  "%s: whatever is done in whatever order, no stage opens before its time, and none stays shut after it",
  (_, procedure) => {
    let completed = 0;
    fc.assert(
      // From any stage on: by chance alone few walks would come to the last ones.
      fc.property(acts, fc.nat({ max: procedure.stages.length - 1 }), (sequence, first) => {
        const walk: Walk = { day: 0, position: first, ...opened(0) };
        for (const act of sequence) {
          if (walk.position === null) return;
          const before = walk.position;
          const lacks = lacking(walk, procedure);
          const result = take(walk, act, procedure);
          if (result === "completed") {
            expect([act, lacks]).toEqual([act, []]);
            // One step forward, the same again, or back where the procedure says so: never past one.
            expect((walk.position ?? before + 1) <= before + 1).toBe(true);
            completed += 1;
          } else {
            expect(walk.position).toBe(before);
            if (result === "refused") expect(lacks).not.toEqual([]);
          }
        }
      }),
      { numRuns: 400, seed: 20261124 },
    );
    expect(completed).toBeGreaterThan(20);
  },
);
