/** Every method against one that is written otherwise, as slow and as near to its rule's words as can be. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { count } from "../count.ts";
import { faultOf } from "../fault-of.ts";
import type { Outcome } from "../result.ts";
import { termsOf } from "../terms.fixture.ts";
import type { Choice, VoteTerms } from "../terms.ts";

interface Slow {
  outcome: Outcome;
  winners: number[];
  tied: number[];
}

/** Few options and few ballots, so that ties come often. */
const optionCount = 4;
const options = [1, 2, 3, 4];
const abstention = fc.constant<Choice>({ abstain: true });
const electorate = 12;

const tieRule = fc.oneof(
  fc.record({ tieRule: fc.constantFrom<VoteTerms["tieRule"]>("undecided", "earlier-option") }),
  fc.record({
    tieRule: fc.constant<VoteTerms["tieRule"]>("chair"),
    chairOrder: fc.option(fc.shuffledSubarray(options)),
  }),
);
const quorum = fc.option(fc.record({ numerator: fc.nat(3), denominator: fc.constant(3) }));

const ballotsOf = (choice: fc.Arbitrary<Choice>) =>
  fc.array(fc.oneof({ weight: 6, arbitrary: choice }, { weight: 1, arbitrary: abstention }), {
    maxLength: electorate,
  });

/** The order in which the rule puts tied options, or nothing. */
function ruled(tied: number[], { tieRule: rule, chairOrder }: VoteTerms): number[] | undefined {
  if (rule === "earlier-option") return options.filter((option) => tied.includes(option));
  const order = rule === "chair" ? (chairOrder ?? []) : [];
  return tied.every((option) => order.includes(option)) ? order.filter((option) => tied.includes(option)) : undefined;
}

/** Seats one after the other, each to the best that is left; asking the rule only where more are best than seats are left. */
function seated(terms: VoteTerms, isBest: (option: number, left: number[]) => boolean, wanted: number[]): Slow {
  const winners: number[] = [];
  let left = wanted;
  while (left.length > 0 && winners.length < terms.seats) {
    const best = left.filter((option) => isBest(option, left));
    const seats = terms.seats - winners.length;
    const order = best.length <= seats ? best : ruled(best, terms);
    if (!order) return { outcome: "tie", winners, tied: best };
    winners.push(...order.slice(0, seats));
    left = left.filter((option) => !best.includes(option));
  }
  return { outcome: winners.length > 0 ? "elected" : "failed", winners, tied: [] };
}

/** The quorum as a fraction of people, compared crosswise. */
function withQuorum(terms: VoteTerms, ballots: Choice[], decided: Slow): Slow {
  const { numerator, denominator } = terms.quorum ?? { numerator: 0, denominator: 1 };
  if (ballots.length * denominator >= electorate * numerator) return decided;
  return { outcome: "quorum-not-met", winners: [], tied: [] };
}

function agree(terms: VoteTerms, ballots: Choice[], slow: (terms: VoteTerms, ballots: Choice[]) => Slow): Outcome {
  const { outcome, winners, tied, took, abstained } = count(terms, electorate, ballots);
  expect({ outcome, winners, tied }).toEqual(withQuorum(terms, ballots, slow(terms, ballots)));
  expect(took).toBe(ballots.length);
  expect(abstained).toBe(ballots.filter((ballot) => "abstain" in ballot).length);
  return outcome;
}

/** Runs a method against its slow twin, and makes sure that the interesting ends were all met. */
function against(
  base: Parameters<typeof termsOf>[0],
  choice: fc.Arbitrary<Choice>,
  slow: (terms: VoteTerms, ballots: Choice[]) => Slow,
  some: fc.Arbitrary<Partial<VoteTerms>> = fc.constant({}),
): void {
  const seen = new Set<Outcome>();
  fc.assert(
    fc.property(tieRule, quorum, some, ballotsOf(choice), (ties, needed, more, ballots) => {
      const terms = termsOf({ ...base, quorum: needed, ...ties, ...more });
      const valid = ballots.filter((ballot) => faultOf(terms, ballot) === null);
      seen.add(agree(terms, valid, slow));
    }),
    { numRuns: 3_000 },
  );
  const ends =
    base.kind === "yes-no" ? ["passed", "failed", "quorum-not-met"] : ["elected", "failed", "tie", "quorum-not-met"];
  expect([...seen].sort()).toEqual(ends.sort());
}

const seats = fc.record({ seats: fc.integer({ min: 1, max: optionCount }) });
const subset = fc.subarray(options, { minLength: 1 });
const ranking = fc.shuffledSubarray(options, { minLength: 1 }).map((order): Choice => ({ ranking: order }));
const times = (ballots: Choice[], says: (ballot: Choice) => boolean) => ballots.filter(says).length;

