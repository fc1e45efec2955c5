import { dateInWords } from "../../platform/date-in-words.ts";
import type { Locale } from "../../platform/locale.ts";

export type ProblemTimelineKind =
  | "opened"
  | "taken-up"
  | "noted"
  | "review-moved"
  | "requests-linked"
  | "request-unlinked"
  | "handed-over"
  | "settled"
  | "reopened";

/** A line of the timeline with the names it speaks of. */
export interface ProblemEntry {
  kind: ProblemTimelineKind;
  /** The post that did it. */
  who: string;
  /** The post it was given to. */
  post: string;
  reviewOn: string | null;
  count: number;
}

/** What happened, in one sentence without a full stop: the page sets it as a line of its own. */
export function sentenceOf(entry: ProblemEntry, locale: Locale): string {
  return sentences[locale][entry.kind]({
    ...entry,
    day: entry.reviewOn === null ? "" : dateInWords(entry.reviewOn, locale),
  });
}

type Parts = ProblemEntry & { day: string };
type Sentences = Readonly<Record<ProblemTimelineKind, (parts: Parts) => string>>;

const sentences: Readonly<Record<Locale, Sentences>> = {
  "zh-CN": {
    opened: ({ who, post, day, count }) =>
      `${who}立项，由${post}负责，${day}复查${count > 0 ? `，关联${count}件诉求` : ""}`,
    "taken-up": ({ who }) => `${who}开始办理`,
    noted: ({ who }) => `${who}记了进展`,
    "review-moved": ({ who, day }) => `${who}把复查日改到${day}`,
    "requests-linked": ({ who, count }) => `${who}关联了${count}件诉求`,
    "request-unlinked": ({ who }) => `${who}取消关联1件诉求`,
    "handed-over": ({ who, post }) => `${who}交给${post}负责`,
    settled: ({ who }) => `${who}说问题已解决`,
    reopened: ({ who, day }) => `${who}重新立项，${day}复查`,
  },
  en: {
    opened: ({ who, post, day, count }) =>
      `${who} opened it; ${post} owns it, review on ${day}${count > 0 ? `, ${requestsInWords(count)} linked` : ""}`,
    "taken-up": ({ who }) => `${who} took it up`,
    noted: ({ who }) => `${who} noted progress`,
    "review-moved": ({ who, day }) => `${who} moved the review to ${day}`,
    "requests-linked": ({ who, count }) => `${who} linked ${requestsInWords(count)}`,
    "request-unlinked": ({ who }) => `${who} took one request away`,
    "handed-over": ({ who, post }) => `${who} gave it to ${post}`,
    settled: ({ who }) => `${who} says that it is settled`,
    reopened: ({ who, day }) => `${who} opened it again, review on ${day}`,
  },
};

function requestsInWords(count: number): string {
  return count === 1 ? "1 request" : `${count} requests`;
}
