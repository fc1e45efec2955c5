// Chance that repeats itself: every part of the demo draws from its own seeded stream, so that a change in one part does not
// move the others.

import { createHash } from "node:crypto";

export type Random = {
  /** Uniform in [0, 1). */
  fraction(): number;
  /** A whole number from low to high, both included. */
  between(low: number, high: number): number;
  /** True with the given probability. */
  chance(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** An index, drawn in proportion to the weights. */
  weighted(weights: readonly number[]): number;
};

/** The generator is sfc32 (Chris Doty-Humphrey's small fast counter), seeded with a hash of the words. */
export function createRandom(...words: (string | number)[]): Random {
  const seed = createHash("sha256").update(words.join(":")).digest();
  let a = seed.readInt32LE(0);
  let b = seed.readInt32LE(4);
  let c = seed.readInt32LE(8);
  let counter = 1;

  function fraction(): number {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 4_294_967_296;
  }

  function weighted(weights: readonly number[]): number {
    let rest = fraction() * weights.reduce((sum, weight) => sum + weight, 0);
    for (const [index, weight] of weights.entries()) {
      rest -= weight;
      if (rest < 0) return index;
    }
    return weights.length - 1;
  }

  return {
    fraction,
    between: (low, high) => low + Math.floor(fraction() * (high - low + 1)),
    chance: (probability) => fraction() < probability,
    pick: (list) => list[Math.floor(fraction() * list.length)]!,
    weighted,
  };
}
