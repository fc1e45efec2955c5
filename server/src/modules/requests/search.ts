import { chineseWords } from "../../platform/chinese-words.ts";

/**
 * Full-text search over Chinese. What is written is kept as words and as pairs of neighbouring characters: words find
 * 垃圾 and 清运 in whichever order they stand, pairs find 路灯 also where the segmenter has cut 路 from 灯不亮.
 */

/** What is kept of a request for searching: each lexeme once. */
export function searchWords(...texts: string[]): string[] {
  const text = texts.join("\n");
  return [...new Set([...chineseWords(text), ...pairsOf(text)])];
}

/** What must occur as a tsquery: all words, or all pairs and whatever is not Chinese; null where nothing can be searched. */
export function searchQuery(text: string): string | null {
  const words = [...new Set(chineseWords(text))];
  const pairs = [...new Set([...pairsOf(text), ...words.filter((word) => !/\p{Script=Han}/u.test(word))])];
  const ways = [words, pairs].filter((lexemes) => lexemes.length > 0);
  if (ways.length === 0) return null;
  return ways.map((lexemes) => `(${lexemes.map(quoted).join(" & ")})`).join(" | ");
}

function pairsOf(text: string): string[] {
  const runs = text.normalize("NFKC").match(/\p{Script=Han}+/gu) ?? [];
  return runs.flatMap((run) => {
    const characters = [...run];
    return characters.slice(1).map((character, index) => characters[index]! + character);
  });
}

function quoted(lexeme: string): string {
  return `'${lexeme.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`;
}
