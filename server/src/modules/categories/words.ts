import type { Locale } from "../../platform/locale.ts";

const mostPhrases = 3;

/** By which phrases of the resident's own text a category was found; the strongest come first. */
export function suggestionReason(because: readonly string[], locale: Locale): string {
  const phrases = because.slice(0, mostPhrases).map((phrase) => `“${phrase}”`);
  return locale === "en" ? `Your description mentions ${phrases.join(", ")}.` : `您的描述里提到${phrases.join("")}。`;
}
