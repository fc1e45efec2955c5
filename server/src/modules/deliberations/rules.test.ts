import { describe, expect, test } from "vitest";
import type { Need, Stage } from "./procedure-shape.ts";
import { dueOn, hasPassed, lastDayOf, missingOf, overOn, type StageFacts, stageEnd, supportNeeded } from "./rules.ts";
import { shippedProcedures } from "./shipped-procedures.ts";

const today = "2026-12-31";

/** Everything any stage can ask for. */
const whole: StageFacts = {
  openedOn: "2026-11-01",
  noticeOn: "2026-11-02",
  committeeToldOn: "2026-11-02",
  sitting: { heldOn: "2026-11-20", ended: true, due: 10, present: 5, quorumMet: null, minutesPublished: true },
  vote: { opensOn: "2026-11-20", closesOn: "2026-11-27", counted: true, passed: true },
  publishedOn: "2026-11-02",
  openObjections: 0,
  upheldObjections: 0,
  tasks: { total: 2, open: 0 },
};

const sitting = whole.sitting!;
const lacking: Readonly<Record<Need, readonly Partial<StageFacts>[]>> = {
  "notice-given": [{ noticeOn: null }, { noticeOn: "2026-11-19" }],
  "committee-told": [{ committeeToldOn: null }],
  "meeting-held": [
    { sitting: null },
    { sitting: { ...sitting, ended: false } },
    { sitting: { ...sitting, heldOn: "2027-01-05" } },
    { sitting: { ...sitting, heldOn: "2026-10-31" } },
  ],
  "quorum-met": [
    { sitting: { ...sitting, present: 4 } },
    { sitting: { ...sitting, due: 0, present: 0 } },
    { sitting: null },
  ],
  "minutes-published": [{ sitting: { ...sitting, minutesPublished: false } }, { sitting: null }],
  "vote-closed": [{ vote: null }, { vote: { ...whole.vote!, counted: false } }],
  published: [{ publishedOn: null }],
  "period-over": [{ publishedOn: null }, { publishedOn: "2026-12-30" }],
  "objections-answered": [{ openObjections: 1 }],
  "tasks-done": [{ tasks: { total: 2, open: 1 } }, { tasks: { total: 0, open: 0 } }],
};

const stages = shippedProcedures.flatMap(({ code, stages: all }) => all.map((stage) => [code, stage] as const));

describe.each(stages.map(([procedure, stage]) => [`${procedure}: ${stage.code}`, stage] as const))(
  "%s",
  (_, stage) => {
    test("is complete when everything it asks for is there", () => {
      expect(missingOf(stage, whole, today)).toEqual([]);
    });

    test.each(stage.needs.flatMap((need) => lacking[need].map((change) => [need, change] as const)))(
      "without %s: %j, it is not",
      (need, change) => {
        expect(missingOf(stage, { ...whole, ...change }, today).map((missing) => missing.need)).toContain(need);
      },
    );
  },
);

const stageOf = (procedure: string, code: string): Stage =>
  shippedProcedures.find((known) => known.code === procedure)!.stages.find((stage) => stage.code === code)!;

describe("what is missing says from which day on it can be there", () => {
  test.each<[string, Stage, Partial<StageFacts>, string, string | null]>([
    [
      "a period",
      stageOf("community-topic", "decision-published"),
      { publishedOn: "2026-12-30" },
      "period-over",
      "2027-01-07",
    ],
    [
      "a notice",
      stageOf("community-topic", "hearing"),
      { noticeOn: "2026-12-30", sitting: null },
      "notice-given",
      "2027-01-07",
    ],
    [
      "a meeting to come",
      stageOf("community-topic", "hearing"),
      { sitting: { ...sitting, heldOn: "2027-02-01" } },
      "meeting-held",
      "2027-02-01",
    ],
    [
      "a vote under way",
      stageOf("quick-poll", "poll"),
      { vote: { ...whole.vote!, closesOn: "2027-01-09", counted: false } },
      "vote-closed",
      "2027-01-09",
    ],
    ["work", stageOf("community-topic", "carried-out"), { tasks: { total: 1, open: 1 } }, "tasks-done", null],
  ])("%s", (_what, stage, change, need, on) => {
    expect(missingOf(stage, { ...whole, ...change }, today)).toContainEqual({ need, on });
  });
});

