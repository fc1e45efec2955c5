import type { Holder } from "../../api/contract.ts";
import type { ResidentWords } from "../../resident/words/zh-CN.ts";

/** Who has a request: the unit, and the person where there is one to name. */
export function holderInWords({ unit, person }: Holder, words: ResidentWords): string {
  return person === null ? unit : words.matter.person({ unit, person });
}
