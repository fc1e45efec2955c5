import { assertValid, faultOfTerms } from "./fault-of.ts";
import { instantRunOff } from "./methods/instant-run-off.ts";
import { knapsack } from "./methods/knapsack.ts";
import type { Method } from "./methods/method.ts";
import { plurality } from "./methods/plurality.ts";
import { schulze } from "./methods/schulze.ts";
import { scoreSum } from "./methods/score-sum.ts";
import { yesNo } from "./methods/yes-no.ts";
import type { CountResult } from "./result.ts";
import type { Choice, CountingMethod, Fraction, VoteTerms } from "./terms.ts";
import { precedenceOf } from "./ties.ts";

/** A count that is told of one ballot after the other; their order changes nothing. */
export interface Count {
  /** @throws Error for a ballot that is not valid */
  add(choice: Choice): void;
  result(): CountResult;
}

/**
 * @param electorate how many may vote
 * @throws Error for terms under which nothing can be counted
 */
export function startCount(terms: VoteTerms, electorate: number): Count {
  const fault = faultOfTerms(terms);
  if (fault) throw new Error(`no terms to count by: ${fault}`);
  if (terms.method === "owners-election") throw new Error("owners are counted by area too");
  const method = methods[terms.method](terms);
  let took = 0;
  let abstained = 0;
  return {
    add(choice) {
      assertValid(terms, choice);
      took += 1;
      if ("abstain" in choice) abstained += 1;
      else method.add(choice);
    },
    result() {
      const decided = method.finish({ electorate, took, precedence: precedenceOf(terms) });
      const quorumNeeded = ballotsNeeded(electorate, terms.quorum);
      const quorumMet = took >= quorumNeeded;
      const counted = {
        electorate,
        took,
        abstained,
        quorumNeeded,
        quorumMet,
        missing: {
          ballots: Math.max(0, quorumNeeded - took),
          yes: decided.method === "yes-no" ? Math.max(0, decided.yesNeeded - decided.yes) : 0,
        },
      };
      // Without a quorum nobody has won anything, whatever the numbers say.
      return quorumMet
        ? { ...decided, ...counted }
        : { ...decided, ...counted, outcome: "quorum-not-met", winners: [], tied: [] };
    },
  };
}

/** Counts all of them; a million fit, because they are not kept. */
export function count(terms: VoteTerms, electorate: number, choices: Iterable<Choice>): CountResult {
  const running = startCount(terms, electorate);
  for (const choice of choices) running.add(choice);
  return running.result();
}

const methods: Readonly<Record<Exclude<CountingMethod, "owners-election">, (terms: VoteTerms) => Method>> = {
  "yes-no": yesNo,
  plurality,
  "instant-run-off": instantRunOff,
  schulze,
  "score-sum": scoreSum,
  knapsack,
};

function ballotsNeeded(electorate: number, quorum: Fraction | null): number {
  if (!quorum) return 0;
  const product = electorate * quorum.numerator;
  const rest = product % quorum.denominator;
  return (product - rest) / quorum.denominator + (rest > 0 ? 1 : 0);
}
