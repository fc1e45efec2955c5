import type { VoteTerms } from "./terms.ts";

/** Who goes first among options that stand equal, by the stated rule; null where it leaves that open. */
export type Precedence = (tied: readonly number[]) => number[] | null;

export function precedenceOf({ tieRule, chairOrder }: VoteTerms): Precedence {
  switch (tieRule) {
    case "undecided":
      return () => null;
    case "earlier-option":
      return (tied) => [...tied].sort((a, b) => a - b);
    case "chair":
      // The chair has spoken only if every one of the tied options was named.
      return (tied) => {
        const order = (chairOrder ?? []).filter((option) => tied.includes(option));
        return order.length === tied.length ? order : null;
      };
  }
}

/** What a method makes of the ballots, apart from the quorum. */
export interface Decision {
  outcome: "passed" | "failed" | "elected" | "tie";
  winners: number[];
  /** Those between whom the stated rule does not decide. */
  tied: number[];
}

/**
 * Gives the seats to groups of equal options, the best group first. A group that is larger than what is left is tied.
 * @param groups only of options that somebody wants: the others are not elected, even into an empty seat
 */
export function fillSeats(groups: readonly number[][], seats: number, precedence: Precedence): Decision {
  const winners: number[] = [];
  for (const group of groups) {
    const left = seats - winners.length;
    if (left === 0) break;
    const order = group.length <= left ? group : precedence(group);
    if (!order) return { outcome: "tie", winners, tied: group };
    winners.push(...order.slice(0, left));
  }
  return { outcome: winners.length > 0 ? "elected" : "failed", winners, tied: [] };
}

/** Options that got something, those with the same value together, the highest first. */
export function byValue(values: readonly { option: number; value: number }[]): number[][] {
  const groups = new Map<number, number[]>();
  for (const { option, value } of values) {
    if (value > 0) groups.set(value, [...(groups.get(value) ?? []), option]);
  }
  return [...groups].sort(([a], [b]) => b - a).map(([, options]) => options);
}
