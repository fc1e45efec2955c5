/** How votes are counted, and how anybody counts them again. Imports nothing of Linli: server, web and command line use it. */
export { ballotBytes, ballotNumber, fromBase64Url, toBase64Url } from "./ballot.ts";
export { canonicalChoice, canonicalJson, type Json } from "./canonical.ts";
export { type Count, count, startCount } from "./count.ts";
export {
  type ChoiceFault,
  choiceFaults,
  faultOf,
  faultOfTerms,
  mostOptionsEver,
  type TermsFault,
  termsFaults,
} from "./fault-of.ts";
export type {
  Counted,
  CountResult,
  InstantRunOffDetail,
  KnapsackDetail,
  KnapsackStep,
  MethodDetail,
  OptionScore,
  OptionVotes,
  Outcome,
  PluralityDetail,
  RunOffRound,
  SchulzeDetail,
  ScoreSumDetail,
  YesNoDetail,
} from "./result.ts";
export { outcomes } from "./result.ts";
export {
  type Choice,
  type CountingMethod,
  countingMethods,
  type Fraction,
  methodsOfKind,
  type OwnersMatter,
  type PassRule,
  type TieRule,
  tieRules,
  type VoteKind,
  type VoteTerms,
  voteKinds,
} from "./terms.ts";
