import type { NoticeFacts, NoticeKind } from "../../platform/notices.ts";

/** What members hear of a meeting. No person is named. */

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
