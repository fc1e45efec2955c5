import { settingWords } from "./setting-words.ts";
import { foldText, type IndexedTerm, type SuggestibleCategory, type TermIndex, termIndexOf } from "./term-index.ts";

export type { SuggestibleCategory } from "./term-index.ts";

export type Suggestion = {
  categoryCode: string;
  /** 0 to 1, comparable within one answer and with `suggestionSettings.leastConfidence`; not a probability. */
  confidence: number;
  /** The phrases of the text (folded: NFKC, lower case) that led here, the strongest first. */
  because: string[];
};

/** Set by judgement and tried on public letters to officials; no rule stands behind these numbers. */
export const suggestionSettings = {
  mostSuggestions: 3,
  /** Below this for the likeliest leaf nothing is suggested. */
  leastConfidence: 0.35,
  /** Below this a second or third leaf is not worth reading. */
  leastAlternativeConfidence: 0.2,
  /** For a two-character keyword that the segmenter does not see as a word, such as 医院 in 中医院长. */
  brokenWordWeight: 0.5,
  /** What a word of setting-words.ts weighs, whatever its length. */
  settingWordWeight: 0.7,
  /** What a text begins with is usually its subject. */
  openingCharacters: 30,
  openingWeight: 2,
  /** The part of the rest of its group's score that is added to a leaf's own. */
  groupSupport: 0.3,
  /** The score at which the evidence alone is worth 63 %. */
  evidenceScale: 2,
  /** How many of the strongest leaves share the confidence. */
  rivals: 6,
} as const;

/**
 * At most three leaves that a text may be about, the likeliest first, each with the phrases it was found by. It
 * knows only the categories' own names and keywords, so it works on the first day and can be explained in one
 * sentence: a phrase weighs more the longer it is and the fewer leaves know it, and at one place in the text only
 * the longest phrase counts. Below `leastConfidence` it stays silent.
 *
 * @param segment cuts a text into words; tells whether a short keyword is a word here or an accident of neighbours
 */
export function suggestCategories(
  text: string,
  categories: readonly SuggestibleCategory[],
  segment: (text: string) => string[],
): Suggestion[] {
  const index = termIndexOf(categories);
  const folded = foldText(text);
  const leaves = scoreLeaves(weighTerms(folded, findTerms(folded, index), segment));
  addGroupSupport(leaves, index);
  return toSuggestions(leaves);
}

type Occurrence = { times: number; firstAt: number };
type WeighedTerm = { term: IndexedTerm; weight: number };
type LeafScores = Map<string, { score: number; because: WeighedTerm[] }>;

/** Reads the text once, from left to right; a phrase inside an already found longer one is not counted again. */
function findTerms(text: string, { byOpening }: TermIndex): Map<IndexedTerm, Occurrence> {
  const found = new Map<IndexedTerm, Occurrence>();
  let coveredUntil = 0;
  for (let at = 0; at < text.length - 1; at++) {
    const term = byOpening.get(text.slice(at, at + 2))?.find(({ phrase }) => text.startsWith(phrase, at));
    if (term === undefined || at + term.phrase.length <= coveredUntil) continue;
    coveredUntil = at + term.phrase.length;
    const before = found.get(term);
    found.set(term, { times: (before?.times ?? 0) + 1, firstAt: before?.firstAt ?? at });
  }
  return found;
}

function weighTerms(
  text: string,
  found: Map<IndexedTerm, Occurrence>,
  segment: (text: string) => string[],
): WeighedTerm[] {
  if (found.size === 0) return [];
  const { brokenWordWeight, settingWordWeight, openingCharacters, openingWeight } = suggestionSettings;
  const words = new Set(segment(text));
  return [...found].map(([term, { times, firstAt }]) => {
    const isWord = term.phrase.length > 2 || words.has(term.phrase);
    const own = settingWords.has(term.phrase) ? settingWordWeight : term.weight;
    const repetition = 1 + Math.log(times) / 2;
    const place = firstAt < openingCharacters ? openingWeight : 1;
    return { term, weight: own * repetition * place * (isWord ? 1 : brokenWordWeight) };
  });
}

function scoreLeaves(weighedTerms: WeighedTerm[]): LeafScores {
  const leaves: LeafScores = new Map();
  for (const weighed of weighedTerms) {
    for (const code of weighed.term.leafCodes) {
      const leaf = leaves.get(code) ?? { score: 0, because: [] };
      leaf.score += weighed.weight;
      leaf.because.push(weighed);
      leaves.set(code, leaf);
    }
  }
  return leaves;
}

function addGroupSupport(leaves: LeafScores, { groupOf }: TermIndex): void {
  const groupScores = new Map<string | undefined, number>();
  for (const [code, { score }] of leaves) {
    const group = groupOf.get(code);
    groupScores.set(group, (groupScores.get(group) ?? 0) + score);
  }
  for (const [code, leaf] of leaves) {
    const rest = (groupScores.get(groupOf.get(code)) ?? leaf.score) - leaf.score;
    leaf.score += suggestionSettings.groupSupport * rest;
  }
}

/** Confidence falls with thin evidence and with strong rivals; it rises with the score, so the order is kept. */
function toSuggestions(leaves: LeafScores): Suggestion[] {
  const { evidenceScale, rivals, leastConfidence, leastAlternativeConfidence, mostSuggestions } = suggestionSettings;
  const strongest = [...leaves]
    .sort(([a, { score: x }], [b, { score: y }]) => y - x || (a < b ? -1 : 1))
    .slice(0, rivals);
  const total = strongest.reduce((sum, [, { score }]) => sum + score, 0);
  const [first, ...alternatives] = strongest.slice(0, mostSuggestions).map(([categoryCode, { score, because }]) => ({
    categoryCode,
    confidence: (1 - Math.exp(-score / evidenceScale)) * Math.sqrt(score / total),
    because: because.sort((a, b) => b.weight - a.weight).map(({ term }) => term.phrase),
  }));
  if (first === undefined || first.confidence < leastConfidence) return [];
  return [first, ...alternatives.filter(({ confidence }) => confidence >= leastAlternativeConfidence)];
}
