import { chineseWords } from "../../platform/chinese-words.ts";

/** Full-text search over Chinese words: the same segmentation on write and on query. */

/** What is kept of a request for searching: each word once. */
export function searchWords(...texts: string[]): string[] {
  return [...new Set(chineseWords(texts.join("\n")))];
}

/** All words of the text as a tsquery, or null where nothing in it can be searched for. */
export function searchQuery(text: string): string | null {
  const words = searchWords(text);
  if (words.length === 0) return null;
  return words.map((word) => `'${word.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`).join(" & ");
}
