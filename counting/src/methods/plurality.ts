import type { VoteTerms } from "../terms.ts";
import { byValue, fillSeats } from "../ties.ts";
import type { Method } from "./method.ts";
import { votesPerOption } from "./votes-per-option.ts";

/** Each named option gets one vote; those with the most are elected. */
export function plurality({ optionCount, seats }: VoteTerms): Method {
  const tally = votesPerOption(optionCount);
  return {
    add: tally.add,
    finish({ precedence }) {
      const perOption = tally.votes();
      const groups = byValue(perOption.map(({ option, votes }) => ({ option, value: votes })));
      return { method: "plurality", perOption, ...fillSeats(groups, seats, precedence) };
    },
  };
}
