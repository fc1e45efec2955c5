import type { VoteTerms } from "../terms.ts";
import type { Decision } from "../ties.ts";
import type { Method } from "./method.ts";

export function yesNo({ pass, tieRule }: VoteTerms): Method {
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
      const even = !pass && yes === no && yes > 0;
      return {
        method: "yes-no",
        yes,
        no,
        yesNeeded,
        ...decision(yes >= yesNeeded, even && tieRule !== "earlier-option"),
      };
    },
  };
}

/** Yes and no have no order: where the rule looks for one, an even vote has not passed. */
function decision(passed: boolean, even: boolean): Decision {
  if (even) return { outcome: "tie", winners: [], tied: [] };
  return { outcome: passed ? "passed" : "failed", winners: [], tied: [] };
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
