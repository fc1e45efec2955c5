import { expect, test } from "vitest";
import { type Chosen, choiceOf, costOf, lackingOf, moved, nothingChosen, toggled } from "./chosen.ts";

const options = [1, 2, 3].map((position) => ({ position, title: `${position}`, words: "", cost: position * 100 }));
const rules = { fewestOptions: 1, mostOptions: 2, budget: 300 };
const of = (kind: "yes-no" | "single" | "multiple" | "ranked" | "score" | "budget") => ({ kind, options, rules });
const chosen = (change: Partial<Chosen>): Chosen => ({ ...nothingChosen, ...change });

test.each([
  ["nothing ticked", "yes-no", {}, "nothing"],
  ["an answer", "yes-no", { answer: "no" }, null],
  ["abstaining", "multiple", { abstain: true }, null],
  ["no option", "single", {}, "nothing"],
  ["three of at most two", "multiple", { options: [1, 2, 3] }, "too-many"],
  ["two projects beyond the budget", "budget", { options: [2, 3] }, "over-budget"],
  ["two projects within it", "budget", { options: [1, 2] }, null],
  ["no score at all", "score", { scores: [null, null, null] }, "nothing"],
  ["a score of nought", "score", { scores: [0, null, null] }, null],
] as const)("%s is missing what it is missing", (_, kind, change, lacking) => {
  expect(lackingOf(of(kind), chosen(change as Partial<Chosen>))).toBe(lacking);
});

test("at least two asked, one ticked is too few", () => {
  const vote = { ...of("multiple"), rules: { ...rules, fewestOptions: 2 } };
  expect(lackingOf(vote, chosen({ options: [1] }))).toBe("too-few");
});

test("each kind of ballot has its own shape", () => {
  expect(choiceOf(of("yes-no"), chosen({ answer: "yes" }))).toEqual({ answer: "yes" });
  expect(choiceOf(of("single"), chosen({ options: [3] }))).toEqual({ option: 3 });
  expect(choiceOf(of("multiple"), chosen({ options: [3, 1] }))).toEqual({ options: [1, 3] });
  expect(choiceOf(of("ranked"), chosen({ options: [3, 1] }))).toEqual({ ranking: [3, 1] });
  expect(choiceOf(of("score"), chosen({ scores: [5] }))).toEqual({ scores: [5, null, null] });
  expect(choiceOf(of("budget"), chosen({ options: [2, 1] }))).toEqual({ options: [1, 2] });
  expect(choiceOf(of("score"), chosen({ scores: [5], abstain: true }))).toEqual({ abstain: true });
});

test("a tap takes an option and gives it back, and ends abstaining", () => {
  const one = toggled(chosen({ abstain: true }), 2);
  expect(one).toMatchObject({ abstain: false, options: [2] });
  expect(toggled(one, 2).options).toEqual([]);
  expect(costOf(of("budget"), toggled(one, 3))).toBe(500);
});

test("an option moves up and down within the ranking and stops at its ends", () => {
  const ranked = chosen({ options: [3, 1, 2] });
  expect(moved(ranked, 1, -1).options).toEqual([1, 3, 2]);
  expect(moved(ranked, 3, -1)).toBe(ranked);
  expect(moved(ranked, 2, 1)).toBe(ranked);
});
