import type { VoteTerms } from "./terms.ts";

/** Terms that ask for nothing special, but for what the test says. */
export function termsOf(some: Partial<VoteTerms> & Pick<VoteTerms, "kind" | "method">): VoteTerms {
  const optionCount = some.optionCount ?? (some.kind === "yes-no" ? 0 : 3);
  return {
    optionCount,
    fewestOptions: 1,
    mostOptions: optionCount,
    seats: 1,
    highestScore: some.kind === "score" ? 5 : null,
    costs: some.kind === "budget" ? new Array<number>(optionCount).fill(1) : null,
    budget: some.kind === "budget" ? optionCount : null,
    quorum: null,
    pass: null,
    tieRule: "undecided",
    ownersMatter: null,
    silentFollowMajority: false,
    ...some,
  };
}

/** The same choice cast by so many. */
export function times<Choice>(votes: number, choice: Choice): Choice[] {
  return new Array<Choice>(votes).fill(choice);
}
