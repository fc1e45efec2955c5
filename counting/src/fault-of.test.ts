import { describe, expect, test } from "vitest";
import { faultOf, faultOfTerms } from "./fault-of.ts";
import { termsOf } from "./terms.fixture.ts";

const yesNo = termsOf({ kind: "yes-no", method: "yes-no" });
const single = termsOf({ kind: "single", method: "plurality" });
const multiple = termsOf({ kind: "multiple", method: "plurality", optionCount: 4, fewestOptions: 2, mostOptions: 3 });
const ranked = termsOf({ kind: "ranked", method: "schulze", optionCount: 4, mostOptions: 3 });
const score = termsOf({ kind: "score", method: "score-sum", highestScore: 5 });
const election = termsOf({
  kind: "multiple",
  method: "owners-election",
  optionCount: 7,
  mostOptions: 5,
  seats: 5,
  ownersMatter: 3,
  committee: { size: 5, alternates: 2 },
});
const budget = termsOf({ kind: "budget", method: "knapsack", costs: [5, 6, 7], budget: 12 });

test("abstaining is a ballot of every kind", () => {
  for (const terms of [yesNo, single, multiple, ranked, score, budget, election]) {
    expect(faultOf(terms, { abstain: true })).toBeNull();
    expect(faultOf(terms, { abstain: false })).toBe("wrong-shape");
  }
});

test("a choice says one thing, in the shape of its kind", () => {
  for (const choice of [null, 1, "yes", [], {}, { answer: "yes", option: 1 }, { abstain: true, answer: "yes" }]) {
    expect(faultOf(yesNo, choice)).toBe("wrong-shape");
  }
  expect(faultOf(yesNo, { answer: "maybe" })).toBe("wrong-shape");
  expect(faultOf(single, { answer: "yes" })).toBe("wrong-shape");
  expect(faultOf(ranked, { options: [1] })).toBe("wrong-shape");
  expect(faultOf(multiple, { options: "1" })).toBe("wrong-shape");
});

test.each<[string, Parameters<typeof faultOf>, ReturnType<typeof faultOf>]>([
  ["yes", [yesNo, { answer: "yes" }], null],
  ["the last option", [single, { option: 3 }], null],
  ["an option too far", [single, { option: 4 }], "unknown-option"],
  ["option nought", [single, { option: 0 }], "unknown-option"],
  ["half an option", [single, { option: 1.5 }], "unknown-option"],
  ["an option in letters", [single, { option: "1" }], "unknown-option"],
  ["as few as may be", [multiple, { options: [4, 1] }], null],
  ["as many as may be", [multiple, { options: [1, 2, 4] }], null],
  ["one too few", [multiple, { options: [1] }], "too-few-options"],
  ["one too many", [multiple, { options: [1, 2, 3, 4] }], "too-many-options"],
  ["nothing, where nothing is asked for", [{ ...multiple, fewestOptions: 0 }, { options: [] }], "too-few-options"],
  ["one twice", [multiple, { options: [2, 2] }], "repeated-option"],
  ["a short ranking", [ranked, { ranking: [4] }], null],
  ["an empty ranking", [ranked, { ranking: [] }], "too-few-options"],
  ["a ranking that is too long", [ranked, { ranking: [1, 2, 3, 4] }], "too-many-options"],
  ["a ranking that repeats", [ranked, { ranking: [1, 2, 1] }], "repeated-option"],
  ["scores at both ends", [score, { scores: [0, 5, null] }], null],
  ["a score too high", [score, { scores: [0, 6, null] }], "wrong-score"],
  ["a score below nought", [score, { scores: [-1, 1, null] }], "wrong-score"],
  ["a score missing", [score, { scores: [1, 2] }], "wrong-shape"],
  ["no score at all", [score, { scores: [null, null, null] }], "nothing-scored"],
  ["projects that cost the whole budget", [budget, { options: [1, 3] }], null],
  ["projects that cost one more", [budget, { options: [2, 3] }], "over-budget"],
  ["as many candidates as seats", [election, { options: [7, 5, 4, 3, 1] }], null],
  ["fewer candidates than seats", [election, { options: [7] }], null],
  ["one candidate more than seats", [election, { options: [1, 2, 3, 4, 5, 6] }], "too-many-options"],
  ["no project", [budget, { options: [] }], "too-few-options"],
])("%s", (_what, args, fault) => {
  expect(faultOf(...args)).toBe(fault);
});

