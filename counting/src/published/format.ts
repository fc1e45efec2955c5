import type { Json } from "../canonical.ts";
import { faultOfTerms } from "../fault-of.ts";
import type { OwnersAnswer } from "../owners/count-owners.ts";
import type { CandidateLine, TurnoutGroup } from "../owners/election-list.ts";
import type { OwnersElectionResult } from "../owners/election-result.ts";
import type { OwnersGroup } from "../owners/groups.ts";
import type { Digits, OwnersResult } from "../owners/result.ts";
import type { CountResult } from "../result.ts";
import { type Choice, countingMethods, tieRules, type VoteTerms, voteKinds } from "../terms.ts";

/** The published list of ballots, JSON Lines: this head, then the ballots in the order of their numbers, then the result. */
export interface ListHead {
  format: typeof listFormat;
  vote: {
    id: string;
    number: string;
    title: string;
    terms: VoteTerms;
    /** In the order of their numbers; empty for yes or no. */
    options: string[];
    /** How many may vote: people, or homes of an owners' decision. */
    electorate: number;
    opensAt: string;
    closesAt: string;
  };
  secrecy: "open" | "secret";
  /** Of the vote's own pair: SPKI in base64url, where ballots are secret. */
  publicKey: string | null;
  owners: OwnersHead | null;
}

export const listFormat = "linli-ballots-1";

export interface OwnersHead {
  /** "public" singles nobody out; "full" is for those who count. */
  list: "public" | "full";
  totalAreaSquareCentimetres: Digits;
  totalHeads: Digits;
}

export type ListLine =
  | OpenBallot
  | SecretBallot
  | OwnersHome
  | OwnersGroup
  | ElectionHome
  | TurnoutGroup
  | CandidateLine;

export interface OpenBallot {
  number: string;
  choice: Choice;
}

export interface SecretBallot {
  /** ballotNumber of the key */
  number: string;
  /** The ballot's own: SPKI in base64url. */
  publicKey: string;
  /** The random prefix that was put before the key, and the vote's signature over both (RFC 9474), in base64url. */
  token: string;
  choice: Choice;
  /** By the ballot's own key over ballotBytes. */
  signature: string;
}

export interface OwnersHome {
  number: string;
  headKey: string;
  areaSquareCentimetres: Digits;
  answer: OwnersAnswer;
}

/** A home's ballot in an election of the owners' committee. */
export interface ElectionHome extends Omit<OwnersHome, "answer"> {
  choice: Choice;
}

export type ListResult = CountResult | OwnersResult | OwnersElectionResult;

/** Whether this is a head by which a list can be read. */
export function isHead(value: Json): boolean {
  const head = fields(value);
  const vote = fields(head["vote"]);
  const terms = fields(vote["terms"]);
  return (
    head["format"] === listFormat &&
    [vote["id"], vote["number"], vote["title"], vote["opensAt"], vote["closesAt"]].every(isText) &&
    isCount(vote["electorate"]) &&
    Array.isArray(vote["options"]) &&
    vote["options"].every(isText) &&
    isTerms(terms) &&
    (terms["kind"] === "yes-no" || vote["options"].length === terms["optionCount"]) &&
    (head["secrecy"] === "open"
      ? head["publicKey"] === null
      : head["secrecy"] === "secret" && isText(head["publicKey"])) &&
    isOwnersHead(head["owners"], terms["ownersMatter"] !== null, head["secrecy"])
  );
}

function isTerms(terms: Fields): boolean {
  const { kind, method, tieRule, ownersMatter, silentFollowMajority, pass, quorum, costs, chairOrder } = terms;
  return (
    isOneOf(voteKinds, kind) &&
    isOneOf(countingMethods, method) &&
    isOneOf(tieRules, tieRule) &&
    (ownersMatter === null || (isCount(ownersMatter) && Number(ownersMatter) >= 1 && Number(ownersMatter) <= 9)) &&
    typeof silentFollowMajority === "boolean" &&
    (pass === null || isPassRule(fields(pass))) &&
    (quorum === null || typeof quorum === "object") &&
    (costs === null || Array.isArray(costs)) &&
    (chairOrder === undefined || chairOrder === null || Array.isArray(chairOrder)) &&
    faultOfTerms(terms as unknown as VoteTerms) === null
  );
}

function isPassRule({ strict, base }: Fields): boolean {
  return typeof strict === "boolean" && (base === "cast" || base === "electorate");
}

function isOwnersHead(owners: Json | undefined, wanted: boolean, secrecy: Json | undefined): boolean {
  if (!wanted) return owners === null;
  // Owners sign their ballots.
  if (secrecy !== "open") return false;
  const { list, totalAreaSquareCentimetres, totalHeads } = fields(owners);
  return (list === "public" || list === "full") && [totalAreaSquareCentimetres, totalHeads].every(isMoreThanNone);
}

type Fields = { readonly [name: string]: Json | undefined };

export function fields(value: Json | undefined): Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

export function isText(value: Json | undefined): value is string {
  return typeof value === "string" && value !== "";
}

export function isCount(value: Json | undefined): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}

/** A whole number as it is written: no sign, no nought in front. */
export function isDigits(value: Json | undefined): value is Digits {
  return typeof value === "string" && /^(0|[1-9]\d{0,29})$/.test(value);
}

/** Without any owner there is nothing to decide. */
function isMoreThanNone(value: Json | undefined): boolean {
  return isDigits(value) && value !== "0";
}

export function isOneOf<Word extends string>(words: readonly Word[], value: Json | undefined): value is Word {
  return words.some((word) => word === value);
}
