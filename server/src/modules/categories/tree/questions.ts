import type { CategoryQuestion } from "./shape.ts";

/** Questions that several leaves ask in the same words, so that handlers read the same answer everywhere. */

export const anybodyInDanger: CategoryQuestion = {
  code: "anybody-in-danger",
  zh: "现在有人有危险吗",
  en: "Is anybody in danger right now?",
  kind: "yes-no",
  required: true,
};

export const whichFloor: CategoryQuestion = {
  code: "which-floor",
  zh: "在几楼",
  en: "Which floor is it on?",
  kind: "text",
  required: false,
};

export const sinceWhen: CategoryQuestion = {
  code: "since-when",
  zh: "从什么时候开始的",
  en: "Since when?",
  kind: "text",
  required: false,
};

export const timeOfDay: CategoryQuestion = {
  code: "time-of-day",
  zh: "一般在什么时候",
  en: "At what time of day does it usually happen?",
  kind: "choice",
  choices: [
    { code: "day", zh: "白天", en: "During the day" },
    { code: "evening", zh: "傍晚到夜里10点", en: "From early evening to 10 at night" },
    { code: "night", zh: "夜里10点到早上6点", en: "Between 10 at night and 6 in the morning" },
    { code: "always", zh: "整天都有", en: "All day long" },
  ],
  required: false,
};

export const howManyHomes: CategoryQuestion = {
  code: "how-many-homes",
  zh: "影响了多少家",
  en: "How many homes are affected?",
  kind: "choice",
  choices: [
    { code: "mine", zh: "只有我家", en: "Only mine" },
    { code: "building", zh: "整栋楼或整个单元", en: "The whole building or stairway" },
    { code: "area", zh: "整个小区或更大范围", en: "The whole compound or a wider area" },
    { code: "unknown", zh: "不清楚", en: "I do not know" },
  ],
  required: false,
};

export const whichSeller: CategoryQuestion = {
  code: "which-seller",
  zh: "是哪家店或哪个单位",
  en: "Which shop or organisation is it?",
  kind: "text",
  required: false,
};

export const whichSchool: CategoryQuestion = {
  code: "which-school",
  zh: "是哪所学校或机构",
  en: "Which school or institution is it?",
  kind: "text",
  required: false,
};

export const whichEmployer: CategoryQuestion = {
  code: "which-employer",
  zh: "是哪个用人单位",
  en: "Which employer is it?",
  kind: "text",
  required: false,
};

export const whichOffice: CategoryQuestion = {
  code: "which-office",
  zh: "是哪个窗口或单位",
  en: "Which office or counter was it?",
  kind: "text",
  required: false,
};
