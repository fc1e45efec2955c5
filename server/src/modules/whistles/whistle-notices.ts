import type { NoticeFacts, NoticeGroup, NoticeKind } from "../../platform/notices.ts";
import type { ToldKind } from "./told.ts";

/** Who hears of what happened to a whistle, and in which words: its number and the timeline's own sentence. */

/**
 * caller: the post that blew it. called: the posts on duty of all units that were called. call, duty: of the one it is
 * about. heads: the area's dual heads. climbed: whom it has climbed to.
 */
export type Hearers = "caller" | "called" | "call" | "duty" | "heads" | "climbed";

interface News {
  hearers: readonly Hearers[];
  group: NoticeGroup;
  zh: string;
  en: string;
}

export const news = {
  blown: { hearers: ["called"], group: "calls", zh: "吹哨：请您的单位报到", en: "A whistle calls your unit" },
  "unit-called": { hearers: ["call"], group: "calls", zh: "吹哨：请您的单位报到", en: "A whistle calls your unit" },
  "reported-in": { hearers: ["caller"], group: "replies", zh: "有单位报到了", en: "A unit has reported in" },
  objected: { hearers: ["heads", "caller"], group: "calls", zh: "有单位提出异议", en: "A unit objects to its call" },
  "objection-upheld": {
    hearers: ["call", "caller"],
    group: "calls",
    zh: "异议有了决定：不用到场",
    en: "Decided: the unit need not come",
  },
  "objection-overruled": {
    hearers: ["call", "caller"],
    group: "calls",
    zh: "异议有了决定：仍应到场",
    en: "Decided: the unit must come",
  },
  "visit-arranged": { hearers: ["called", "caller"], group: "calls", zh: "约定了到现场", en: "A visit is arranged" },
  "duty-given": { hearers: ["duty"], group: "calls", zh: "分给您的任务", en: "A duty for you" },
  "duty-returned": { hearers: ["duty"], group: "calls", zh: "任务要再做好", en: "A duty is returned" },
  "duty-done": {
    hearers: ["caller"],
    group: "replies",
    zh: "任务做完了，等您认可",
    en: "A duty is done, sign it off",
  },
  "signed-off": { hearers: ["called"], group: "replies", zh: "吹哨办完，请您评价", en: "It is done: assess it" },
  cancelled: { hearers: ["called", "caller"], group: "calls", zh: "吹哨取消了", en: "A whistle is cancelled" },
  "call-climbed": {
    hearers: ["climbed"],
    group: "late",
    zh: "有单位逾期没有报到",
    en: "A unit is late to report in",
  },
  "objection-climbed": {
    hearers: ["climbed"],
    group: "late",
    zh: "异议逾期没有决定",
    en: "An objection is undecided",
  },
  "duty-climbed": { hearers: ["climbed"], group: "late", zh: "吹哨任务逾期了", en: "A duty is late" },
} as const satisfies Partial<Record<ToldKind, News>>;
export type NewsKind = keyof typeof news;

export function isNews(kind: ToldKind): kind is NewsKind {
  return kind in news;
}

export interface WhistleNoticeFacts extends NoticeFacts {
  whistleId: string;
  number: string;
  zh: string;
  en: string;
}

/** An urgent whistle is told at once, also at night. */
export function noticeKindOf(kind: NewsKind, urgent: boolean): string {
  return `whistle.${kind}${urgent ? "-urgent" : ""}`;
}

export const whistleNotices: NoticeKind<WhistleNoticeFacts>[] = (Object.keys(news) as NewsKind[]).flatMap((kind) =>
  [true, false].map((urgent): NoticeKind<WhistleNoticeFacts> => {
    const { group, zh, en } = news[kind];
    return {
      kind: noticeKindOf(kind, urgent),
      group,
      urgency: urgent ? "now" : "usual",
      words: {
        "zh-CN": { title: () => zh, text: (facts) => `${facts.number}：${facts.zh}。` },
        en: { title: () => en, text: (facts) => `${facts.number}: ${facts.en}.` },
      },
      link: ({ whistleId }) => `/workbench/whistles/${whistleId}`,
      fold: ({ whistleId }) => (urgent ? null : whistleId),
    };
  }),
);
