import type { RefusalWords } from "./shape.ts";

/** Refusals of figures, callbacks and exclusions. */
export const ratesRefusals = {
  "period-too-long": {
    "zh-CN": ({ days }) =>
      `一次最多看${days ?? "一年"}${days === undefined ? "" : "天"}，结束日期不能早于开始日期。请改一下日期。`,
    en: ({ days }) =>
      `At most ${days === undefined ? "a year" : `${days} days`} can be shown at once, and the end must not be before the start. Please change the dates.`,
  },
  "handled-it": {
    "zh-CN": () => "您经手过这件事，要由没有经手过的人来做。",
    en: () => "You had a part in this request, so somebody who had none has to do this.",
  },
  "callback-over": {
    "zh-CN": () => "这次回访已经结束：问到了、没打通，或者过了期限。列表会随之更新。",
    en: () => "This callback is over: it was answered, nobody was reached, or its time has passed. Reload the list.",
  },
  "second-person-needed": {
    "zh-CN": () => "这是您自己提出的，要由另一个人来确认。",
    en: () => "You proposed this yourself, so another person has to agree.",
  },
  "decided-already": {
    "zh-CN": () => "已经有人决定过了，您不用再做。请刷新页面看结果。",
    en: () => "Somebody has decided this already. Reload the page to see how.",
  },
  "excluded-already": {
    "zh-CN": () => "这件诉求已经提出过不计入，正等确认或已经确认。",
    en: () => "It was proposed before to leave this request out; that waits to be decided or was agreed.",
  },
  "figures-final": {
    "zh-CN": () => "这件诉求的结果已是最终的，不能再改计入不计入。",
    en: () => "What is counted of this request is final, so it cannot be left out any more.",
  },
  "day-has-begun": {
    "zh-CN": () => "新的算法只能从明天或以后开始，已经公布的数不变。请换一个日期。",
    en: () => "New settings begin tomorrow or later, so that published figures stay. Please choose another date.",
  },
} satisfies RefusalWords;