test("yes or no: with more yes than no, or by the pass rule", () => {
  const choice = fc.constantFrom<Choice>({ answer: "yes" }, { answer: "no" });
  const pass = fc.record({
    pass: fc.option(
      fc.record({
        numerator: fc.nat(4),
        denominator: fc.constant(4),
        strict: fc.boolean(),
        base: fc.constantFrom<"cast" | "electorate">("cast", "electorate"),
      }),
    ),
  });
  against(
    { kind: "yes-no", method: "yes-no" },
    choice,
    ({ pass: rule }, ballots) => {
      const yes = times(ballots, (ballot) => "answer" in ballot && ballot.answer === "yes");
      const no = times(ballots, (ballot) => "answer" in ballot && ballot.answer === "no");
      const end = (outcome: Outcome): Slow => ({ outcome, winners: [], tied: [] });
      if (!rule) return end(yes > no ? "passed" : "failed");
      const [share, asked] = [
        yes * rule.denominator,
        (rule.base === "cast" ? ballots.length : electorate) * rule.numerator,
      ];
      return end(yes > 0 && (share > asked || (share === asked && !rule.strict)) ? "passed" : "failed");
    },
    pass,
  );
});

/** The best are those that nobody left has more than. */
const most = (terms: VoteTerms, value: (option: number) => number) =>
  seated(
    terms,
    (option, left) => left.every((other) => value(other) <= value(option)),
    options.filter((option) => value(option) > 0),
  );

test("one option: the most votes", () => {
  const choice = fc.constantFrom(...options).map((option): Choice => ({ option }));
  const slow = (terms: VoteTerms, ballots: Choice[]) =>
    most(terms, (option) => times(ballots, (ballot) => "option" in ballot && ballot.option === option));
  against({ kind: "single", method: "plurality", optionCount }, choice, slow, seats);
});

test("several options: the most votes", () => {
  const choice = subset.map((some): Choice => ({ options: some }));
  const slow = (terms: VoteTerms, ballots: Choice[]) =>
    most(terms, (option) => times(ballots, (ballot) => "options" in ballot && ballot.options.includes(option)));
  against({ kind: "multiple", method: "plurality", optionCount }, choice, slow, seats);
});

test("scores: the highest sum", () => {
  const scores = fc.array(fc.option(fc.nat(3)), { minLength: optionCount, maxLength: optionCount });
  const choice = scores.map((some): Choice => ({ scores: some }));
  const slow = (terms: VoteTerms, ballots: Choice[]) =>
    most(terms, (option) =>
      ballots
        .flatMap((ballot) => ("scores" in ballot ? [ballot.scores[option - 1] ?? 0] : []))
        .reduce((a, b) => a + b, 0),
    );
  against({ kind: "score", method: "score-sum", optionCount, highestScore: 3 }, choice, slow, seats);
});

test("Schulze: by walking every path between two options", () => {
  const slow = (terms: VoteTerms, ballots: Choice[]) => {
    const place = (order: number[], option: number) => (order.includes(option) ? order.indexOf(option) : optionCount);
    const prefer = (a: number, b: number) =>
      times(ballots, (ballot) => "ranking" in ballot && place(ballot.ranking, a) < place(ballot.ranking, b));
    const step = (a: number, b: number) => (prefer(a, b) > prefer(b, a) ? prefer(a, b) : 0);
    const widest = (from: number, to: number, unseen: number[]): number =>
      Math.max(
        step(from, to),
        ...unseen.map((via) => {
          const others = unseen.filter((option) => option !== via);
          return Math.min(step(from, via), widest(via, to, others));
        }),
      );
    const path = (a: number, b: number) =>
      widest(
        a,
        b,
        options.filter((option) => option !== a && option !== b),
      );
    return seated(
      terms,
      (option, left) => left.every((other) => other === option || path(option, other) >= path(other, option)),
      options.filter((option) => ballots.some((ballot) => "ranking" in ballot && ballot.ranking.includes(option))),
    );
  };
  against({ kind: "ranked", method: "schulze", optionCount }, ranking, slow, seats);
});

