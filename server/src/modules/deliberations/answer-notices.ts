import type { NoticeFacts, NoticeKind } from "../../platform/notices.ts";
import { type AnswerReminder, answerReminders } from "./answer-reminders.ts";

/** What posts hear of an answer that is owed: the topic by its number. */
interface AnswerNoticeFacts extends NoticeFacts {
  topicId: string;
  number: string;
  dueAt: string;
}

const said = {
  "answer-due": {
    zh: { title: "议题快到答复期限了", text: "请受理，或者说明理由。" },
    en: { title: "A topic's answer is due", text: "Take it up, or say why not." },
  },
  "answer-late": {
    zh: { title: "议题过了答复期限", text: "居民还在等答复，请尽快受理或者说明理由。" },
    en: { title: "A topic's answer is late", text: "Residents wait: take it up, or say why not." },
  },
  "answer-climbed": {
    zh: { title: "下级有议题逾期没有答复", text: "请督促答复，或者由您答复。" },
    en: { title: "A topic below you waits for its answer", text: "See that it is answered, or answer it yourself." },
  },
} as const satisfies Record<AnswerReminder, Record<"zh" | "en", { title: string; text: string }>>;

export const answerNotices: NoticeKind<AnswerNoticeFacts>[] = answerReminders.map((kind) => ({
  kind: `topic.${kind}`,
  group: "late",
  urgency: "usual",
  words: {
    "zh-CN": {
      title: () => said[kind].zh.title,
      text: ({ number, dueAt }, reader) => `议题${number}，${reader.day(dueAt)}前答复。${said[kind].zh.text}`,
    },
    en: {
      title: () => said[kind].en.title,
      text: ({ number, dueAt }, reader) => `Topic ${number}, due by ${reader.day(dueAt)}. ${said[kind].en.text}`,
    },
  },
  link: ({ topicId }) => `/workbench/deliberations/${topicId}`,
  fold: ({ topicId }) => topicId,
}));
