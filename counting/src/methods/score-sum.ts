import type { VoteTerms } from "../terms.ts";
import { byValue, fillSeats } from "../ties.ts";
import type { Method } from "./method.ts";

/** The scores of each option are added; what a ballot does not score adds nothing. The highest sums are elected. */
export function scoreSum({ optionCount, seats }: VoteTerms): Method {
  const perOption = Array.from({ length: optionCount }, (_, index) => ({ option: index + 1, sum: 0, scored: 0 }));
  return {
    add(choice) {
      if (!("scores" in choice)) return;
      for (const [index, score] of choice.scores.entries()) {
        const tally = perOption[index];
        if (score === null || !tally) continue;
        tally.sum += score;
        tally.scored += 1;
      }
    },
    finish({ precedence }) {
      const groups = byValue(perOption.map(({ option, sum }) => ({ option, value: sum })));
      return { method: "score-sum", perOption, ...fillSeats(groups, seats, precedence) };
    },
  };
}
