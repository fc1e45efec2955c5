import type { MethodDetail } from "../result.ts";
import type { Choice } from "../terms.ts";
import type { Decision, Precedence } from "../ties.ts";

/** A way to count: told of one ballot after the other, abstentions left out, and asked at the end. */
export interface Method {
  add(choice: Choice): void;
  finish(cast: Cast): MethodDetail & Decision;
}

export interface Cast {
  electorate: number;
  /** Ballots, abstentions included. */
  took: number;
  precedence: Precedence;
}
