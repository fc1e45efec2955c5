import type { NoticeFacts, NoticeGroup, NoticeKind } from "../../platform/notices.ts";
import type { TimelineKind } from "./timeline-kinds.ts";

/** What the post that has a request, is asked to take it, or is to approve something about it, is told. */

export interface StaffFacts extends NoticeFacts {
  requestId: string;
  number: string;
  category: string;
  categoryEn: string;
  dueAt: string;
}

/** Whom an entry of the timeline concerns. */
type Concerned = "answerable" | "offered" | "approving";

export interface StaffNotice {
  concerned: Concerned;
  notice: NoticeKind<StaffFacts>;
}

type Words = NoticeKind<StaffFacts>["words"];

function notice(kind: string, group: NoticeGroup, concerned: Concerned, words: Words): StaffNotice {
  return {
    concerned,
    notice: {
      kind,
      group,
      urgency: "usual",
      words,
      link: ({ requestId }) => `/workbench/requests/${requestId}`,
      fold: ({ requestId }) => requestId,
    },
  };
}

/** By the timeline entry they tell of. */
export const staffNotices = {
  filed: notice("request.new", "new-work", "answerable", {
    "zh-CN": {
      title: () => "新的诉求",
      text: ({ number, category, dueAt }, { moment }) =>
        `新的诉求${number}（${category}），应在${moment(dueAt)}前答复。`,
    },
    en: {
      title: () => "New request",
      text: ({ number, categoryEn, dueAt }, { moment }) =>
        `New request ${number} (${categoryEn}), answer due by ${moment(dueAt)}.`,
    },
  }),
  "split-off": notice("request.part", "new-work", "answerable", {
    "zh-CN": {
      title: () => "有一个部分请您办",
      text: ({ number, category, dueAt }, { moment }) =>
        `${number}（${category}）是从一件诉求里分出来请您的岗位办的，应在${moment(dueAt)}前答复。`,
    },
    en: {
      title: () => "A part of a request for you",
      text: ({ number, categoryEn, dueAt }, { moment }) =>
        `${number} (${categoryEn}) was split off a request for your post, answer due by ${moment(dueAt)}.`,
    },
  }),
  "parts-ended": notice("request.parts-ended", "replies", "answerable", {
    "zh-CN": {
      title: () => "各部分都没有办成",
      text: ({ number }) => `诉求${number}分出的各部分都答复不能办理，请您综合答复反映人。`,
    },
    en: {
      title: () => "No part could be solved",
      text: ({ number }) =>
        `All parts of request ${number} were answered and none could be solved. Please answer the reporter.`,
    },
  }),
  unmerged: notice("request.staff-unmerged", "new-work", "answerable", {
    "zh-CN": {
      title: () => "诉求改为单独办理",
      text: ({ number, dueAt }, { moment }) =>
        `诉求${number}不再合并，由您的岗位接着办，应在${moment(dueAt)}前答复。`,
    },
    en: {
      title: () => "A request is on its own again",
      text: ({ number, dueAt }, { moment }) =>
        `Request ${number} is no longer merged and goes on with your post, answer due by ${moment(dueAt)}.`,
    },
  }),
  offered: notice("request.offered", "new-work", "offered", {
    "zh-CN": {
      title: () => "有诉求请您接单",
      text: ({ number, category }) => `诉求${number}（${category}）请您的岗位接单。`,
    },
    en: {
      title: () => "A request is offered to you",
      text: ({ number, categoryEn }) => `Request ${number} (${categoryEn}) is offered to your post.`,
    },
  }),
  rerouted: notice("request.rerouted", "new-work", "offered", {
    "zh-CN": {
      title: () => "有诉求请您接单",
      text: ({ number, category }) => `诉求${number}更正后（${category}）请您的岗位接单。`,
    },
    en: {
      title: () => "A request is offered to you",
      text: ({ number, categoryEn }) => `Request ${number}, now corrected (${categoryEn}), is offered to your post.`,
    },
  }),
  reopened: notice("request.reopened", "replies", "answerable", {
    "zh-CN": {
      title: () => "诉求重新提出",
      text: ({ number, dueAt }, { moment }) => `诉求${number}由反映人重新提出，应在${moment(dueAt)}前答复。`,
    },
    en: {
      title: () => "A request was reopened",
      text: ({ number, dueAt }, { moment }) =>
        `Request ${number} was reopened by its reporter, answer due by ${moment(dueAt)}.`,
    },
  }),
  "question-answered": notice("request.question-answered", "replies", "answerable", {
    "zh-CN": {
      title: () => "反映人回答了",
      text: ({ number, dueAt }, { moment }) => `诉求${number}的反映人回答了您的问题，应在${moment(dueAt)}前答复。`,
    },
    en: {
      title: () => "The reporter has answered",
      text: ({ number, dueAt }, { moment }) =>
        `The reporter of ${number} has answered your question, answer due by ${moment(dueAt)}.`,
    },
  }),
  disputed: notice("request.disputed", "replies", "answerable", {
    "zh-CN": {
      title: () => "反映人说没有解决",
      text: ({ number, dueAt }, { moment }) => `诉求${number}的反映人说没有解决，应在${moment(dueAt)}前答复。`,
    },
    en: {
      title: () => "The reporter says it is not solved",
      text: ({ number, dueAt }, { moment }) =>
        `The reporter of ${number} says it is not solved, answer due by ${moment(dueAt)}.`,
    },
  }),
  appealed: notice("request.appealed", "new-work", "offered", {
    "zh-CN": {
      title: () => "有申诉请您复核",
      text: ({ number, category }) => `诉求${number}（${category}）不予办理，反映人申诉，请您的岗位复核。`,
    },
    en: {
      title: () => "An appeal for you to hear",
      text: ({ number, categoryEn }) =>
        `The reporter of ${number} (${categoryEn}) appeals against its rejection; your post is to hear it.`,
    },
  }),
  "suspension-asked": notice("request.suspension-asked", "new-work", "approving", {
    "zh-CN": {
      title: () => "有挂账请您审批",
      text: ({ number, category }) => `诉求${number}（${category}）的承办岗位申请挂账，请您的岗位审批。`,
    },
    en: {
      title: () => "A suspension for you to decide",
      text: ({ number, categoryEn }) =>
        `Whoever has request ${number} (${categoryEn}) asks that it may wait; your post is to decide.`,
    },
  }),
  "extension-asked": notice("request.extension-asked", "new-work", "approving", {
    "zh-CN": {
      title: () => "有延期请您审批",
      text: ({ number, category }) => `诉求${number}（${category}）的承办岗位申请延期，请您的岗位审批。`,
    },
    en: {
      title: () => "An extension for you to decide",
      text: ({ number, categoryEn }) =>
        `Whoever has request ${number} (${categoryEn}) asks for more time; your post is to decide.`,
    },
  }),
  suspended: notice("request.staff-suspended", "replies", "answerable", {
    "zh-CN": { title: () => "挂账已批准", text: ({ number }) => `诉求${number}的挂账已批准。` },
    en: {
      title: () => "Suspension approved",
      text: ({ number }) => `The suspension of request ${number} is approved.`,
    },
  }),
  "suspension-refused": notice("request.suspension-refused", "replies", "answerable", {
    "zh-CN": {
      title: () => "挂账没有批准",
      text: ({ number, dueAt }, { moment }) => `诉求${number}的挂账没有批准，应在${moment(dueAt)}前答复。`,
    },
    en: {
      title: () => "Suspension refused",
      text: ({ number, dueAt }, { moment }) =>
        `The suspension of request ${number} was refused, answer due by ${moment(dueAt)}.`,
    },
  }),
  extended: notice("request.extended", "replies", "answerable", {
    "zh-CN": {
      title: () => "延期已批准",
      text: ({ number, dueAt }, { moment }) => `诉求${number}的延期已批准，应在${moment(dueAt)}前答复。`,
    },
    en: {
      title: () => "Extension approved",
      text: ({ number, dueAt }, { moment }) =>
        `The extension of request ${number} is approved, answer due by ${moment(dueAt)}.`,
    },
  }),
  "extension-refused": notice("request.extension-refused", "replies", "answerable", {
    "zh-CN": {
      title: () => "延期没有批准",
      text: ({ number, dueAt }, { moment }) => `诉求${number}的延期没有批准，应在${moment(dueAt)}前答复。`,
    },
    en: {
      title: () => "Extension refused",
      text: ({ number, dueAt }, { moment }) =>
        `The extension of request ${number} was refused, answer due by ${moment(dueAt)}.`,
    },
  }),
  resumed: notice("request.staff-resumed", "replies", "answerable", {
    "zh-CN": {
      title: () => "诉求接着办",
      text: ({ number, dueAt }, { moment }) => `诉求${number}不再挂账，应在${moment(dueAt)}前答复。`,
    },
    en: {
      title: () => "A request goes on",
      text: ({ number, dueAt }, { moment }) => `Request ${number} no longer waits, answer due by ${moment(dueAt)}.`,
    },
  }),
  "became-late": notice("request.became-late", "late", "answerable", {
    "zh-CN": {
      title: () => "诉求超过了期限",
      text: ({ number, dueAt }, { moment }) => `诉求${number}应在${moment(dueAt)}前答复，已超过期限。`,
    },
    en: {
      title: () => "A request is late",
      text: ({ number, dueAt }, { moment }) =>
        `Request ${number} was to be answered by ${moment(dueAt)} and is late.`,
    },
  }),
} as const satisfies Partial<Record<TimelineKind, StaffNotice>>;

export type StaffToldKind = keyof typeof staffNotices;
export const staffToldKinds = Object.keys(staffNotices) as StaffToldKind[];
