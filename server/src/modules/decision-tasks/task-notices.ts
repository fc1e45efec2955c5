import type { NoticeFacts, NoticeKind } from "../../platform/notices.ts";

/** What the owner of a task hears of it. Nobody is named, and its words stand on the page alone. */

export const ownerNewsKinds = ["given", "late"] as const;
export type OwnerNewsKind = (typeof ownerNewsKinds)[number];

export interface TaskNoticeFacts extends NoticeFacts {
  /** The council by its name, or the topic by its number: its title is somebody's words. */
  council: string | null;
  topic: string | null;
  dueAt: string;
}

const said = {
  given: { zh: "有一项决定，请您办理", en: "A task for you from a decision" },
  late: { zh: "决定要办的事逾期了", en: "A task of a decision is late" },
} as const satisfies Record<OwnerNewsKind, { zh: string; en: string }>;

export const taskNotices: NoticeKind<TaskNoticeFacts>[] = ownerNewsKinds.map((kind) => ({
  kind: `decision-task.${kind}`,
  group: kind === "late" ? "late" : "new-work",
  urgency: "usual",
  words: {
    "zh-CN": {
      title: () => said[kind].zh,
      text: ({ council, topic, dueAt }, reader) => `${council ?? `议题${topic}`}的决定，${reader.day(dueAt)}前办完。`,
    },
    en: {
      title: () => said[kind].en,
      text: ({ council, topic, dueAt }, reader) =>
        `Decided by ${council ?? `topic ${topic}`}, due by ${reader.day(dueAt)}.`,
    },
  },
  link: () => "/workbench/decision-tasks",
  fold: () => "decision-tasks",
}));
