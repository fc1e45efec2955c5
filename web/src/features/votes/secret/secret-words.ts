import { secret as en } from "../../../resident/words/en/secret.ts";
import { useWordsOf } from "../../../resident/words/words.tsx";
import { secret as zh } from "../../../resident/words/zh-CN/secret.ts";

export type SecretWords = typeof zh;

/** The words about secret votes, in the reader's language. */
export function useSecretWords(): SecretWords {
  return useWordsOf({ "zh-CN": zh, en });
}
