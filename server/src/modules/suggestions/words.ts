import type { Locale } from "../../platform/locale.ts";

const mostPhrases = 3;

interface Reason {
  /** Words of the resident's own text, the strongest first. */
  because: readonly string[];
  /** Of how many past requests something was learned; 0: by the category's own words. */
  learnedFrom: number;
}

/** By which words of the reader's own text a category was found, and whether past requests say so too. */
export function suggestionReason({ because, learnedFrom }: Reason, locale: Locale): string {
  const phrases = because.slice(0, mostPhrases).map((phrase) => `“${phrase}”`);
  if (locale === "en") {
    const mentions = phrases.length === 0 ? "" : `Your description mentions ${phrases.join(", ")}.`;
    const learned = learnedFrom === 0 ? "" : `Learned from ${learnedFrom} past requests of this kind.`;
    return [mentions, learned].filter(Boolean).join(" ");
  }
  const mentions = phrases.length === 0 ? "" : `您的描述里提到${phrases.join("")}。`;
  return `${mentions}${learnedFrom === 0 ? "" : `从过去${learnedFrom}件同类诉求学到。`}`;
}

/** How many there were of this kind at this place: category, place and number, of nobody in particular. */
export function casesInWords({ community, cases }: { community: string; cases: number }, locale: Locale): string {
  return locale === "en"
    ? `${community} had ${cases} such requests in the past year.`
    : `${community}近一年有${cases}件同类诉求。`;
}

export function usualUnitInWords(
  { unit, cases, of }: { unit: string; cases: number; of: number },
  locale: Locale,
): string {
  return locale === "en"
    ? `${cases} of the past ${of} such requests here were ended by ${unit}.`
    : `这里过去${of}件同类诉求，有${cases}件由${unit}办结。`;
}
