import type { SparseVector } from "./linear-svm.ts";

/** What of a text counts: its words, the pairs of words side by side, and the signs that a long word is made of. */

/** A word, a pair or a part, with the places of the words in the text that it comes from. */
export interface Term {
  readonly term: string;
  readonly from: readonly number[];
  /** What a text begins with is usually its subject, and counts twice. */
  readonly times: number;
}

/** Words of a beginning: a sentence. */
const openingWords = 15;

/** No word begins with this sign; a part of 退休年龄 is not the word 退休. */
const partSign = "~";
const longestPart = 2;

/** Numbers are left out: they tell a house, a plate, a telephone, and never what a matter is about. */
export function isCounted(word: string): boolean {
  return !/\p{N}/u.test(word);
}

export function termsOf(words: readonly string[]): Term[] {
  const counted = words.filter(isCounted);
  return counted.flatMap((word, at) => {
    const times = at < openingWords ? 2 : 1;
    return [
      { term: word, from: [at], times },
      ...(at > 0 ? [{ term: `${counted[at - 1]} ${word}`, from: [at - 1, at], times }] : []),
      ...partsOf(word).map((part) => ({ term: partSign + part, from: [at], times })),
    ];
  });
}

function partsOf(word: string): string[] {
  const signs = [...word];
  const parts: string[] = [];
  for (let length = 1; length <= longestPart; length++) {
    if (signs.length <= length) break;
    for (let at = 0; at + length <= signs.length; at++) parts.push(signs.slice(at, at + length).join(""));
  }
  return parts;
}

/** The words that a term speaks of: one, two of a pair, or the part of one. */
export function wordsOf(term: string): string[] {
  return term.split(" ").map((word) => (word.startsWith(partSign) ? word.slice(partSign.length) : word));
}

/** A text to learn from. `author`: a mark by which two texts of one person are known to be one person's. */
export interface LearnedText {
  readonly words: readonly string[];
  readonly label: string;
  readonly author: string;
  /** How often it counts: a correction says more than a silence. */
  readonly importance: number;
}

/** The terms that a model knows, in the order of their numbers, each with its rarity. */
export interface Vocabulary {
  readonly terms: readonly string[];
  readonly rarities: Float32Array;
}

/**
 * The terms that at least `fewestAuthors` different people have used, so that none is one person's own: a name, a turn
 * of phrase. Rarity is the smoothed inverse document frequency.
 */
export function vocabularyOf(texts: readonly LearnedText[], fewestAuthors: number): Vocabulary {
  const uses = new Map<string, { texts: number; authors: Set<string> }>();
  for (const { words, author } of texts) {
    for (const term of new Set(termsOf(words).map((one) => one.term))) {
      const use = uses.get(term) ?? { texts: 0, authors: new Set() };
      use.texts += 1;
      // Beyond the limit nobody needs to be remembered.
      if (use.authors.size < fewestAuthors) use.authors.add(author);
      uses.set(term, use);
    }
  }
  const kept = [...uses]
    .filter(([, { authors }]) => authors.size >= fewestAuthors)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    terms: kept.map(([term]) => term),
    rarities: Float32Array.from(kept, ([, use]) => Math.log((1 + texts.length) / (1 + use.texts)) + 1),
  };
}

/** Turns words into numbers: 1 + log of how often a term occurs, times its rarity, to length 1. */
export class Vectors {
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #rarities: Float32Array;

  constructor({ terms, rarities }: Vocabulary) {
    this.#numbers = new Map(terms.map((term, number) => [term, number]));
    this.#rarities = rarities;
  }

  numberOf(term: string): number | undefined {
    return this.#numbers.get(term);
  }

  of(words: readonly string[]): SparseVector {
    const counts = new Map<number, number>();
    for (const { term, times } of termsOf(words)) {
      const number = this.#numbers.get(term);
      if (number !== undefined) counts.set(number, (counts.get(number) ?? 0) + times);
    }
    const entries = [...counts].sort(([a], [b]) => a - b);
    const values = Float32Array.from(entries, ([number, count]) => (1 + Math.log(count)) * this.#rarities[number]!);
    const length = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0));
    if (length > 0) for (let at = 0; at < values.length; at++) values[at]! /= length;
    return { indices: Uint32Array.from(entries, ([number]) => number), values };
  }
}