test("a period of n days is n whole days from the day after: the eighth day after a week's publication is free", () => {
  expect(lastDayOf("2026-11-24", 7)).toBe("2026-12-01");
  expect(overOn("2026-11-24", 7)).toBe("2026-12-02");
  const stage = stageOf("community-topic", "decision-published");
  const facts = { ...whole, publishedOn: "2026-11-24" };
  expect(missingOf(stage, facts, "2026-12-01")).toEqual([{ need: "period-over", on: "2026-12-02" }]);
  expect(missingOf(stage, facts, "2026-12-02")).toEqual([]);
});

test("a quorum of half: five of ten are enough, four of nine and four of ten are not", () => {
  const stage = stageOf("four-deliberations-two-publications", "members-review");
  const met = (due: number, present: number) =>
    missingOf(stage, { ...whole, sitting: { ...sitting, due, present } }, today).length === 0;
  expect([met(10, 5), met(9, 5), met(9, 4), met(10, 4), met(1, 1)]).toEqual([true, true, false, false, true]);
});

test("where the procedure has no fraction of its own, the body's rule says whether there was a quorum", () => {
  const stage = { ...stageOf("community-topic", "party-members"), quorum: null };
  const missing = (quorumMet: boolean | null) =>
    missingOf(stage, { ...whole, sitting: { ...sitting, quorumMet } }, today).map(({ need }) => need);
  expect([missing(true), missing(false), missing(null)]).toEqual([[], ["quorum-met"], ["quorum-met"]]);
});

test("a vote passes by its count alone, a meeting by what it agreed, a publication unless an objection was upheld", () => {
  const at = (code: string, change: Partial<StageFacts>, agreed: boolean) =>
    hasPassed(stageOf("community-topic", code), { ...whole, ...change }, agreed);
  expect(at("decision", { vote: { ...whole.vote!, passed: false } }, true)).toBe(false);
  expect(at("decision", {}, false)).toBe(true);
  expect([at("hearing", {}, true), at("hearing", {}, false)]).toEqual([true, false]);
  expect([at("decision-published", {}, false), at("decision-published", { upheldObjections: 1 }, true)]).toEqual([
    true,
    false,
  ]);
  expect(at("carried-out", {}, false)).toBe(true);
});

test("a passed stage opens the next one and none further; a failed one ends, goes back or is held again", () => {
  const all = shippedProcedures.find(({ code }) => code === "community-topic")!.stages;
  expect(all.map((_, position) => stageEnd(all, position, true))).toEqual([
    { opens: 1, state: "in-procedure" },
    { opens: 2, state: "in-procedure" },
    { opens: 3, state: "decided" },
    { opens: 4, state: "decided" },
    { opens: 5, state: "decided" },
    { opens: null, state: "done" },
  ]);
  expect(all.map((_, position) => stageEnd(all, position, false))).toEqual([
    { opens: null, state: "not-adopted" },
    { opens: 0, state: "in-procedure" },
    { opens: null, state: "not-adopted" },
    // The decision itself is looked at again: it is no decision any more.
    { opens: 2, state: "in-procedure" },
    { opens: null, state: "not-adopted" },
    { opens: 4, state: "decided" },
  ]);
  const again = shippedProcedures.find(({ code }) => code === "project-choice")!.stages;
  expect(stageEnd(again, 0, false)).toEqual({ opens: 0, state: "in-procedure" });
});

test("a stage with a time is due so many days after it opened; a publication's time is its period", () => {
  expect(dueOn(stageOf("community-topic", "carried-out"), "2026-11-01")).toBe("2027-01-30");
  expect(dueOn(stageOf("community-topic", "hearing"), "2026-11-01")).toBeNull();
  expect(dueOn(stageOf("community-topic", "decision-published"), "2026-11-01")).toBeNull();
  expect(dueOn(stageOf("project-choice", "projects-listed"), "2026-11-01")).toBeNull();
});

test("support: a number, or a share of those who live there, rounded up, and one at least", () => {
  expect(supportNeeded({ people: 10, percent: null }, 1000)).toBe(10);
  expect(supportNeeded({ people: null, percent: 5 }, 1001)).toBe(51);
  expect(supportNeeded({ people: null, percent: 5 }, 0)).toBe(1);
});
