import type { NoticeFacts, NoticeKind } from "../../platform/notices.ts";
import type { ToldKind } from "./told.ts";

/**
 * Who hears of what happened to a topic, and in which words: its number and the timeline's own sentence.
 * residents: the proposer, those who support it and those who follow it. proposer: the resident who raised it.
 * staff: the desks of its area. runner: the post that took it up. The owner of a task hears of it as of any task of a decision.
 */
export type Hearers = "residents" | "proposer" | "staff" | "runner";

interface News {
  hearers: readonly Hearers[];
  zh: string;
  en: string;
}

export const news = {
  raised: { hearers: ["staff"], zh: "居民提出议题，等您看过", en: "A resident's topic waits for you" },
  rewritten: { hearers: ["staff"], zh: "议题改好了，等您看过", en: "A topic was changed and waits for you" },
  released: { hearers: ["proposer"], zh: "您的议题公开了", en: "Your topic is public" },
  "sent-back": { hearers: ["proposer"], zh: "您的议题要改一改", en: "Your topic needs a change" },
  "support-reached": {
    hearers: ["staff", "residents"],
    zh: "附议人数够了，等答复",
    en: "Enough support: an answer is due",
  },
  "support-missed": { hearers: ["residents"], zh: "附议人数没有达到", en: "Too few supported it" },
  withdrawn: { hearers: ["staff", "residents"], zh: "议题撤回了", en: "A topic was taken back" },
  "taken-up": { hearers: ["residents"], zh: "议题受理了", en: "The topic is taken up" },
  refused: {
    hearers: ["residents"],
    zh: "议题没有受理，理由见详情",
    en: "The topic is not taken up; its page says why",
  },
  "stage-opened": { hearers: ["residents"], zh: "议题到了下一步", en: "The topic has come to its next step" },
  "notice-published": { hearers: ["residents"], zh: "议题有通知", en: "A notice on the topic" },
  published: { hearers: ["residents"], zh: "议题有公示", en: "Something is published on the topic" },
  objected: { hearers: ["runner"], zh: "有居民提出异议", en: "A resident objects" },
  "task-done": { hearers: ["runner"], zh: "决议的任务做完了", en: "A task of a decision is done" },
  decided: { hearers: ["residents"], zh: "议题作出决定", en: "The topic is decided" },
  "not-adopted": { hearers: ["residents"], zh: "议题没有通过", en: "The topic was not adopted" },
  done: { hearers: ["residents"], zh: "议题办完了", en: "The topic is done" },
} as const satisfies Partial<Record<ToldKind, News>>;
export type NewsKind = keyof typeof news;

export function isNews(kind: ToldKind): kind is NewsKind {
  return kind in news;
}

export interface TopicNoticeFacts extends NoticeFacts {
  topicId: string;
  number: string;
  zh: string;
  en: string;
}

/** Staff and residents hear of it on their own pages and among what they have chosen to hear of. */
export function noticeKindOf(kind: NewsKind, staff: boolean): string {
  return `topic.${kind}${staff ? "-staff" : ""}`;
}

const isForStaff = (hearers: Hearers): boolean => hearers !== "residents" && hearers !== "proposer";

export const topicNotices: NoticeKind<TopicNoticeFacts>[] = (Object.keys(news) as NewsKind[]).flatMap((kind) => {
  const { hearers, zh, en } = news[kind];
  const kinds = new Set((hearers as readonly Hearers[]).map(isForStaff));
  return [...kinds].map(
    (staff): NoticeKind<TopicNoticeFacts> => ({
      kind: noticeKindOf(kind, staff),
      group: staff ? "new-work" : "community",
      urgency: "usual",
      words: {
        "zh-CN": { title: () => zh, text: (facts) => `议题${facts.number}：${facts.zh}。` },
        en: { title: () => en, text: (facts) => `Topic ${facts.number}: ${facts.en}.` },
      },
      link: ({ topicId }) => (staff ? `/workbench/deliberations/${topicId}` : `/topics/${topicId}`),
      fold: ({ topicId }) => topicId,
    }),
  );
});
