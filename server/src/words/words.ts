import type { ProblemWords } from "../platform/http/problem.ts";
import { refusals as refusalsEn } from "./refusals.en.ts";
import { refusals as refusalsZh } from "./refusals.zh-CN.ts";

/** The words of a refusal in the reader's language. */
export const refusalWords: ProblemWords = (code, locale, facts) => {
  const words = (locale === "en" ? refusalsEn : refusalsZh)[code];
  if (!words) throw new Error(`no words for the refusal ${code}`);
  return words(facts);
};
