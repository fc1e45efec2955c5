import type { VoteTerms } from "./terms.ts";

/**
 * The terms with the chair's word on a tie, by which it is counted again. A run-off may tie more than once: what was said
 * of an earlier tie stays, because whoever went out then is in no later tie.
 * @param order the tied options, who goes first standing first
 */
export function withChairOrder(terms: VoteTerms, order: readonly number[]): VoteTerms {
  const earlier = (terms.chairOrder ?? []).filter((option) => !order.includes(option));
  return { ...terms, chairOrder: [...order, ...earlier] };
}
