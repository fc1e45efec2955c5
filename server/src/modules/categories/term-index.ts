/** What a category must tell so that it can be suggested; groups (without a parent) are never suggested. */
export type SuggestibleCategory = {
  readonly code: string;
  readonly parentCode: string | null;
  readonly nameZh: string;
  readonly keywords: readonly string[];
};

export type IndexedTerm = {
  phrase: string;
  /** The leaves that know this phrase as a keyword or by their name. */
  leafCodes: string[];
  weight: number;
};

export type TermIndex = {
  /** Terms by their first two characters, the longest first. */
  byOpening: ReadonlyMap<string, IndexedTerm[]>;
  groupOf: ReadonlyMap<string, string>;
};

const indexes = new WeakMap<readonly SuggestibleCategory[], TermIndex>();

/** The index of a list of categories, built once per list: pass the same array again, and do not change it. */
export function termIndexOf(categories: readonly SuggestibleCategory[]): TermIndex {
  const known = indexes.get(categories);
  if (known !== undefined) return known;
  const built = buildIndex(categories);
  indexes.set(categories, built);
  return built;
}

/** The form in which texts and phrases are compared: NFKC, lower case. */
export function foldText(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}

function buildIndex(categories: readonly SuggestibleCategory[]): TermIndex {
  const groupOf = new Map<string, string>();
  const leavesOf = new Map<string, string[]>();
  for (const { code, parentCode, nameZh, keywords } of categories) {
    if (parentCode === null) continue;
    groupOf.set(code, parentCode);
    for (const phrase of new Set([...keywords, ...namePhrases(nameZh)].map(foldText))) {
      if (phrase.length >= 2) leavesOf.set(phrase, [...(leavesOf.get(phrase) ?? []), code]);
    }
  }

  const terms = [...leavesOf].map(([phrase, leafCodes]) => ({
    phrase,
    leafCodes,
    weight: lengthWeight(phrase) * rarity(leavesKnowing(phrase, leavesOf), groupOf.size),
  }));
  terms.sort((a, b) => b.phrase.length - a.phrase.length);
  return { byOpening: Map.groupBy(terms, ({ phrase }) => phrase.slice(0, 2)), groupOf };
}

/** 停水、水压低 is one name and two phrases. */
function namePhrases(name: string): string[] {
  return [name, ...name.split("、")];
}

/** A long phrase is seldom there by accident: 1 for two characters, 1.4 for three, then slowly up. */
function lengthWeight(phrase: string): number {
  return 1 + 0.4 * Math.min(phrase.length - 2, 3);
}

/** Inverse document frequency over the leaves, scaled to 1 for a phrase that only one leaf knows. */
function rarity(leavesWithPhrase: number, leaves: number): number {
  return Math.log(1 + leaves / leavesWithPhrase) / Math.log(1 + leaves);
}

/** How many leaves use the phrase, alone or inside a longer one: 垃圾 tells less than its own leaf would claim. */
function leavesKnowing(phrase: string, leavesOf: ReadonlyMap<string, string[]>): number {
  const codes = [...leavesOf].filter(([other]) => other.includes(phrase)).flatMap(([, leafCodes]) => leafCodes);
  return new Set(codes).size;
}
