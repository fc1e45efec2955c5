import type { Choice, VoteTerms } from "../terms.ts";
import { startElectionCount } from "./count-election.ts";
import { type OwnersAnswer, type OwnersBallot, type OwnersElectorate, startOwnersCount } from "./count-owners.ts";
import type { OwnersElectionResult } from "./election-result.ts";
import { isOverfull } from "./owners-result.ts";
import type { OwnersResult } from "./result.ts";

/** One home's ballot as it was cast, whatever the owners are asked. */
export interface HomeBallot extends Omit<OwnersBallot, "answer"> {
  choice: Choice;
}

export interface HomesCount {
  add(ballot: HomeBallot): void;
  /** Whether more voted than there are; there is no result then. */
  isOverfull(): boolean;
  result(): OwnersResult | OwnersElectionResult;
}

/** The count of a vote of owners by its terms: a decision, or an election of their committee. */
export function startHomesCount(terms: VoteTerms, electorate: OwnersElectorate): HomesCount {
  if (terms.method === "owners-election") {
    const election = startElectionCount(terms, electorate);
    return { add: election.add, isOverfull: () => isOverfull(election.sums()), result: election.result };
  }
  if (terms.ownersMatter === null) throw new Error("owners are asked about a matter of art. 278");
  const decision = startOwnersCount(terms.ownersMatter, electorate);
  return {
    add: ({ area, headKey, choice }) => decision.add({ area, headKey, answer: answerOf(choice) }),
    isOverfull: () => isOverfull(decision.sums()),
    result: decision.result,
  };
}

/** What a ballot of yes or no says. */
export function answerOf(choice: Choice): OwnersAnswer {
  return "answer" in choice ? choice.answer : "abstain";
}
