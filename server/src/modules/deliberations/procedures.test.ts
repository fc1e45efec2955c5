import { Value } from "typebox/value";
import { describe, expect, test } from "vitest";
import { faultsOf } from "./procedure-faults.ts";
import { Stage } from "./procedure-shape.ts";
import { shippedProcedures } from "./shipped-procedures.ts";

const stagesOf = (code: string) => shippedProcedures.find((known) => known.code === code)!.stages;
const community = stagesOf("community-topic");
const changed = (position: number, change: Partial<Stage>) =>
  community.map((stage, index) => (index === position ? { ...stage, ...change } : stage));

test.each(shippedProcedures.map((procedure) => [procedure.code, procedure] as const))(
  "the shipped %s is a lawful procedure, with its source and the day from which it holds",
  (_, { stages, source, effectiveFrom }) => {
    expect(faultsOf(stages)).toEqual([]);
    for (const stage of stages) expect(Value.Check(Stage, stage)).toBe(true);
    expect(source.length).toBeGreaterThan(10);
    expect(effectiveFrom).toMatch(/^\d{4}-\d\d-\d\d$/);
  },
);

test("the notice to the owners stands for fifteen days, and the residents' committee is told", () => {
  const [notice] = stagesOf("owners-decision");
  expect([notice!.lastsDays, notice!.needs.includes("committee-told")]).toEqual([15, true]);
});

describe("a list of stages that could be slipped through is no procedure", () => {
  test.each<[string, readonly Stage[]]>([
    ["code-twice", changed(1, { code: "party-members" })],
    ["need-unfit", changed(0, { needs: ["meeting-held", "vote-closed"], quorum: null })],
    ["need-lacking", changed(2, { needs: ["notice-given"], noticeDays: 1 })],
    ["need-lacking", [{ ...stagesOf("project-choice")[0]!, needs: ["meeting-held", "period-over"] }]],
    ["notice-without-days", changed(0, { noticeDays: 0 })],
    ["period-without-days", changed(3, { lastsDays: 0 })],
    ["quorum-above-all", changed(0, { quorum: { numerator: 3, denominator: 2 } })],
    ["quorum-unasked", changed(1, { quorum: { numerator: 1, denominator: 2 } })],
    ["back-nowhere", changed(1, { backTo: "decision" })],
    ["back-nowhere", changed(1, { backTo: null })],
    ["back-nowhere", changed(0, { backTo: "party-members" })],
    ["never-decides", changed(2, { decides: false })],
    ["decides-unfit", changed(3, { decides: true })],
    ["result-unpublished", community.slice(0, 3)],
  ])("%s", (fault, stages) => {
    expect(faultsOf(stages)[0]?.fault).toBe(fault);
  });
});
