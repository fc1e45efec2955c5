import type { Committee } from "./owners/committee-rule.ts";

/** What is asked of a voter, and by which rule the answers become a result. docs/counting.md tells it in plain words. */
export interface VoteTerms {
  kind: VoteKind;
  method: CountingMethod;
  /** Options are numbered from 1. */
  optionCount: number;
  /** How many options a ballot names at least and at most: multiple, ranked, budget. */
  fewestOptions: number;
  mostOptions: number;
  /** How many options are elected; a budget has no seats. */
  seats: number;
  /** Scores go from 0 to this one. */
  highestScore: number | null;
  /** Of each option, in whole units of money, and what all chosen ones may cost together. */
  costs: number[] | null;
  budget: number | null;
  /** Met when ballots × denominator ≥ electorate × numerator; abstentions are ballots. */
  quorum: Fraction | null;
  /** When yes wins; without one, when there are more yes than no. */
  pass: PassRule | null;
  tieRule: TieRule;
  /** The chair's word, or the lot's, once a tie under the rule "chair" is known: the one named earlier goes first. */
  chairOrder?: number[] | null;
  /** An owners' decision: which item of art. 278 of the Civil Code it is about. */
  ownersMatter: OwnersMatter | null;
  silentFollowMajority: boolean;
  /** An election of their committee by the owners; each candidate is an option. */
  committee?: Committee | null;
}

export const voteKinds = ["yes-no", "single", "multiple", "ranked", "score", "budget"] as const;
export type VoteKind = (typeof voteKinds)[number];

export const countingMethods = [
  "yes-no",
  "plurality",
  "instant-run-off",
  "schulze",
  "score-sum",
  "knapsack",
  "owners-election",
] as const;
export type CountingMethod = (typeof countingMethods)[number];

/** By which methods a kind of vote may be counted. */
export const methodsOfKind: Readonly<Record<VoteKind, readonly CountingMethod[]>> = {
  "yes-no": ["yes-no"],
  single: ["plurality"],
  multiple: ["plurality", "owners-election"],
  ranked: ["instant-run-off", "schulze"],
  score: ["score-sum"],
  budget: ["knapsack"],
};

export interface Fraction {
  numerator: number;
  denominator: number;
}

/** yes × denominator ≥ base × numerator, or strictly more. Of the ballots cast, abstentions included, or of all electors. */
export interface PassRule extends Fraction {
  strict: boolean;
  base: "cast" | "electorate";
}

export const tieRules = ["undecided", "earlier-option", "chair"] as const;
export type TieRule = (typeof tieRules)[number];

export type OwnersMatter = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;

/** A ballot's content, one shape for each kind. Who abstains has taken part and is in favour of nothing. */
export type Choice =
  | { abstain: true }
  | { answer: "yes" | "no" }
  | { option: number }
  | { options: number[] }
  | { ranking: number[] }
  | { scores: (number | null)[] };
