import type { RefusalWords } from "./shape.ts";

/** 2026年12月1日 · 1 December 2026, of an ISO date. */
function dayOf(fact: unknown, locale: "zh-CN" | "en"): string {
  const format = { year: "numeric", month: "long", day: "numeric", timeZone: "UTC" } as const;
  return new Intl.DateTimeFormat(locale === "en" ? "en-GB" : "zh-CN", format).format(new Date(`${fact}T00:00:00Z`));
}

export const meetingsRefusals = {
  "meeting-changed-meanwhile": {
    "zh-CN": () => "您打开之后，别人改过这次会议，刚才没有保存。请看过最新情况再提交。",
    en: () =>
      "Somebody changed this meeting after you opened it, so nothing was saved. Look at the latest before you send again.",
  },
  "meeting-id-taken": {
    "zh-CN": () => "这个编号已经用在别的会议上，没有保存。请重新打开页面再填一次。",
    en: () =>
      "This id belongs to another meeting, so nothing was saved. Please open the page anew and fill it in again.",
  },
  "meeting-planned": {
    "zh-CN": () => "会议通知还没有发出。请先发通知。",
    en: () => "The members have not been invited yet. Invite them first.",
  },
  "meeting-convened": {
    "zh-CN": () => "会议还没有开始。",
    en: () => "The meeting has not begun yet.",
  },
  "meeting-open": {
    "zh-CN": () => "会议正在进行。",
    en: () => "The meeting is under way.",
  },
  "meeting-closed": {
    "zh-CN": () => "会议已经结束。",
    en: () => "The meeting is over.",
  },
  "meeting-published": {
    "zh-CN": () => "会议纪要已经公布。要修改，请先收回。",
    en: () => "The minutes have been published. Take them back first to change anything.",
  },
  "meeting-cancelled": {
    "zh-CN": () => "会议已经取消。",
    en: () => "The meeting has been cancelled.",
  },
  "starts-not-ahead": {
    "zh-CN": () => "开会时间应在现在以后、一年以内。还没有保存。",
    en: () => "The meeting must lie ahead, within a year. Nothing was saved.",
  },
  "notice-too-short": {
    "zh-CN": (facts) =>
      `按议事规则，通知要提前${facts.days}个整天。今天发通知，最早可以在${dayOf(facts.firstDay, "zh-CN")}开会。`,
    en: (facts) =>
      `The rules ask for ${facts.days} whole days of notice. Invited today, the meeting can be held from ${dayOf(facts.firstDay, "en")} on.`,
  },
  "rules-missing": {
    "zh-CN": () => "这个议事组织还没有当天有效的议事规则。请先在它的页面上定规则。",
    en: () => "This council has no rules of procedure in force on that day. Set them on its page first.",
  },
  "agenda-empty": {
    "zh-CN": () => "议程还是空的。请先写上要议的事。",
    en: () => "The agenda is empty. Write down first what is to be dealt with.",
  },
  "members-missing": {
    "zh-CN": () => "这个议事组织现在没有成员，没有人可通知。",
    en: () => "This council has no members now, so nobody can be invited.",
  },
  "item-named-twice": {
    "zh-CN": () => "同一项议程写了两次。请去掉一次。",
    en: () => "One item stands on the agenda twice. Please leave one out.",
  },
  "item-in-use": {
    "zh-CN": () => "有的议程项目已经有发言、决定或材料，不能去掉。",
    en: () => "An item that already has notes, decisions or papers cannot be left out.",
  },
  "check-in-code-wrong": {
    "zh-CN": () => "签到码已过期。请再扫一次会场屏幕上的二维码。",
    en: () => "This code has expired. Please scan the one on the hall's screen again.",
  },
  "check-in-too-early": {
    "zh-CN": () => "还没到签到时间：会议开始前2小时起可以签到。",
    en: () => "It is too early: checking in begins two hours before the meeting.",
  },
  "not-the-day": {
    "zh-CN": (facts) => `会议定在${dayOf(facts.day, "zh-CN")}，当天才能开始。`,
    en: (facts) => `The meeting is on ${dayOf(facts.day, "en")} and cannot begin before that day.`,
  },
  "speaker-missing": {
    "zh-CN": () => "请写明是谁发的言。",
    en: () => "Please say who spoke.",
  },
  "speech-id-taken": {
    "zh-CN": () => "这个编号已经用在别的发言上，没有保存。请再记一次。",
    en: () => "This id belongs to another note, so nothing was saved. Please note it again.",
  },
  "quorum-not-met": {
    "zh-CN": (facts) => `到会${facts.present}人，不够规定人数，不能作决定。`,
    en: (facts) => `${facts.present} are there, which is fewer than the rules ask for: nothing can be decided.`,
  },
  "more-hands-than-members": {
    "zh-CN": (facts) => `到会${facts.present}人，举手的人数不能比这更多。请核对。`,
    en: (facts) => `${facts.present} members are there; there cannot be more hands than that. Please count again.`,
  },
  "decision-id-taken": {
    "zh-CN": () => "这个编号已经用在别的决定上，没有保存。请再记一次。",
    en: () => "This id belongs to another decision, so nothing was saved. Please record it again.",
  },
  "minutes-approved": {
    "zh-CN": () => "纪要已经由召集人确认。要改，请先写新的一稿，再请召集人确认。",
    en: () => "The chair has approved the minutes. Write a new version first, and have it approved again.",
  },
  "minutes-not-approved": {
    "zh-CN": () => "召集人还没有确认这份纪要，不能公布。",
    en: () => "The chair has not approved these minutes yet, so they cannot be published.",
  },
  "minutes-personal": {
    "zh-CN": (facts) =>
      `公布稿里还有${facts.what === "phone" ? "电话号码" : facts.what === "identity-number" ? "身份证号" : "邮箱地址"}。请去掉后再公布。`,
    en: (facts) =>
      `There is still ${facts.what === "phone" ? "a phone number" : facts.what === "identity-number" ? "an identity number" : "an e-mail address"} in these words. Please take it out before you publish.`,
  },
  "signature-missing": {
    "zh-CN": () => "请上传召集人签过字的纪要，或请召集人在自己的手机上确认。",
    en: () => "Attach the minutes that the chair has signed, or have the chair approve them on their own phone.",
  },
} satisfies RefusalWords;
