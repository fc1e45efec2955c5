import type { VoteTerms } from "../terms.ts";
import type { Method } from "./method.ts";

/** There is no tie: what is proposed has not passed before it has enough. */
export function yesNo({ pass }: VoteTerms): Method {
  let yes = 0;
  let no = 0;
  return {
    add(choice) {
      if (!("answer" in choice)) return;
      if (choice.answer === "yes") yes += 1;
      else no += 1;
    },
    finish({ electorate, took }) {
      const yesNeeded = pass ? least(pass.base === "cast" ? took : electorate, pass) : no + 1;
      const outcome = yes >= yesNeeded ? "passed" : "failed";
      return { method: "yes-no", yes, no, yesNeeded, outcome, winners: [], tied: [] };
    },
  };
}

/** The smallest whole number that is the fraction of the base, or strictly more; never nobody at all. */
function least(
  base: number,
  { numerator, denominator, strict }: { numerator: number; denominator: number; strict: boolean },
): number {
  const product = base * numerator;
  const whole = (product - (product % denominator)) / denominator;
  return Math.max(1, strict || product % denominator > 0 ? whole + 1 : whole);
}
