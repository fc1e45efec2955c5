import { isCounted, type LearnedText, termsOf, Vectors, type Vocabulary, vocabularyOf } from "./features.ts";
import { type SvmSettings, score, trainSvm } from "./linear-svm.ts";

/** What has been learned: of each label, how much each term speaks for it. It holds no text. */
export interface LearnedModel {
  readonly labels: readonly string[];
  /** How many texts each label was learned from. */
  readonly textCounts: readonly number[];
  readonly vocabulary: Vocabulary;
  /** For each label: a weight for each term, and last the bias. */
  readonly weights: readonly Float32Array[];
}

/** Found by trying 5-fold on public letters to officials: see docs/suggestions.md. */
export const learningSettings = {
  /** k: a term enters when so many different people have used it. */
  fewestAuthors: 5,
  /** A label with fewer texts is left to its keywords. */
  fewestTexts: 5,
  svm: { cost: 0.7, mostRounds: 60, tolerance: 0.01 } satisfies SvmSettings,
} as const;

/** One linear machine for each label against all others, on the terms that many have used. */
export function learn(texts: readonly LearnedText[], settings = learningSettings): LearnedModel {
  const counts = new Map<string, number>();
  for (const { label } of texts) counts.set(label, (counts.get(label) ?? 0) + 1);
  const known = [...counts].filter(([, count]) => count >= settings.fewestTexts).sort(([a], [b]) => (a < b ? -1 : 1));
  const vocabulary = vocabularyOf(texts, settings.fewestAuthors);
  const vectors = new Vectors(vocabulary);
  const examples = texts.map(({ words }) => vectors.of(words));
  const importances = texts.map(({ importance }) => importance);
  const weights = known.map(([label]) => {
    const isOfLabel = (example: number) => texts[example]!.label === label;
    return Float32Array.from(trainSvm(examples, isOfLabel, importances, vocabulary.terms.length, settings.svm));
  });
  return { labels: known.map(([label]) => label), textCounts: known.map(([, count]) => count), vocabulary, weights };
}

export interface Judgement {
  label: string;
  /** How many texts the label was learned from. */
  textCount: number;
  /** Above 0: more likely this than anything else; 1 and more: surely, by what was learned. */
  score: number;
}

/** A learned model at work. */
export class Classifier {
  readonly #model: LearnedModel;
  readonly #vectors: Vectors;

  constructor(model: LearnedModel) {
    this.#model = model;
    this.#vectors = new Vectors(model.vocabulary);
  }

  /** All labels, the likeliest first; none where no term of the text is known. */
  judge(words: readonly string[]): Judgement[] {
    const { labels, textCounts, weights } = this.#model;
    const vector = this.#vectors.of(words);
    if (vector.indices.length === 0) return [];
    return labels
      .map((label, at) => ({ label, textCount: textCounts[at]!, score: score(weights[at]!, vector) }))
      .sort((a, b) => b.score - a.score || (a.label < b.label ? -1 : 1));
  }

  /**
   * The words of the text that spoke most for the label. A score is a sum over terms, and each term comes from one word or
   * from two side by side, so a word's share is exact.
   */
  because(words: readonly string[], label: string, most: number): string[] {
    const weights = this.#model.weights[this.#model.labels.indexOf(label)];
    if (weights === undefined) return [];
    const vector = this.#vectors.of(words);
    const values = new Map(Array.from(vector.indices, (number, at) => [number, vector.values[at]!]));
    const terms = termsOf(words);
    const counts = new Map<string, number>();
    for (const { term, times } of terms) counts.set(term, (counts.get(term) ?? 0) + times);
    const shares = new Map<string, number>();
    const counted = words.filter(isCounted);
    for (const { term, from, times } of terms) {
      const number = this.#vectors.numberOf(term);
      if (number === undefined) continue;
      const share = (weights[number]! * values.get(number)! * times) / counts.get(term)! / from.length;
      for (const at of from) shares.set(counted[at]!, (shares.get(counted[at]!) ?? 0) + share);
    }
    const speaking = [...shares].filter(([word, share]) => share > 0 && word.length > 1);
    speaking.sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
    return withoutParts(speaking.map(([word]) => word)).slice(0, most);
  }
}

/** 垃圾 beside 垃圾分类 says nothing more. */
function withoutParts(words: readonly string[]): string[] {
  return words.filter((word) => !words.some((other) => other !== word && other.includes(word)));
}
