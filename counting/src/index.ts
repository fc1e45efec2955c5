/** How votes are counted, and how anybody counts them again. Imports nothing of Linli: server, web and command line use it. */
export { ballotBytes, ballotNumber, fromBase64Url, toBase64Url } from "./ballot.ts";
export { canonicalChoice, canonicalJson, type Json } from "./canonical.ts";
export { withChairOrder } from "./chair-order.ts";
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
export { civilCode278, headRule, type OwnersMatterItem, type OwnersRule, type Share } from "./owners/civil-code.ts";
export { type Committee, committeeRule } from "./owners/committee-rule.ts";
export { answerOf, type HomeBallot, startHomesCount } from "./owners/count-homes.ts";
export {
  countOwners,
  type OwnersAnswer,
  type OwnersBallot,
  type OwnersCount,
  type OwnersElectorate,
  type OwnersVotes,
  ownersAnswers,
  startOwnersCount,
} from "./owners/count-owners.ts";
export { type CandidateLine, publicElection, type TurnoutGroup } from "./owners/election-list.ts";
export type { OwnersCandidate, OwnersElectionResult } from "./owners/election-result.ts";
export {
  fewestInGroup,
  type OwnersGroup,
  type OwnersGroupAnswer,
  ownersGroupAnswers,
  type PlacedBallot,
  publicGroups,
} from "./owners/groups.ts";
export type { Digits, Inequality, OwnersMeasure, OwnersResult, OwnersTest } from "./owners/result.ts";
export { squareMetres } from "./owners/square-metres.ts";
export { faultWords } from "./published/fault-words.ts";
export type {
  ElectionHome,
  ListHead,
  ListLine,
  ListResult,
  OpenBallot,
  OwnersHead,
  OwnersHome,
  SecretBallot,
} from "./published/format.ts";
export { listFormat } from "./published/format.ts";
export { linesOf, piecesOf } from "./published/lines-of.ts";
export { type Publishing, published, startPublishing } from "./published/publish.ts";
export { type ListFault, type ListFaultCode, type Recount, recount } from "./published/recount.ts";
export {
  faultOfSecretBallot,
  type SecretBallotFault,
  secretBallotFaults,
  tokenKey,
} from "./published/secret-ballot.ts";
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
