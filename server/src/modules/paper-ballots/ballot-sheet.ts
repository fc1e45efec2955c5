import type { VoteTerms } from "@linli/counting";
import type { Locale } from "../../platform/locale.ts";
import { localMinute } from "./local-minute.ts";

/** What stands on one paper ballot, from top to bottom, whichever format it is printed in. */
export interface BallotSheet {
  heading: string;
  number: string;
  title: string;
  /** Where it goes to; null where no home is known. */
  home: string | null;
  howTo: string;
  /** One box each. */
  boxes: string[];
  signature: string | null;
  handIn: string;
  once: string;
  link: string | null;
  linkWords: string;
}

export interface PrintedVote {
  number: string;
  title: string;
  kind: VoteTerms["kind"];
  terms: VoteTerms;
  electorate: string;
  closesAt: string;
  unitName: string;
  options: { position: number; title: string; cost: number | null }[];
}

interface Printing {
  locale: Locale;
  timeZone: string;
  /** The public address. */
  origin: string | undefined;
}

const words = {
  "zh-CN": {
    heading: "表决票",
    number: (no: string) => `编号 ${no}`,
    yes: "赞成",
    no: "反对",
    abstain: "弃权",
    cost: (yuan: string) => `（${yuan}元）`,
    howTo: {
      "yes-no": "请在一个方框里打“√”。",
      single: "请在一个方框里打“√”，只选一项。",
      multiple: (least: number, most: number) =>
        `请在方框里打“√”，选${least === most ? most : `${least}至${most}`}项。`,
      candidates: (most: number) => `请在方框里打“√”，最多选${most}名，可以少选。多选的按废票处理。`,
      ranked: (most: number) => `请在方框里写1、2、3……，1是最想要的，最多排${most}项，每个数只写一次。`,
      score: (highest: number) => `请在方框里打分，0到${highest}分，不打分的留空。`,
      budget: (yuan: string) => `请在方框里打“√”，选中的一共不超过${yuan}元。`,
    },
    signature: "业主签名：                         日期：      年    月    日",
    handIn: (unit: string, by: string) => `请在${by}前交到${unit}，或交给上门的工作人员。`,
    once: "手机和纸质票只算先收到的一个。涂改看不清的，按废票处理。",
    link: "扫码看内容，也可手机投票",
  },
  en: {
    heading: "Ballot paper",
    number: (no: string) => `No. ${no}`,
    yes: "Yes",
    no: "No",
    abstain: "Abstain",
    cost: (yuan: string) => ` (${yuan} yuan)`,
    howTo: {
      "yes-no": "Tick one box.",
      single: "Tick one box only.",
      multiple: (least: number, most: number) => `Tick ${least === most ? most : `${least} to ${most}`} boxes.`,
      candidates: (most: number) => `Tick ${most} at most; fewer will do. A paper with more is void.`,
      ranked: (most: number) =>
        `Write 1, 2, 3 … into the boxes, 1 for what you want most; at most ${most}, each number once.`,
      score: (highest: number) =>
        `Write a score from 0 to ${highest} into the boxes; leave empty what you do not score.`,
      budget: (yuan: string) => `Tick what you want; together at most ${yuan} yuan.`,
    },
    signature: "Owner's signature:                         Date:",
    handIn: (unit: string, by: string) => `Hand in by ${by}: ${unit}, or whoever comes to your door.`,
    once: "Of phone and paper, the one that comes first counts. What cannot be read is void.",
    link: "Scan to read more, or to vote by phone",
  },
} as const;

/** @param paperNumber as the list of electors has it; on paper with zeros before, so that none is misread */
export function ballotSheet(
  vote: PrintedVote,
  { paperNumber, home }: { paperNumber: number; home: string | null },
  { locale, timeZone, origin }: Printing,
): BallotSheet {
  const said = words[locale];
  const by = localMinute(vote.closesAt, timeZone);
  return {
    heading: said.heading,
    number: said.number(String(paperNumber).padStart(4, "0")),
    title: vote.title,
    home,
    howTo: howTo(vote, locale),
    boxes: boxesOf(vote, locale),
    signature: vote.electorate === "owners" ? said.signature : null,
    handIn: said.handIn(vote.unitName, by),
    once: said.once,
    link: origin ? `${origin}/v/${vote.number}` : null,
    linkWords: said.link,
  };
}

function howTo({ kind, terms }: PrintedVote, locale: Locale): string {
  const { howTo } = words[locale];
  const most = Math.min(terms.mostOptions || terms.optionCount, terms.optionCount);
  switch (kind) {
    case "yes-no":
    case "single":
      return howTo[kind];
    case "multiple":
      if (terms.committee) return howTo.candidates(most);
      return howTo.multiple(Math.max(1, terms.fewestOptions), most);
    case "ranked":
      return howTo.ranked(most);
    case "score":
      return howTo.score(terms.highestScore ?? 0);
    case "budget":
      return howTo.budget(inYuan(terms.budget ?? 0));
  }
}

function boxesOf({ kind, options }: PrintedVote, locale: Locale): string[] {
  const said = words[locale];
  if (kind === "yes-no") return [said.yes, said.no, said.abstain];
  const listed = options.map(
    ({ position, title, cost }) => `${position}. ${title}${cost === null ? "" : said.cost(inYuan(cost))}`,
  );
  return [...listed, said.abstain];
}

/** 1234500 fen: "12345" */
function inYuan(fen: number): string {
  return (fen / 100).toFixed(2).replace(/\.00$/, "");
}
