import { Jieba } from "@node-rs/jieba";
import { dict } from "@node-rs/jieba/dict.js";
import { neighbourhoodTerms, stopWords } from "./chinese-word-lists.ts";

/**
 * A dictionary entry needs a frequency to win over its parts; this one lies above the parts of every term in our list
 * and below the everyday words of the built-in dictionary.
 */
const termFrequency = 20_000;

const stops = new Set(stopWords);
let jieba: Jieba | undefined;

/**
 * The words of a text for search and for suggestions, in reading order and with repetitions: long words also give
 * their parts (search cut), Latin letters are lower case and full-width forms are folded (NFKC), punctuation and stop
 * words are gone. The same text always gives the same words, so what was indexed with it is found with it.
 */
export function chineseWords(text: string): string[] {
  jieba ??= loadJieba();
  const folded = text.normalize("NFKC").toLowerCase();
  return jieba.cutForSearch(folded, true).filter((word) => /[\p{L}\p{N}]/u.test(word) && !stops.has(word));
}

/** Takes a fraction of a second in which nothing else is done: a server has it behind itself before it answers. */
export function loadDictionary(): void {
  jieba ??= loadJieba();
}

function loadJieba(): Jieba {
  const loaded = Jieba.withDict(dict);
  loaded.loadDict(Buffer.from(neighbourhoodTerms.map((term) => `${term} ${termFrequency} n`).join("\n")));
  return loaded;
}
