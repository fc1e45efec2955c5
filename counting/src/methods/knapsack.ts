import type { KnapsackStep, OptionVotes } from "../result.ts";
import type { VoteTerms } from "../terms.ts";
import { byValue, type Decision, type Precedence } from "../ties.ts";
import type { Method } from "./method.ts";
import { votesPerOption } from "./votes-per-option.ts";

/**
 * Projects in the order of their votes, each taken if it fits into what is left of the budget and passed over if not: the
 * usual count of participatory budgets. It does not look for the fullest budget, so that everybody can follow it.
 */
export function knapsack({ optionCount, costs, budget }: VoteTerms): Method {
  const tally = votesPerOption(optionCount);
  return {
    add: tally.add,
    finish({ precedence }) {
      const perOption = tally.votes();
      const prices = perOption.map(({ option }) => costs?.[option - 1] ?? 0);
      return { method: "knapsack", perOption, ...spend(perOption, prices, budget ?? 0, precedence) };
    },
  };
}

type Spending = Decision & { steps: KnapsackStep[]; left: number };

function spend(perOption: OptionVotes[], prices: number[], budget: number, precedence: Precedence): Spending {
  const steps: KnapsackStep[] = [];
  const winners: number[] = [];
  let left = budget;
  const costOf = (option: number) => prices[option - 1] ?? 0;
  const look = (option: number) => {
    const cost = costOf(option);
    const taken = cost <= left;
    steps.push({ option, votes: perOption[option - 1]?.votes ?? 0, cost, leftBefore: left, taken });
    if (!taken) return;
    winners.push(option);
    left -= cost;
  };
  for (const group of byValue(perOption.map(({ option, votes }) => ({ option, value: votes })))) {
    // Equal projects are a tie only if it matters which goes first: those that fit alone do not all fit together.
    const tooDear = group.filter((option) => costOf(option) > left);
    const fitting = group.filter((option) => costOf(option) <= left);
    const all = fitting.reduce((sum, option) => sum + costOf(option), 0);
    const order = all <= left ? fitting : precedence(fitting);
    if (!order) return { outcome: "tie", winners, tied: fitting, steps, left };
    tooDear.forEach(look);
    order.forEach(look);
  }
  return { outcome: winners.length > 0 ? "elected" : "failed", winners, tied: [], steps, left };
}
