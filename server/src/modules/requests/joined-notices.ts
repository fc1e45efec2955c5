import type { NoticeKind } from "../../platform/notices.ts";
import { type ReporterFacts, requestNotice } from "./reporter-notices.ts";

/** What those who joined a request are told. What only the reporter can do is not asked of them. */

export const joinedToldKinds = [
  "due-moved",
  "suspended",
  "resumed",
  "resolved",
  "rejected",
  "withdrawn",
  "merged",
  "unmerged",
] as const;
export type JoinedToldKind = (typeof joinedToldKinds)[number];

/** By the timeline entry they tell of. */
export const joinedNotices: Readonly<Record<JoinedToldKind, NoticeKind<ReporterFacts>>> = {
  "due-moved": {
    ...requestNotice,
    kind: "joined.due-moved",
    words: {
      "zh-CN": {
        title: () => "答复的日子有变",
        text: ({ number, unit, dueAt }, { moment }) =>
          `您也反映的事（编号${number}），答复的日子有变：${unit}在${moment(dueAt)}前答复。`,
      },
      en: {
        title: () => "The answer comes on another day",
        text: ({ number, unitEn, dueAt }, { moment }) =>
          `Request ${number}, which you joined: the day has changed, ${unitEn} will answer by ${moment(dueAt)}.`,
      },
    },
  },
  suspended: {
    ...requestNotice,
    kind: "joined.suspended",
    words: {
      "zh-CN": {
        title: () => "暂时办不了",
        text: ({ number, unit, waitsFor, reviewAt }, { day }) =>
          `您也反映的事（编号${number}），${unit}暂时办不了：${waitsFor}。${day(reviewAt!)}再看，到时接着办并告诉您。`,
      },
      en: {
        title: () => "It has to wait",
        text: ({ number, unitEn, waitsForEn, reviewAt }, { day }) =>
          `Request ${number}, which you joined, has to wait with ${unitEn}: ${waitsForEn}. It is looked at again on ${day(reviewAt!)}, and you will be told.`,
      },
    },
  },
  resumed: {
    ...requestNotice,
    kind: "joined.resumed",
    words: {
      "zh-CN": {
        title: () => "已接着办理",
        text: ({ number, unit, dueAt }, { moment }) =>
          `您也反映的事（编号${number}）已接着办理，${unit}在${moment(dueAt)}前答复。`,
      },
      en: {
        title: () => "Work on it goes on",
        text: ({ number, unitEn, dueAt }, { moment }) =>
          `Work on request ${number}, which you joined, goes on; ${unitEn} will answer by ${moment(dueAt)}.`,
      },
    },
  },
  resolved: {
    ...requestNotice,
    kind: "joined.resolved",
    words: {
      "zh-CN": {
        title: () => "答复已解决，您那里呢",
        text: ({ number, unit }) =>
          `您也反映的事（编号${number}），${unit}答复已解决。您那里解决没有，请打开进展页说一声。`,
      },
      en: {
        title: () => "Is it solved where you are?",
        text: ({ number, unitEn }) =>
          `Request ${number}, which you joined: ${unitEn} says it is solved. Please say on its page whether it is, where you are.`,
      },
    },
  },
  rejected: {
    ...requestNotice,
    kind: "joined.rejected",
    words: {
      "zh-CN": {
        title: () => "答复不能办理",
        text: ({ number, unit }) => `您也反映的事（编号${number}），${unit}答复不能办理，理由见进展页。`,
      },
      en: {
        title: () => "It cannot be acted on",
        text: ({ number, unitEn }) =>
          `Request ${number}, which you joined: ${unitEn} cannot act on it; the reason is on its page.`,
      },
    },
  },
  withdrawn: {
    ...requestNotice,
    kind: "joined.withdrawn",
    words: {
      "zh-CN": {
        title: () => "反映人撤回了",
        text: ({ number }) => `您也反映的事（编号${number}），反映人撤回了，不再办理。问题还在的话，请您另外反映。`,
      },
      en: {
        title: () => "The reporter withdrew it",
        text: ({ number }) =>
          `Request ${number}, which you joined, was withdrawn by its reporter and is closed. If the problem is still there, please file it yourself.`,
      },
    },
  },
  merged: {
    ...requestNotice,
    kind: "joined.merged",
    words: {
      "zh-CN": {
        title: () => "与另一件合并办理",
        text: ({ number, unit }) =>
          `您也反映的事（编号${number}）与另一件相同的事合并办理，由${unit}办理。原来的编号和链接照常能看进展。`,
      },
      en: {
        title: () => "Handled together with another",
        text: ({ number, unitEn }) =>
          `Request ${number}, which you joined, is handled together with another of the same matter by ${unitEn}. Its number and your link still show how it goes.`,
      },
    },
  },
  unmerged: {
    ...requestNotice,
    kind: "joined.unmerged",
    words: {
      "zh-CN": {
        title: () => "改为单独办理",
        text: ({ number, unit, dueAt }, { moment }) =>
          `您也反映的事（编号${number}）改为单独办理，${unit}在${moment(dueAt)}前答复。`,
      },
      en: {
        title: () => "Handled on its own again",
        text: ({ number, unitEn, dueAt }, { moment }) =>
          `Request ${number}, which you joined, is handled on its own again; ${unitEn} will answer by ${moment(dueAt)}.`,
      },
    },
  },
};
