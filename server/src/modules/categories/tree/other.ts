import type { Group } from "./shape.ts";

export const other: Group = {
  code: "other",
  zh: "其他",
  en: "Something else",
  hint: { zh: "找不到合适的，就选这里", en: "Choose this if nothing above fits" },
  leaves: [
    {
      code: "question-about-rules",
      zh: "咨询政策和办事",
      en: "A question about rules or procedures",
      pace: "question",
      level: "community",
      keywords: "想问一下 怎么办理 需要什么材料 政策咨询 去哪里办 什么手续 咨询政策 咨询一下 请问怎么办",
    },
    {
      code: "suggestion-for-improvement",
      zh: "提建议",
      en: "A suggestion",
      pace: "wish",
      level: "community",
      keywords: "提建议 提个建议 合理化建议",
    },
    {
      code: "thanks-and-praise",
      zh: "表扬感谢",
      en: "Thanks and praise",
      pace: "wish",
      level: "community",
      keywords: "表扬 点赞 拾金不昧 好人好事 锦旗 感谢信 热心 做得好",
    },
    {
      code: "something-else",
      zh: "其他事情",
      en: "Anything else",
      hint: { zh: "写清楚就行，我们会分给合适的人", en: "Just describe it; we will find the right person" },
      pace: "ordinary",
      level: "community",
      keywords: "其他事情",
    },
  ],
};
