import { dateInWords } from "../../platform/date-in-words.ts";
import type { Locale } from "../../platform/locale.ts";
import type { Names, ToldFacts, ToldKind } from "./told.ts";

export interface Entry {
  kind: ToldKind;
  facts: ToldFacts;
}

type Said = Omit<ToldFacts, "who" | "stage" | "procedure" | "owner" | "day"> & {
  who: string;
  stage: string;
  procedure: string;
  owner: string;
  day: string;
};
type Sentences = Readonly<Record<ToldKind, (said: Said) => string>>;

/** What happened, in one sentence without a full stop. It names posts and units, never a resident. */
export function topicSentence({ kind, facts }: Entry, locale: Locale): string {
  const named = (names?: Names) => (locale === "en" ? names?.en || names?.zh : names?.zh) ?? "";
  return sentences[locale][kind]({
    ...facts,
    who: named(facts.who),
    stage: named(facts.stage),
    procedure: named(facts.procedure),
    owner: named(facts.owner),
    day: facts.day ? dateInWords(facts.day, locale) : "",
  });
}

const sentences: Readonly<Record<Locale, Sentences>> = {
  "zh-CN": {
    raised: ({ who }) => (who ? `${who}提出议题` : "居民提出议题"),
    rewritten: () => "提出人修改了内容，重新提交",
    released: ({ who, needed, day }) => `${who}看过后公开，征集附议：需要${needed}人，${day}截止`,
    "sent-back": ({ who }) => `${who}请提出人修改`,
    "support-reached": ({ count, day }) => `附议达到${count}人，${day}前答复是否进入议事程序`,
    "support-missed": ({ count, needed }) => `征集截止，附议${count}人，没有达到${needed}人`,
    withdrawn: () => "提出人撤回了议题",
    "taken-up": ({ who, procedure }) => `${who}受理，按“${procedure}”办理`,
    refused: ({ who }) => `${who}答复不进入议事程序`,
    "stage-opened": ({ stage, day }) => `进入“${stage}”${day ? `，应在${day}前完成` : ""}`,
    "stage-passed": ({ stage }) => `“${stage}”完成`,
    "stage-failed": ({ stage }) => `“${stage}”没有通过`,
    "meeting-linked": ({ who, number }) => `${who}把${number ? `会议“${number}”` : "一次会议"}列入这一步`,
    "sitting-recorded": ({ who, due, count, day }) => `${who}记录了${day}的会议：应到${due}人，实到${count}人`,
    "committee-told": ({ who, day }) => `${who}记录：${day}已告知居民委员会`,
    "vote-linked": ({ who, number }) => `${who}把表决${number}列入这一步`,
    "notice-published": ({ who, day }) => `${who}发布通知${day ? `，${day}期满` : ""}`,
    "minutes-published": ({ who }) => `${who}公布会议纪要`,
    published: ({ who, day }) => `${who}公示${day ? `，公示到${day}` : ""}`,
    objected: ({ count }) => `有居民对公示提出异议${count && count > 1 ? `，现有${count}条` : ""}`,
    "objection-answered": ({ who, upheld }) => `${who}答复了一条异议：${upheld ? "异议成立" : "维持公示内容"}`,
    "task-given": ({ who, owner, day }) => `${who}把一项任务交给${owner}，${day}前完成`,
    "task-done": ({ who }) => `${who}完成了一项任务`,
    decided: () => "议题作出决定",
    "not-adopted": () => "议题没有通过，程序结束",
    done: () => "全部步骤完成，结果已公布",
  },
  en: {
    raised: ({ who }) => (who ? `${who} raised the topic` : "A resident raised the topic"),
    rewritten: () => "The proposer changed the words and sent it again",
    released: ({ who, needed, day }) => `${who} released it: it needs ${peopleInWords(needed)} in support by ${day}`,
    "sent-back": ({ who }) => `${who} asked the proposer to change it`,
    "support-reached": ({ count, day }) =>
      `${peopleInWords(count)} support it; whether it is taken up is answered by ${day}`,
    "support-missed": ({ count, needed }) =>
      `The time is over: ${peopleInWords(count)} supported it, ${needed} were needed`,
    withdrawn: () => "The proposer took the topic back",
    "taken-up": ({ who, procedure }) => `${who} took it up; the procedure is “${procedure}”`,
    refused: ({ who }) => `${who} answered that it is not taken up`,
    "stage-opened": ({ stage, day }) => `“${stage}” has begun${day ? `, to be done by ${day}` : ""}`,
    "stage-passed": ({ stage }) => `“${stage}” is complete`,
    "stage-failed": ({ stage }) => `“${stage}” did not pass`,
    "meeting-linked": ({ who, number }) =>
      `${who} put ${number ? `the meeting “${number}”` : "a meeting"} to this step`,
    "sitting-recorded": ({ who, due, count, day }) =>
      `${who} recorded a sitting on ${day}: ${count} of ${due} were present`,
    "committee-told": ({ who, day }) => `${who} recorded that the residents' committee was told on ${day}`,
    "vote-linked": ({ who, number }) => `${who} put vote ${number} to this step`,
    "notice-published": ({ who, day }) => `${who} gave notice${day ? `, its time ends on ${day}` : ""}`,
    "minutes-published": ({ who }) => `${who} published the minutes`,
    published: ({ who, day }) => `${who} published it${day ? ` until ${day}` : ""}`,
    objected: ({ count }) =>
      `A resident objected to what was published${count && count > 1 ? `; there are ${count} now` : ""}`,
    "objection-answered": ({ who, upheld }) =>
      `${who} answered an objection: ${upheld ? "it is upheld" : "what was published stands"}`,
    "task-given": ({ who, owner, day }) => `${who} gave a task to ${owner}, due by ${day}`,
    "task-done": ({ who }) => `${who} finished a task`,
    decided: () => "The topic is decided",
    "not-adopted": () => "The topic was not adopted; the procedure ends here",
    done: () => "All steps are complete and the result is published",
  },
};

function peopleInWords(count = 0): string {
  return count === 1 ? "1 person" : `${count} people`;
}
