import type { NoticeFacts, NoticeKind } from "../../platform/notices.ts";

/**
 * What the reporter is told: that it was received, another day than was promised, that it has to wait and goes on, and
 * whenever it waits for them. Words stay on the page.
 */

export interface ReporterFacts extends NoticeFacts {
  number: string;
  unit: string;
  unitEn: string;
  dueAt: string;
  until: string | null;
  /** When a suspended request is looked at again, and what it waits for. */
  reviewAt: string | null;
  waitsFor: string;
  waitsForEn: string;
}

export const requestNotice = {
  group: "my-requests",
  urgency: "usual",
  link: ({ number }: ReporterFacts) => `/r/${number}`,
  fold: ({ number }: ReporterFacts) => number,
} as const;

export const toldKinds = [
  "filed",
  "due-moved",
  "suspended",
  "resumed",
  "question-asked",
  "resolved",
  "rejected",
  "merged",
  "unmerged",
  "split",
] as const;
export type ToldKind = (typeof toldKinds)[number];

/** By the timeline entry they tell of. */
export const reporterNotices: Readonly<Record<ToldKind, NoticeKind<ReporterFacts>>> = {
  filed: {
    ...requestNotice,
    kind: "request.filed",
    words: {
      "zh-CN": {
        title: () => "您反映的事已收到",
        text: ({ number, unit, dueAt }, { moment }) =>
          `您反映的事已收到，编号${number}，由${unit}办理，${moment(dueAt)}前答复您。`,
      },
      en: {
        title: () => "Your request was received",
        text: ({ number, unitEn, dueAt }, { moment }) =>
          `Your request was received under the number ${number}. ${unitEn} has it and will answer by ${moment(dueAt)}.`,
      },
    },
  },
  "due-moved": {
    ...requestNotice,
    kind: "request.due-moved",
    words: {
      "zh-CN": {
        title: () => "答复的日子有变",
        text: ({ number, unit, dueAt }, { moment }) =>
          `您反映的事（编号${number}），答复的日子有变：${unit}在${moment(dueAt)}前答复您。`,
      },
      en: {
        title: () => "You will be answered on another day",
        text: ({ number, unitEn, dueAt }, { moment }) =>
          `Your request ${number}: the day has changed, ${unitEn} will answer by ${moment(dueAt)}.`,
      },
    },
  },
  suspended: {
    ...requestNotice,
    kind: "request.suspended",
    words: {
      "zh-CN": {
        title: () => "暂时办不了",
        text: ({ number, unit, waitsFor, reviewAt }, { day }) =>
          `您反映的事（编号${number}），${unit}暂时办不了：${waitsFor}。${day(reviewAt!)}再看，到时接着办并告诉您。`,
      },
      en: {
        title: () => "It has to wait",
        text: ({ number, unitEn, waitsForEn, reviewAt }, { day }) =>
          `Your request ${number} has to wait with ${unitEn}: ${waitsForEn}. It is looked at again on ${day(reviewAt!)}, and you will be told.`,
      },
    },
  },
  resumed: {
    ...requestNotice,
    kind: "request.resumed",
    words: {
      "zh-CN": {
        title: () => "已接着办理",
        text: ({ number, unit, dueAt }, { moment }) =>
          `您反映的事（编号${number}）已接着办理，${unit}在${moment(dueAt)}前答复您。`,
      },
      en: {
        title: () => "Work on it goes on",
        text: ({ number, unitEn, dueAt }, { moment }) =>
          `Work on your request ${number} goes on; ${unitEn} will answer by ${moment(dueAt)}.`,
      },
    },
  },
  "question-asked": {
    ...requestNotice,
    kind: "request.question-asked",
    words: {
      "zh-CN": {
        title: () => "有话问您",
        text: ({ number, unit }) => `您反映的事（编号${number}），${unit}有话问您，请打开进展页回答。`,
      },
      en: {
        title: () => "There is a question for you",
        text: ({ number, unitEn }) =>
          `Your request ${number}: ${unitEn} has a question. Please answer it on the page of your request.`,
      },
    },
  },
  resolved: {
    ...requestNotice,
    kind: "request.resolved",
    words: {
      "zh-CN": {
        title: () => "答复已解决，请您来说",
        text: ({ number, unit, until }, { moment }) =>
          `您反映的事（编号${number}），${unit}答复已解决。解决没有请您来说，${moment(until!)}前可以确认或提出异议。`,
      },
      en: {
        title: () => "Is it solved?",
        text: ({ number, unitEn, until }, { moment }) =>
          `Your request ${number}: ${unitEn} says it is solved. Please confirm or object by ${moment(until!)}.`,
      },
    },
  },
  rejected: {
    ...requestNotice,
    kind: "request.rejected",
    words: {
      "zh-CN": {
        title: () => "答复不能办理",
        text: ({ number, unit, until }, { moment }) =>
          `您反映的事（编号${number}），${unit}答复不能办理，理由见进展页。您可以在${moment(until!)}前申诉。`,
      },
      en: {
        title: () => "It cannot be acted on",
        text: ({ number, unitEn, until }, { moment }) =>
          `Your request ${number}: ${unitEn} cannot act on it; the reason is on its page. You may appeal by ${moment(until!)}.`,
      },
    },
  },
  merged: {
    ...requestNotice,
    kind: "request.merged",
    words: {
      "zh-CN": {
        title: () => "与另一件合并办理",
        text: ({ number, unit }) =>
          `您反映的事（编号${number}）与另一件相同的事合并办理，由${unit}办理。您的编号和链接照常能看进展，办好了也会告诉您。`,
      },
      en: {
        title: () => "Handled together with another",
        text: ({ number, unitEn }) =>
          `Your request ${number} is handled together with another of the same matter by ${unitEn}. Your number and link still show how it goes, and you will be told when it is done.`,
      },
    },
  },
  unmerged: {
    ...requestNotice,
    kind: "request.unmerged",
    words: {
      "zh-CN": {
        title: () => "改为单独办理",
        text: ({ number, unit, dueAt }, { moment }) =>
          `您反映的事（编号${number}）改为单独办理，${unit}在${moment(dueAt)}前答复您。`,
      },
      en: {
        title: () => "Handled on its own again",
        text: ({ number, unitEn, dueAt }, { moment }) =>
          `Your request ${number} is handled on its own again; ${unitEn} will answer by ${moment(dueAt)}.`,
      },
    },
  },
  split: {
    ...requestNotice,
    kind: "request.split",
    words: {
      "zh-CN": {
        title: () => "分成几个部分同时办理",
        text: ({ number, unit }) =>
          `您反映的事（编号${number}）由${unit}分成几个部分同时办理，谁办哪一部分、办到哪一步，进展页上都能看到。`,
      },
      en: {
        title: () => "Worked on in parts",
        text: ({ number, unitEn }) =>
          `${unitEn} has divided your request ${number} into parts that are worked on side by side. Its page shows who has which part and how far it is.`,
      },
    },
  },
};
