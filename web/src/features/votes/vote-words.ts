import { votes as en } from "../../resident/words/en/votes.ts";
import { useWordsOf } from "../../resident/words/words.tsx";
import { votes as zh } from "../../resident/words/zh-CN/votes.ts";

export type VoteWords = typeof zh;

/** The words about votes, in the reader's language. */
export function useVoteWords(): VoteWords {
  return useWordsOf({ "zh-CN": zh, en });
}
