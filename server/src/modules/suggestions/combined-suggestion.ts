import { suggestionSettings } from "../categories/index.ts";
import type { Judgement } from "./classifier.ts";

/** What the category's own names and keywords say of a text. */
export interface KeywordSuggestion {
  id: string;
  confidence: number;
  because: string[];
}

export interface Suggested {
  id: string;
  /** 0 to 1, comparable within one answer and with the limit; not a probability. */
  confidence: number;
  /** The words of the text that led here, the strongest first. */
  because: string[];
  /** How many past requests taught it; 0 where keywords alone did. */
  learnedFrom: number;
}

/** Set by judgement; no rule stands behind these numbers. */
const combinedSettings = {
  /** A category that was learned from so many requests is judged half by them, half by its keywords. */
  halfTrustedTexts: 8,
  /** How steeply a score turns into confidence: 0 is 0.5, 1 is 0.95. */
  steepness: 3,
  /** Named as the reason. */
  mostWords: 3,
} as const;

/**
 * Keywords and what was learned, together: what was learned counts the more, the more past requests taught the category, and
 * the surer the model is that the text is of anything it knows; what it has never read about is left to the keywords. Without
 * anything learned it is the keywords alone. Below the confidence limit nothing is suggested.
 *
 * @param learned all that the model knows of, the likeliest first
 * @param becauseOf the words that speak for a learned category
 */
export function combined(
  byKeywords: readonly KeywordSuggestion[],
  learned: readonly Judgement[],
  becauseOf: (id: string) => string[],
): Suggested[] {
  const keywords = new Map(byKeywords.map((suggestion) => [suggestion.id, suggestion]));
  const judgements = new Map(learned.map((judgement) => [judgement.label, judgement]));
  const sureness = learned[0] === undefined ? 0 : likelihood(learned[0]);
  const candidates = new Set([
    ...keywords.keys(),
    ...learned.slice(0, suggestionSettings.mostSuggestions).map(({ label }) => label),
  ]);
  const { leastConfidence, leastAlternativeConfidence, mostSuggestions } = suggestionSettings;
  const ranked = [...candidates]
    .map((id) => together(id, keywords.get(id), judgements.get(id), sureness))
    // Of two that are as likely the keywords' order stands.
    .sort((a, b) => b.confidence - a.confidence)
    .slice(0, mostSuggestions);
  if (ranked[0] === undefined || ranked[0].confidence < leastConfidence) return [];
  return ranked
    .filter(({ confidence }, at) => at === 0 || confidence >= leastAlternativeConfidence)
    .map((suggestion) => withLearnedWords(suggestion, becauseOf));
}

function together(
  id: string,
  keyword: KeywordSuggestion | undefined,
  judgement: Judgement | undefined,
  sureness: number,
): Suggested {
  const { halfTrustedTexts } = combinedSettings;
  const taught = judgement === undefined ? 0 : judgement.textCount / (judgement.textCount + halfTrustedTexts);
  const trust = taught * sureness;
  const learned = judgement === undefined ? 0 : likelihood(judgement);
  return {
    id,
    confidence: trust * learned + (1 - trust) * (keyword?.confidence ?? 0),
    because: keyword?.because ?? [],
    // Only where it speaks for the category is it a reason.
    learnedFrom: judgement !== undefined && judgement.score > 0 ? judgement.textCount : 0,
  };
}

function likelihood({ score }: Judgement): number {
  return 1 / (1 + Math.exp(-combinedSettings.steepness * score));
}

/** Keywords are whole phrases and are named first; then the learned words that are not in them. */
function withLearnedWords(suggestion: Suggested, becauseOf: (id: string) => string[]): Suggested {
  if (suggestion.learnedFrom === 0) return suggestion;
  const { because } = suggestion;
  const more = becauseOf(suggestion.id).filter((word) => !because.some((phrase) => phrase.includes(word)));
  return { ...suggestion, because: [...because, ...more].slice(0, combinedSettings.mostWords) };
}
