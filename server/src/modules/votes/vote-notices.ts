import type { NoticeFacts, NoticeKind } from "../../platform/notices.ts";
import { oneOf } from "../../platform/schemas.ts";

/** What voters are told: their number, the title and the hours; never what anybody chose. */

export const voterNewsNames = ["opened", "reminder", "result", "cancelled"] as const;
export type VoterNews = (typeof voterNewsNames)[number];
export const VoterNews = oneOf(voterNewsNames);

export function voterNotice(news: VoterNews): string {
  return `vote.${news}`;
}

interface VoteNoticeFacts extends NoticeFacts {
  number: string;
  title: string;
  opensAt: string;
  closesAt: string;
  outcome: string | null;
}

type Words = NoticeKind<VoteNoticeFacts>["words"];

const words: Readonly<Record<VoterNews, Words>> = {
  opened: {
    "zh-CN": {
      title: ({ title }) => `请您表决：${title}`,
      text: ({ title, closesAt }, { moment }) => `“${title}”开始表决，${moment(closesAt)}前都可以投。`,
    },
    en: {
      title: ({ title }) => `Your vote is asked for: ${title}`,
      text: ({ title, closesAt }, { moment }) =>
        `Voting on "${title}" has begun; you can vote until ${moment(closesAt)}.`,
    },
  },
  reminder: {
    "zh-CN": {
      title: ({ title }) => `还没有投票：${title}`,
      text: ({ title, closesAt }, { moment }) => `“${title}”您还没有投票，${moment(closesAt)}截止。投不投由您决定。`,
    },
    en: {
      title: ({ title }) => `You have not voted yet: ${title}`,
      text: ({ title, closesAt }, { moment }) =>
        `You have not voted on "${title}" yet; it closes ${moment(closesAt)}. Whether you do is up to you.`,
    },
  },
  result: {
    "zh-CN": {
      title: ({ title }) => `表决有了结果：${title}`,
      text: ({ title }) => `“${title}”的表决结果和选票清单已经公布，可以自己核对。`,
    },
    en: {
      title: ({ title }) => `The result is out: ${title}`,
      text: ({ title }) => `The result of "${title}" and its list of ballots are published; you can recount them.`,
    },
  },
  cancelled: {
    "zh-CN": {
      title: ({ title }) => `表决取消了：${title}`,
      text: ({ title }) => `“${title}”的表决取消了，原因写在页面上。`,
    },
    en: {
      title: ({ title }) => `A vote was called off: ${title}`,
      text: ({ title }) => `The vote on "${title}" was called off; the page says why.`,
    },
  },
};

export const voteNotices: NoticeKind<VoteNoticeFacts>[] = voterNewsNames.map((news) => ({
  kind: voterNotice(news),
  group: "community",
  urgency: "usual",
  words: words[news],
  link: ({ number }) => `/v/${number}`,
  fold: () => null,
}));
