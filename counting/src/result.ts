/** What counting came to, with every number that somebody needs to follow it. All of it can be written as JSON. */
export type CountResult = Counted & MethodDetail;

export interface Counted {
  electorate: number;
  /** Ballots, abstentions included. */
  took: number;
  abstained: number;
  /** The least number of ballots that is a quorum; 0 where none is asked for. */
  quorumNeeded: number;
  quorumMet: boolean;
  outcome: Outcome;
  /** The elected options in their order, or the projects that are paid for. */
  winners: number[];
  /** At a tie: the options between whom the stated rule does not decide. */
  tied: number[];
  missing: {
    /** Ballots for a quorum. */
    ballots: number;
    /** Yes for passing, with the same number of ballots. */
    yes: number;
  };
}

export const outcomes = ["passed", "failed", "elected", "tie", "quorum-not-met"] as const;
export type Outcome = (typeof outcomes)[number];

export type MethodDetail =
  | YesNoDetail
  | PluralityDetail
  | InstantRunOffDetail
  | SchulzeDetail
  | ScoreSumDetail
  | KnapsackDetail;

export interface YesNoDetail {
  method: "yes-no";
  yes: number;
  no: number;
  /** The least number of yes with which it passes. */
  yesNeeded: number;
}

export interface OptionVotes {
  option: number;
  votes: number;
}

export interface PluralityDetail {
  method: "plurality";
  perOption: OptionVotes[];
}

export interface InstantRunOffDetail {
  method: "instant-run-off";
  rounds: RunOffRound[];
}

export interface RunOffRound {
  /** Of the options that are still in, by number. */
  perOption: OptionVotes[];
  /** Ballots that rank none of these any more. */
  exhausted: number;
  /** Who goes out after this round; nobody after the last. */
  eliminated: number[];
}

export interface SchulzeDetail {
  method: "schulze";
  /** preferred[a - 1][b - 1]: how many ballots rank option a above option b. */
  preferred: number[][];
  /** The same, of the strongest path from a to b. */
  strongest: number[][];
}

export interface ScoreSumDetail {
  method: "score-sum";
  perOption: OptionScore[];
}

export interface OptionScore {
  option: number;
  sum: number;
  /** Ballots that scored it at all. */
  scored: number;
}

export interface KnapsackDetail {
  method: "knapsack";
  perOption: OptionVotes[];
  /** In the order in which the projects were looked at. */
  steps: KnapsackStep[];
  /** What of the budget is not spent. */
  left: number;
}

export interface KnapsackStep extends OptionVotes {
  cost: number;
  /** Of the budget, when its turn came. */
  leftBefore: number;
  taken: boolean;
}
