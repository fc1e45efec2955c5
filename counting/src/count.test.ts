import { describe, expect, test } from "vitest";
import { count, startCount } from "./count.ts";
import { termsOf, times } from "./terms.fixture.ts";

describe("quorum", () => {
  const third = termsOf({ kind: "yes-no", method: "yes-no", quorum: { numerator: 1, denominator: 3 } });
  const yes = (votes: number) => times(votes, { answer: "yes" as const });

  test("is the share itself or more, abstentions counted, and never rounded down", () => {
    expect(count(third, 10, yes(3))).toMatchObject({
      outcome: "quorum-not-met",
      quorumNeeded: 4,
      quorumMet: false,
      missing: { ballots: 1, yes: 0 },
    });
    expect(count(third, 10, [...yes(3), { abstain: true }])).toMatchObject({
      outcome: "passed",
      missing: { ballots: 0 },
    });
    expect(count(third, 9, yes(3))).toMatchObject({ outcome: "passed", quorumNeeded: 3 });
    expect(count(third, 9, yes(8))).toMatchObject({ outcome: "passed", missing: { ballots: 0 } });
  });

  test("without one nobody is elected, and the numbers are told all the same", () => {
    const terms = termsOf({ kind: "single", method: "plurality", quorum: { numerator: 1, denominator: 2 } });
    expect(count(terms, 10, times(4, { option: 2 }))).toMatchObject({
      outcome: "quorum-not-met",
      winners: [],
      perOption: [
        { option: 1, votes: 0 },
        { option: 2, votes: 4 },
        { option: 3, votes: 0 },
      ],
    });
  });
});

describe("a pass rule", () => {
  const yesNo = (yes: number, no: number, abstain = 0) => [
    ...times(yes, { answer: "yes" as const }),
    ...times(no, { answer: "no" as const }),
    ...times(abstain, { abstain: true as const }),
  ];
  const rule = (strict: boolean, base: "cast" | "electorate", numerator = 1, denominator = 2) =>
    termsOf({ kind: "yes-no", method: "yes-no", pass: { numerator, denominator, strict, base } });

  test("of the ballots cast counts abstentions in its base", () => {
    expect(count(rule(true, "cast"), 100, yesNo(5, 4, 1))).toMatchObject({
      outcome: "failed",
      yesNeeded: 6,
      missing: { yes: 1 },
    });
    expect(count(rule(true, "cast"), 100, yesNo(6, 4, 1))).toMatchObject({ outcome: "passed", missing: { yes: 0 } });
    expect(count(rule(false, "cast"), 100, yesNo(5, 4, 1)).outcome).toBe("passed");
  });

  test("of the electorate counts those who stayed away: more than half of the members of a branch", () => {
    expect(count(rule(true, "electorate"), 20, yesNo(10, 0))).toMatchObject({ outcome: "failed", yesNeeded: 11 });
    expect(count(rule(true, "electorate"), 20, yesNo(11, 9))).toMatchObject({
      outcome: "passed",
      missing: { yes: 0 },
    });
  });

  test("is never met by nobody", () => {
    expect(count(rule(false, "cast"), 20, yesNo(0, 0, 0))).toMatchObject({ outcome: "failed", yesNeeded: 1 });
    expect(count(rule(false, "cast", 0), 20, yesNo(0, 3)).outcome).toBe("failed");
  });
});

describe("ties", () => {
  const terms = termsOf({ kind: "single", method: "plurality", optionCount: 4, seats: 2 });
  const ballots = [1, 1, 1, 2, 2, 3, 3, 4].map((option) => ({ option }));

  test("name those between whom nothing decides, beside those who are elected in any case", () => {
    expect(count(terms, 8, ballots)).toMatchObject({ outcome: "tie", winners: [1], tied: [2, 3] });
    expect(count({ ...terms, tieRule: "earlier-option" }, 8, ballots)).toMatchObject({
      outcome: "elected",
      winners: [1, 2],
    });
  });

  test("wait for the chair, and are counted again by the chair's order", () => {
    const chaired = { ...terms, tieRule: "chair" as const };
    expect(count(chaired, 8, ballots).outcome).toBe("tie");
    expect(count({ ...chaired, chairOrder: [3] }, 8, ballots).outcome).toBe("tie");
    expect(count({ ...chaired, chairOrder: [3, 2] }, 8, ballots)).toMatchObject({
      outcome: "elected",
      winners: [1, 3],
      tied: [],
    });
    expect(count({ ...terms, chairOrder: [3, 2] }, 8, ballots).outcome).toBe("tie");
  });
});

test("scores tell how many scored at all: nought is a score, nothing is none", () => {
  const terms = termsOf({ kind: "score", method: "score-sum" });
  const result = count(terms, 9, [{ scores: [5, 0, null] }, { scores: [null, 0, null] }, { scores: [4, 1, null] }]);
  expect(result).toMatchObject({
    winners: [1],
    perOption: [
      { option: 1, sum: 9, scored: 2 },
      { option: 2, sum: 1, scored: 3 },
      { option: 3, sum: 0, scored: 0 },
    ],
  });
});

test("a budget is spent step by step: what does not fit is passed over", () => {
  const terms = termsOf({ kind: "budget", method: "knapsack", optionCount: 4, costs: [50, 70, 30, 10], budget: 100 });
  const ballots = [[1, 3], [1, 3], [1], [2], [2, 3], [1]].map((options) => ({ options }));
  expect(count(terms, 9, ballots)).toMatchObject({
    outcome: "elected",
    winners: [1, 3],
    left: 20,
    steps: [
      { option: 1, votes: 4, cost: 50, leftBefore: 100, taken: true },
      { option: 3, votes: 3, cost: 30, leftBefore: 50, taken: true },
      { option: 2, votes: 2, cost: 70, leftBefore: 20, taken: false },
    ],
  });
});

test("a run-off keeps thousands of rankings of different length apart", () => {
  const terms = termsOf({ kind: "ranked", method: "instant-run-off", optionCount: 200 });
  const everybody = Array.from({ length: 200 }, (_, index) => index + 1);
  const ballots = Array.from({ length: 5_000 }, (_, index) => {
    const first = 1 + (index % 5);
    return { ranking: first <= 2 ? [7] : [first, ...everybody.filter((option) => option !== first)] };
  });
  const result = count(terms, 5_000, ballots);
  expect(result).toMatchObject({ outcome: "tie", tied: [3, 4, 5] });
  expect(count({ ...terms, tieRule: "earlier-option" }, 5_000, ballots)).toMatchObject({
    winners: [3],
    outcome: "elected",
  });
});

test("what is no valid ballot, and terms that are none, are a mistake of whoever counts", () => {
  const counting = startCount(termsOf({ kind: "single", method: "plurality" }), 9);
  expect(() => counting.add({ option: 4 })).toThrow("unknown-option");
  expect(counting.result().took).toBe(0);
  expect(() => startCount(termsOf({ kind: "single", method: "schulze" }), 9)).toThrow("wrong-method");
  const election = { ownersMatter: 3, committee: { size: 5, alternates: 0 } } as const;
  expect(() =>
    startCount(termsOf({ kind: "multiple", method: "owners-election", mostOptions: 1, ...election }), 9),
  ).toThrow("area");
});
