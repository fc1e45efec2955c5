import type { OwnersMatter } from "../terms.ts";
import type { OwnersRule, Share } from "./civil-code.ts";

/** A whole number in decimal digits, as BigInt() reads it: square centimetres, or heads. Never rounded, and JSON keeps it. */
export type Digits = string;

/** Everything that stands in the table by which a resident checks an owners' decision. */
export interface OwnersResult {
  method: "owners";
  matter: OwnersMatter;
  special: boolean;
  rule: Pick<OwnersRule, "code" | "source" | "effectiveFrom">;
  silentFollowMajority: boolean;
  /** In square centimetres. */
  area: OwnersMeasure;
  heads: OwnersMeasure;
  /** Did enough take part? Both must hold. */
  participation: OwnersTest;
  /** Were enough of them in favour? Both must hold. */
  majority: OwnersTest;
  outcome: "passed" | "failed" | "quorum-not-met";
}

export interface OwnersMeasure {
  all: Digits;
  /** Voted themselves. */
  voted: Digits;
  /** Did not vote and are counted with the majority, where the rules of procedure say so. */
  followed: Digits;
  /** voted + followed */
  tookPart: Digits;
  /** Of those who took part; the others voted no or abstained. */
  inFavour: Digits;
  notInFavour: Digits;
}

export interface OwnersTest {
  share: Share;
  area: Inequality;
  heads: Inequality;
  holds: boolean;
}

/** factor × part = left, and otherFactor × whole = right: left ≥ right, or left > right. */
export interface Inequality {
  factor: number;
  part: Digits;
  left: Digits;
  sign: "≥" | ">";
  otherFactor: number;
  whole: Digits;
  right: Digits;
  holds: boolean;
  /** How much larger the part would have had to be; 0 where it holds. */
  missing: Digits;
}
