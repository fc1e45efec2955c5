import type { Locale } from "../../platform/locale.ts";
import type { Handover } from "../requests/index.ts";
import { saidOf } from "./words.ts";

/** What stands on a hand-over sheet 交办单, from top to bottom, whichever format it is printed in. */
export interface Sheet {
  title: string;
  number: string;
  facts: { name: string; value: string }[];
  wordsTitle: string;
  words: string[];
  historyTitle: string;
  history: { at: string; sentence: string; words: string }[];
  signatures: string[];
  /** Of the progress page; null where the public address is not known. */
  link: string | null;
  linkWords: string;
  printed: string;
}

interface Printing {
  locale: Locale;
  timeZone: string;
  now: Temporal.Instant;
  /** The public address. */
  origin: string | undefined;
}

const words = {
  "zh-CN": {
    title: "诉求交办单",
    number: "编号",
    state: "状态",
    category: "类别",
    filed: "反映时间",
    channel: "来源",
    place: "地点",
    grid: "所在网格",
    due: "办理时限",
    holder: "承办岗位",
    people: "承办人",
    reporter: "反映人",
    phone: "联系电话",
    words: "反映内容",
    history: "办理经过",
    signatures: ["交办人签字：", "承办人签字：", "办理结果：", "日期：      年    月    日"],
    link: "扫码看办理进展",
    printed: (at: string) => `打印时间：${at}。表中信息只用于办理本件诉求。`,
    colon: "：",
  },
  en: {
    title: "Hand-over sheet",
    number: "Number",
    state: "State",
    category: "Category",
    filed: "Filed",
    channel: "Channel",
    place: "Place",
    grid: "Grid",
    due: "Due",
    holder: "Post",
    people: "Held by",
    reporter: "Reported by",
    phone: "Phone",
    words: "What was reported",
    history: "What happened",
    signatures: ["Handed over by:", "Taken on by:", "Result:", "Date:"],
    link: "Scan to follow the progress",
    printed: (at: string) => `Printed ${at}. For work on this request only.`,
    colon: ": ",
  },
} as const;

export function sheetOf(request: Handover, { locale, timeZone, now, origin }: Printing): Sheet {
  const said = words[locale];
  const local = (at: string | Temporal.Instant) =>
    Temporal.Instant.from(at)
      .toZonedDateTimeISO(timeZone)
      .toPlainDateTime()
      .toString({ smallestUnit: "minute" })
      .replace("T", " ");
  const { where, contact } = request;
  const facts = [
    { name: said.number, value: request.number },
    { name: said.state, value: saidOf(request.state, locale) },
    { name: said.category, value: `${request.category} · ${saidOf(request.urgency, locale)}` },
    { name: said.filed, value: local(request.filedAt) },
    { name: said.channel, value: saidOf(request.channel, locale) },
    { name: said.place, value: [where.buildingName, where.address].filter((text) => text).join(" ") },
    { name: said.grid, value: [where.street, where.community, where.grid].join(" ") },
    { name: said.due, value: local(request.dueAt) },
    { name: said.holder, value: request.holder.name },
    { name: said.people, value: request.holders.join(" ") },
    ...(contact ? [{ name: said.reporter, value: contact.name }] : []),
    ...(contact?.phone ? [{ name: said.phone, value: contact.phone }] : []),
  ];
  return {
    title: said.title,
    number: request.number,
    facts: facts.filter(({ value }) => value !== ""),
    wordsTitle: said.words,
    words: [request.description, ...request.answers.map((one) => `${one.words}${said.colon}${one.answer}`)],
    historyTitle: said.history,
    // The oldest first: paper is read from its top.
    history: [...request.timeline].reverse().map(({ at, sentence, words: told }) => ({
      at: local(at),
      sentence,
      words: told,
    })),
    signatures: [...said.signatures],
    link: origin ? `${origin}/r/${request.number}` : null,
    linkWords: said.link,
    printed: said.printed(local(now)),
  };
}
