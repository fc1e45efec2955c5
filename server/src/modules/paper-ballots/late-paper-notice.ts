import type { NoticeFacts, NoticeKind } from "../../platform/notices.ts";

/** What an elector is told whose paper came after they had voted in another way. Never what anybody chose. */
export interface LatePaperFacts extends NoticeFacts {
  number: string;
  title: string;
  votedAt: string;
}

export const latePaperKind = "vote.paper-came-late";

export const latePaperNotice: NoticeKind<LatePaperFacts> = {
  kind: latePaperKind,
  group: "community",
  urgency: "usual",
  words: {
    "zh-CN": {
      title: ({ title }) => `纸质票没有再计：${title}`,
      text: ({ title, votedAt }, { moment }) =>
        `“${title}”在${moment(votedAt)}已经收到这一票，后来交来的纸质票没有再计，也没有改变原来的票。不是您交的，请告诉社区。`,
    },
    en: {
      title: ({ title }) => `The paper ballot was not counted: ${title}`,
      text: ({ title, votedAt }, { moment }) =>
        `This vote on "${title}" was already in on ${moment(votedAt)}. The paper that came later was not counted and changed nothing. If it was not yours, please tell the community office.`,
    },
  },
  link: ({ number }) => `/v/${number}`,
  fold: () => null,
};
