import type { Locale } from "../../platform/locale.ts";

export function inLocale({ zh, en }: { zh: string; en: string }, locale: Locale): string {
  return locale === "en" ? en : zh;
}

export const yesNoWords = [
  { key: "true", words: { zh: "是", en: "Yes" } },
  { key: "false", words: { zh: "否", en: "No" } },
];

const states: Readonly<Record<string, { zh: string; en: string }>> = {
  dispatched: { zh: "已派出，待接单", en: "Dispatched, waiting to be taken on" },
  accepted: { zh: "办理中", en: "Being worked on" },
  "awaiting-resident": { zh: "等反映人补充情况", en: "Waiting for the reporter's answer to a question" },
  suspended: { zh: "暂缓办理，到期再看", en: "Suspended until a review" },
  resolved: { zh: "已答复解决，等反映人确认", en: "Said to be solved, waiting for the reporter's confirmation" },
  rejected: { zh: "已答复不能办理，反映人可以申诉", en: "Turned down; the reporter may appeal" },
};
const closings: Readonly<Record<string, { zh: string; en: string }>> = {
  confirmed: { zh: "已办结，反映人确认已解决", en: "Closed, confirmed as solved by the reporter" },
  unrated: { zh: "已办结，反映人没有评价", en: "Closed without a rating by the reporter" },
  rejected: { zh: "已办结，不能办理", en: "Closed, turned down" },
  merged: { zh: "已与同一件事合并办理", en: "Handled together with another request of the same matter" },
  withdrawn: { zh: "反映人已撤回", en: "Withdrawn by the reporter" },
};

/** Open311 knows open and closed; this says which kind of open or closed. */
export function statusNotes(state: string, closing: string | null, locale: Locale): string {
  const words = state === "closed" ? closings[closing ?? ""] : states[state];
  if (!words) throw new Error(`no words for a request that is ${state} (${closing})`);
  return inLocale(words, locale);
}

export function provisionalNotice(locale: Locale): string {
  return locale === "en"
    ? "The expected time may move: the holidays of that year are not yet announced."
    : "放假安排尚未公布，预计答复时间可能调整。";
}

/** What the program that filed may tell its user. `due` is a W3C datetime in the district's zone. */
export function filedNotice(unit: string, due: string, locale: Locale): string {
  const moment = due.slice(0, 16).replace("T", " ");
  return locale === "en" ? `${unit} has it and answers by ${moment}.` : `由${unit}办理，${moment}前答复。`;
}

export function interfaceContact(district: { name: string; nameEn: string }, locale: Locale): string {
  return locale === "en"
    ? `The administrator of ${district.nameEn || district.name}`
    : `${district.name}邻里系统管理员`;
}

export function keyServiceWords(locale: Locale): string {
  return locale === "en"
    ? "Ask the administrator for a key; reading needs none."
    : "提交诉求需要密钥，请向系统管理员申请；查询不需要密钥。";
}
