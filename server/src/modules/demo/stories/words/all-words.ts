import { affairs } from "./affairs.ts";
import { dailyNeeds } from "./daily-needs.ts";
import { home } from "./home.ts";
import { landAndConduct } from "./land-and-conduct.ts";
import type { LeafWords, WordsByCategory } from "./leaf-words.ts";
import { surroundings } from "./surroundings.ts";

/** By the category's code; every leaf of the shipped tree is among them. */
export const allWords: WordsByCategory = { ...surroundings, ...home, ...dailyNeeds, ...affairs, ...landAndConduct };

export function wordsFor(category: string): LeafWords {
  const words = allWords[category];
  if (!words) throw new Error(`the demo has no words for ${category}`);
  return words;
}
