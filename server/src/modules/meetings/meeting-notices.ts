import type { NoticeFacts, NoticeKind } from "../../platform/notices.ts";

/** What members hear of a meeting, and owners of a task that was decided. No person is named. */

export const newsKinds = ["convened", "changed", "cancelled"] as const;
export type NewsKind = (typeof newsKinds)[number];

export interface MeetingNoticeFacts extends NoticeFacts {
  meetingId: string;
  councilId: string;
  council: string;
  at: string;
  place: string;
}

const words = {
  convened: {
    zh: { title: "请您参加会议", text: "请到会，或说明不能来。" },
    en: { title: "You are invited to a meeting", text: "Please come, or say that you cannot." },
  },
  changed: {
    zh: { title: "会议时间或地点有变", text: "请按新的安排到会。" },
    en: { title: "A meeting has been moved", text: "Please come as arranged anew." },
  },
  cancelled: {
    zh: { title: "会议取消了", text: "原因见会议页面。" },
    en: { title: "A meeting has been cancelled", text: "The reason stands on its page." },
  },
} as const satisfies Record<NewsKind, Record<"zh" | "en", { title: string; text: string }>>;

export const meetingNotices: NoticeKind<MeetingNoticeFacts>[] = newsKinds.map((kind) => ({
  kind: `meeting.${kind}`,
  group: "calls",
  urgency: "usual",
  words: {
    "zh-CN": {
      title: () => words[kind].zh.title,
      text: ({ council, at, place }, reader) => `${council}：${reader.moment(at)}，${place}。${words[kind].zh.text}`,
    },
    en: {
      title: () => words[kind].en.title,
      text: ({ council, at, place }, reader) => `${council}: ${reader.moment(at)}, ${place}. ${words[kind].en.text}`,
    },
  },
  link: ({ meetingId }) => `/meetings/${meetingId}`,
  fold: () => null,
}));

export const ownerNewsKinds = ["given", "late"] as const;
export type OwnerNewsKind = (typeof ownerNewsKinds)[number];

export interface DecisionNoticeFacts extends NoticeFacts {
  council: string;
  dueAt: string;
}

const ownerWords = {
  given: { zh: "会议决定的事，请您办理", en: "A council decided a task for you" },
  late: { zh: "会议决定的事逾期了", en: "A task that a council decided is late" },
} as const satisfies Record<OwnerNewsKind, { zh: string; en: string }>;

export const decisionNotices: NoticeKind<DecisionNoticeFacts>[] = ownerNewsKinds.map((kind) => ({
  kind: `decision.${kind}`,
  group: kind === "late" ? "late" : "new-work",
  urgency: "usual",
  words: {
    "zh-CN": {
      title: () => ownerWords[kind].zh,
      text: ({ council, dueAt }, reader) => `${council}的决定，${reader.day(dueAt)}前办完。`,
    },
    en: {
      title: () => ownerWords[kind].en,
      text: ({ council, dueAt }, reader) => `Decided by ${council}, due by ${reader.day(dueAt)}.`,
    },
  },
  link: () => "/workbench/decision-tasks",
  fold: () => "decision-tasks",
}));
