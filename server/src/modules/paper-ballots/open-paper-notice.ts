import type { NoticeFacts, NoticeKind } from "../../platform/notices.ts";

/** What those who run a vote are told while its paper is awaited. Never what anybody chose. */
export interface OpenPaperFacts extends NoticeFacts {
  voteId: string;
  number: string;
  title: string;
  until: string;
  unfinished: number;
}

export const openPaperKind = "vote.paper-awaited";

export const openPaperNotice: NoticeKind<OpenPaperFacts> = {
  kind: openPaperKind,
  group: "new-work",
  urgency: "usual",
  words: {
    "zh-CN": {
      title: ({ title }) => `纸质票等登记：${title}`,
      text: ({ number, until, unfinished }, { moment }) =>
        `表决${number}投票已截止。${unfinished > 0 ? `有${unfinished}张纸质票还没有录完。` : "交来的纸质票都录完了。"}登记完请点“计票”；最晚${moment(until)}自动计票，没有录完的不计。`,
    },
    en: {
      title: ({ title }) => `Paper ballots are awaited: ${title}`,
      text: ({ number, until, unfinished }, { moment }) =>
        `Vote ${number}: voting is over. ${unfinished > 0 ? `Paper ballots not finished: ${unfinished}.` : "All paper that was handed in is entered."} Have it counted once the paper is complete; it is counted by itself ${moment(until)} at the latest, and what is not finished does not count.`,
    },
  },
  link: ({ voteId }) => `/workbench/votes/${voteId}/paper`,
  fold: ({ voteId }) => voteId,
};
