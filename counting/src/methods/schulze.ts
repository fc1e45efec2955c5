import type { VoteTerms } from "../terms.ts";
import { fillSeats } from "../ties.ts";
import type { Method } from "./method.ts";

/**
 * Option a is before option b when the strongest chain of preferences from a to b is stronger than the one back
 * (Schulze, "A new monotonic, clone-independent, reversal symmetric, and Condorcet-consistent single-winner election
 * method", 2011; strength by winning votes). A ranked option is above every unranked one; unranked ones are equal.
 */
export function schulze({ optionCount, seats }: VoteTerms): Method {
  const preferred = square(optionCount);
  const ranked = new Uint8Array(optionCount + 1);
  return {
    add(choice) {
      if (!("ranking" in choice)) return;
      const seen = new Uint8Array(optionCount + 1);
      for (const option of choice.ranking) {
        ranked[option] = 1;
        seen[option] = 1;
        const row = preferred[option - 1]!;
        for (let other = 1; other <= optionCount; other += 1) {
          if (!seen[other]) row[other - 1] = row[other - 1]! + 1;
        }
      }
    },
    finish({ precedence }) {
      const strongest = strongestPaths(preferred);
      const isBefore = (a: number, b: number) => strongest[a - 1]![b - 1]! > strongest[b - 1]![a - 1]!;
      const wanted = Array.from({ length: optionCount }, (_, index) => index + 1).filter((option) => ranked[option]);
      return { method: "schulze", preferred, strongest, ...fillSeats(layers(wanted, isBefore), seats, precedence) };
    },
  };
}

function strongestPaths(preferred: readonly number[][]): number[][] {
  const size = preferred.length;
  const strongest = preferred.map((row, a) => row.map((votes, b) => (votes > preferred[b]![a]! ? votes : 0)));
  for (let via = 0; via < size; via += 1) {
    for (let from = 0; from < size; from += 1) {
      const row = strongest[from]!;
      for (let to = 0; to < size; to += 1) {
        if (to === from) continue;
        row[to] = Math.max(row[to]!, Math.min(row[via]!, strongest[via]![to]!));
      }
    }
  }
  return strongest;
}

/** First those that nobody is before, then those that nobody else is before, and so on. */
function layers(options: number[], isBefore: (a: number, b: number) => boolean): number[][] {
  const found: number[][] = [];
  let left = options;
  while (left.length > 0) {
    const first = left.filter((option) => !left.some((other) => isBefore(other, option)));
    found.push(first);
    left = left.filter((option) => !first.includes(option));
  }
  return found;
}

function square(size: number): number[][] {
  return Array.from({ length: size }, () => new Array<number>(size).fill(0));
}