const twoSeats = { seats: 2, mostOptions: 2, committee: { size: 7, alternates: 0 } };

describe("terms under which nothing can be counted", () => {
  test.each<[string, Parameters<typeof termsOf>[0], ReturnType<typeof faultOfTerms>]>([
    ["as they should be", single, null],
    ["a method of another kind", { kind: "single", method: "schulze" }, "wrong-method"],
    ["no options", { ...single, optionCount: 0 }, "wrong-number-of-options"],
    ["more options than are counted", { ...single, optionCount: 201 }, "wrong-number-of-options"],
    ["at most fewer than at least", { ...multiple, fewestOptions: 3, mostOptions: 2 }, "wrong-limits"],
    ["more than there are", { ...multiple, mostOptions: 5 }, "wrong-limits"],
    ["more seats than options", { ...single, seats: 4 }, "wrong-seats"],
    ["two elected by a run-off", { kind: "ranked", method: "instant-run-off", seats: 2 }, "wrong-seats"],
    ["two elected by Schulze", { kind: "ranked", method: "schulze", seats: 2 }, null],
    ["no highest score", { ...score, highestScore: null }, "wrong-highest-score"],
    ["a project without its cost", { ...budget, costs: [1, 2] }, "wrong-costs"],
    ["a project for nothing", { ...budget, costs: [1, 2, 0] }, "wrong-costs"],
    ["no budget", { ...budget, budget: null }, "wrong-budget"],
    ["more than everybody as quorum", { ...single, quorum: { numerator: 3, denominator: 2 } }, "wrong-quorum"],
    [
      "a pass rule without yes",
      { ...single, pass: { numerator: 1, denominator: 2, strict: true, base: "cast" } },
      "wrong-pass-rule",
    ],
    ["an order with a stranger", { ...single, tieRule: "chair", chairOrder: [7] }, "wrong-chair-order"],
    ["owners who choose", { ...single, ownersMatter: 3 }, "owners-answer-yes-or-no"],
    ["owners who elect their committee", election, null],
    ["as many candidates as seats", { ...election, optionCount: 5 }, null],
    ["two empty seats of a committee of seven", { ...election, ...twoSeats }, null],
    ["a committee of six", { ...election, committee: { size: 6, alternates: 0 } }, "wrong-committee"],
    ["a committee of three", { ...election, ...twoSeats, committee: { size: 3, alternates: 0 } }, "wrong-committee"],
    ["a committee of thirteen", { ...election, committee: { size: 13, alternates: 0 } }, "wrong-committee"],
    ["fewer alternates than none", { ...election, committee: { size: 5, alternates: -1 } }, "wrong-committee"],
    ["more alternates than members", { ...election, committee: { size: 5, alternates: 6 } }, "wrong-committee"],
    ["more seats than the committee has", { ...election, seats: 7, mostOptions: 7 }, "wrong-committee"],
    ["more ticks than seats", { ...election, seats: 4 }, "wrong-committee"],
    ["more seats than candidates", { ...election, optionCount: 4, mostOptions: 4 }, "wrong-seats"],
    ["an election without a committee", { ...election, committee: null }, "wrong-committee"],
    ["a committee elected for another matter", { ...election, ownersMatter: 4 }, "wrong-committee"],
    ["a committee elected by most votes", { ...election, method: "plurality" }, "owners-answer-yes-or-no"],
    ["a committee elected by residents", { ...election, ownersMatter: null }, "wrong-committee"],
    ["a committee of residents", { ...multiple, committee: { size: 5, alternates: 0 } }, "wrong-committee"],
  ])("%s", (_what, terms, fault) => {
    expect(faultOfTerms(termsOf(terms))).toBe(fault);
  });
});
