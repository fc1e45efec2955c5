import { chineseWords } from "../../platform/chinese-words.ts";
import { topicSettings } from "./topic-settings.ts";

export interface TopicText {
  description: string;
  /** Says only whether two texts are of one person. */
  reporter: string;
}

/** The words that at least k different people have used, those of most people first; no numbers, no single signs. */
export function commonWords(texts: readonly TopicText[]): string[] {
  const users = new Map<string, Set<string>>();
  for (const { description, reporter } of texts) {
    for (const word of new Set(chineseWords(description))) {
      if (word.length < 2 || /\p{N}/u.test(word)) continue;
      users.set(word, (users.get(word) ?? new Set()).add(reporter));
    }
  }
  const common = [...users].filter(([, people]) => people.size >= topicSettings.fewestReporters);
  common.sort(([a, x], [b, y]) => y.size - x.size || b.length - a.length || (a < b ? -1 : 1));
  const words = common.map(([word]) => word);
  return words.filter((word) => !words.some((other) => other !== word && other.includes(word)));
}
