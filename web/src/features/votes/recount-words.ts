import { recounting as en } from "../../resident/words/en/recounting.ts";
import { useWordsOf } from "../../resident/words/words.tsx";
import { recounting as zh } from "../../resident/words/zh-CN/recounting.ts";

/** The words about counting again, in the reader's language. */
export function useRecountWords(): typeof zh {
  return useWordsOf({ "zh-CN": zh, en });
}
