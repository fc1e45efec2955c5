import type { Locale } from "../../platform/locale.ts";

/** What a file says for the closed lists of words; a word that is not here stands as it is. */
const said: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  emergency: { "zh-CN": "特急", en: "Emergency" },
  urgent: { "zh-CN": "紧急", en: "Urgent" },
  normal: { "zh-CN": "一般", en: "Normal" },
  complex: { "zh-CN": "疑难", en: "Complex" },
  dispatched: { "zh-CN": "等人接单", en: "Not accepted yet" },
  accepted: { "zh-CN": "正在办", en: "Being worked on" },
  "awaiting-resident": { "zh-CN": "等居民答复", en: "Waits for the resident" },
  resolved: { "zh-CN": "说已办好", en: "Reported solved" },
  rejected: { "zh-CN": "不予受理", en: "Not taken up" },
  closed: { "zh-CN": "已办结", en: "Closed" },
  web: { "zh-CN": "网页", en: "Web" },
  "door-code": { "zh-CN": "门口二维码", en: "Code at the door" },
  kiosk: { "zh-CN": "自助机", en: "Kiosk" },
  "phone-call": { "zh-CN": "来电", en: "Phone call" },
  counter: { "zh-CN": "窗口", en: "Counter" },
  patrol: { "zh-CN": "巡查", en: "Patrol" },
  batch: { "zh-CN": "批量登记", en: "From a sheet" },
  other: { "zh-CN": "其他途径", en: "Another way" },
  open311: { "zh-CN": "开放接口", en: "Open311" },
  late: { "zh-CN": "逾期", en: "Overdue" },
  "in-time": { "zh-CN": "未逾期", en: "In time" },
  yes: { "zh-CN": "是", en: "Yes" },
  no: { "zh-CN": "否", en: "No" },
  satisfied: { "zh-CN": "满意", en: "Satisfied" },
  fair: { "zh-CN": "基本满意", en: "Fair" },
  unsatisfied: { "zh-CN": "不满意", en: "Unsatisfied" },
};

export function saidOf(word: string, locale: Locale): string {
  return said[word]?.[locale] ?? word;
}

/** The sheet's name, and the beginning of the file's. */
export const sheetTitle: Readonly<Record<Locale, string>> = { "zh-CN": "诉求清单", en: "Requests" };