test("instant run-off: with paper piles, moved by hand", () => {
  const slow = (terms: VoteTerms, ballots: Choice[]): Slow => {
    let papers = ballots.flatMap((ballot) => ("ranking" in ballot ? [[...ballot.ranking]] : []));
    let standing = [...options];
    while (papers.length > 0) {
      const pile = (option: number) => papers.filter(([top]) => top === option).length;
      const winner = standing.find((option) => pile(option) > papers.length - pile(option));
      if (winner) return { outcome: "elected", winners: [winner], tied: [] };
      const lowest = Math.min(...standing.map(pile));
      const last = standing.filter((option) => pile(option) === lowest);
      const others = standing.filter((option) => pile(option) > lowest);
      // Whatever order they went in, none of them could pass the next one: even with all of each other's votes.
      const harmless = others.length > 0 && others.every((option) => pile(option) > lowest * last.length);
      const order = last.length === 1 || harmless ? last : ruled(last, terms)?.slice(-1);
      if (!order) return { outcome: "tie", winners: [], tied: last };
      standing = standing.filter((option) => !order.includes(option));
      papers = papers
        .map((paper) => paper.filter((option) => !order.includes(option)))
        .filter((paper) => paper.length > 0);
    }
    return { outcome: "failed", winners: [], tied: [] };
  };
  against({ kind: "ranked", method: "instant-run-off", optionCount }, ranking, slow);
});

describe("budget", () => {
  const choice = subset.map((some): Choice => ({ options: some }));
  const money = fc.record({
    budget: fc.integer({ min: 1, max: 12 }),
    costs: fc.array(fc.integer({ min: 1, max: 8 }), { minLength: optionCount, maxLength: optionCount }),
  });
  const votesOf = (ballots: Choice[], option: number) =>
    times(ballots, (ballot) => "options" in ballot && ballot.options.includes(option));
  /** Every order in which projects may be looked at that never puts fewer votes before more. */
  const orders = (left: number[], ballots: Choice[]): number[][] =>
    left.length === 0
      ? [[]]
      : left
          .filter((option) => left.every((other) => votesOf(ballots, other) <= votesOf(ballots, option)))
          .flatMap((first) =>
            orders(
              left.filter((option) => option !== first),
              ballots,
            ).map((rest) => [first, ...rest]),
          );
  const bought = (order: number[], { costs, budget }: VoteTerms) => {
    let left = budget!;
    return order.filter((option) => {
      if (costs![option - 1]! > left) return false;
      left -= costs![option - 1]!;
      return true;
    });
  };

  test("most votes while it fits: in every order that the votes allow, the same is bought, or the rule says which", () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(tieRule, money, ballotsOf(choice), (ties, limits, ballots) => {
        const terms = termsOf({ kind: "budget", method: "knapsack", optionCount, ...limits, ...ties });
        const valid = ballots.filter((ballot) => faultOf(terms, ballot) === null);
        const wanted = options.filter((option) => votesOf(valid, option) > 0);
        const baskets = orders(wanted, valid).map((order) => bought(order, terms));
        const isSame = new Set(baskets.map((basket) => [...basket].sort().join())).size === 1;
        const { outcome, winners, tied } = count(terms, electorate, valid);
        seen.add(`${outcome} ${isSame}`);
        if (isSame) expect([...winners].sort()).toEqual([...baskets[0]!].sort());
        if (outcome === "tie") {
          expect(isSame).toBe(false);
          expect(ruled(tied, terms)).toBeUndefined();
          for (const basket of baskets) expect(basket.slice(0, winners.length).sort()).toEqual([...winners].sort());
        } else {
          expect(tied).toEqual([]);
          expect(outcome).toBe(winners.length > 0 ? "elected" : "failed");
          expect(baskets.map((basket) => basket.join())).toContain(winners.join());
        }
        const rule = ties.tieRule === "earlier-option" ? options : terms.chairOrder;
        if (isSame || rule?.length !== optionCount) return;
        const byRule = [...wanted].sort(
          (a, b) => votesOf(valid, b) - votesOf(valid, a) || rule.indexOf(a) - rule.indexOf(b),
        );
        expect([...winners].sort()).toEqual(bought(byRule, terms).sort());
      }),
      { numRuns: 3_000 },
    );
    expect([...seen].sort()).toEqual(["elected false", "elected true", "failed true", "tie false"]);
  });
});

test("the order of the ballots changes nothing, and counting twice neither", () => {
  const terms = termsOf({ kind: "ranked", method: "schulze", optionCount });
  fc.assert(
    fc.property(ballotsOf(ranking), (ballots) => {
      const result = count(terms, electorate, ballots);
      for (const method of ["schulze", "instant-run-off"] as const) {
        const one = count({ ...terms, method }, electorate, ballots);
        expect(count({ ...terms, method }, electorate, [...ballots].reverse())).toEqual(one);
      }
      expect(count(terms, electorate, ballots)).toEqual(result);
    }),
  );
});
