/** What happened to a whistle, in one sentence that anybody may read: posts, units, moments; no person, nobody's words. */
import type { Locale } from "../../platform/locale.ts";
import { momentInWords } from "../../platform/moments.ts";
import type { WhistleKind } from "./states.ts";
import type { Names, ToldFacts, ToldKind } from "./told.ts";

export interface WhistleReader {
  readonly locale: Locale;
  /** The district's. */
  readonly timeZone: string;
  readonly now: Temporal.Instant;
}

/** No full stop at the end: the page sets it as a line of its own. */
export function whistleSentence(
  { kind, facts }: { kind: ToldKind; facts: ToldFacts },
  { locale, timeZone, now }: WhistleReader,
): string {
  const moment = (at: string | undefined) =>
    at === undefined ? "" : momentInWords(Temporal.Instant.from(at), locale, timeZone, now);
  const name = (names: Names | undefined) =>
    names === undefined ? "" : locale === "en" ? names.en || names.zh : names.zh;
  const units = (facts.units ?? []).map(name);
  return sentences[locale][kind]({
    who: name(facts.who),
    units: locale === "en" ? inEnglishRow(units) : units.join("、"),
    lead: name(facts.lead),
    due: moment(facts.due),
    at: moment(facts.at),
    facts,
  });
}

function inEnglishRow(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

interface Parts {
  who: string;
  units: string;
  lead: string;
  due: string;
  at: string;
  facts: ToldFacts;
}

type Sentences = Readonly<Record<ToldKind, (parts: Parts) => string>>;

const zhKinds: Record<WhistleKind, string> = {
  urgent: "应急处置",
  "joint-enforcement": "联合执法",
  "key-work": "重点工作",
};
const enKinds: Record<WhistleKind, string> = {
  urgent: "an urgent matter",
  "joint-enforcement": "joint enforcement",
  "key-work": "key work",
};

const zhClimbed = { 1: "已提醒单位负责人", 2: "已报街道", 3: "已报双指挥长" } as const;
const enClimbed = {
  1: "the head of the unit has been told",
  2: "it has gone up to the street",
  3: "it has gone up to the dual heads",
} as const;

const zhBy = (due: string) => (due === "" ? "" : `，应在${due}前`);

const zh: Sentences = {
  blown: ({ who, units, lead, due, facts }) =>
    `${who} 吹哨（${zhKinds[facts.kind ?? "urgent"]}），请${units}在${due}前报到，由${lead}牵头`,
  "unit-called": ({ who, units, due }) => `${who} 增请${units}在${due}前报到`,
  "reported-in": ({ who, facts }) => `${who} 已报到${facts.late ? "（超过了报到时限）" : ""}`,
  objected: ({ who, due }) => `${who} 认为不该由本单位到场，说明了理由，请双指挥长在${due}前决定`,
  "objection-upheld": ({ who, units }) => `${who} 同意${units}不到场`,
  "objection-overruled": ({ who, units, due }) => `${who} 决定${units}仍应在${due}前报到`,
  "visit-arranged": ({ who, at }) => `${who} 约定${at}到现场`,
  "attendance-recorded": ({ units, facts }) => `${units}${facts.came ? "到了现场" : "没有到现场"}`,
  "photos-added": ({ who }) => `${who} 加了现场照片`,
  "duty-given": ({ who, units, due }) => `${who} 给${units}分了任务${zhBy(due)}完成`,
  "duty-done": ({ who, facts }) => `${who} 完成了任务${facts.late ? "（超过了期限）" : ""}`,
  "duty-signed-off": ({ who, units }) => `${who} 认可了${units}完成的任务`,
  "duty-returned": ({ who, units, due }) => `${who} 请${units}把任务再做好${zhBy(due)}完成`,
  "path-set": ({ who }) => `${who} 写了解决的步骤`,
  "path-step-done": ({ who }) => `${who} 完成了一个步骤`,
  "signed-off": ({ who, facts }) => `${who} 确认办完：${facts.solved ? "问题解决了" : "问题还没有解决"}`,
  "unit-assessed": ({ who, units }) => `${who} 评价了${units}`,
  "whistle-assessed": ({ who }) => `${who} 评价了这次吹哨`,
  closed: ({ facts }) => (facts.inSilence ? "评价时间已过，吹哨结束" : "双方都评价了，吹哨结束"),
  cancelled: ({ who }) => `${who} 取消了吹哨，说明了理由`,
  "call-climbed": ({ units, facts }) => `${units}超过时限没有报到，${zhClimbed[facts.climbedTo ?? 1]}`,
  "objection-climbed": ({ units, facts }) => `${units}的异议超过时限没有决定，${zhClimbed[facts.climbedTo ?? 3]}`,
  "duty-climbed": ({ units, facts }) => `${units}的任务超过了期限，${zhClimbed[facts.climbedTo ?? 1]}`,
};

const en: Sentences = {
  blown: ({ who, units, lead, due, facts }) =>
    `${who} blew the whistle (${enKinds[facts.kind ?? "urgent"]}) and called ${units} to report in by ${due}; ${lead} leads`,
  "unit-called": ({ who, units, due }) => `${who} also called ${units} to report in by ${due}`,
  "reported-in": ({ who, facts }) => `${who} reported in${facts.late ? " (after the deadline)" : ""}`,
  objected: ({ who, due }) =>
    `${who} says it should not have to come and gave the reason; the dual heads decide by ${due}`,
  "objection-upheld": ({ who, units }) => `${who} decided that ${units} need not come`,
  "objection-overruled": ({ who, units, due }) => `${who} decided that ${units} must report in by ${due}`,
  "visit-arranged": ({ who, at }) => `${who} arranged a visit for ${at}`,
  "attendance-recorded": ({ units, facts }) =>
    `${units} ${facts.came ? "came to the visit" : "did not come to the visit"}`,
  "photos-added": ({ who }) => `${who} added photos of the visit`,
  "duty-given": ({ who, units, due }) => `${who} gave ${units} a duty, due by ${due}`,
  "duty-done": ({ who, facts }) => `${who} finished a duty${facts.late ? " (after the deadline)" : ""}`,
  "duty-signed-off": ({ who, units }) => `${who} signed off the duty of ${units}`,
  "duty-returned": ({ who, units, due }) => `${who} returned the duty of ${units} to be done better by ${due}`,
  "path-set": ({ who }) => `${who} wrote down the steps to the solution`,
  "path-step-done": ({ who }) => `${who} finished a step`,
  "signed-off": ({ who, facts }) =>
    `${who} signed off the whole: ${facts.solved ? "the problem is solved" : "the problem is not solved yet"}`,
  "unit-assessed": ({ who, units }) => `${who} assessed ${units}`,
  "whistle-assessed": ({ who }) => `${who} assessed this whistle`,
  closed: ({ facts }) =>
    facts.inSilence
      ? "The time to assess is over; the whistle is closed"
      : "Both sides have assessed; the whistle is closed",
  cancelled: ({ who }) => `${who} cancelled the whistle and gave the reason`,
  "call-climbed": ({ units, facts }) => `${units} did not report in in time; ${enClimbed[facts.climbedTo ?? 1]}`,
  "objection-climbed": ({ units, facts }) =>
    `The objection of ${units} was not decided in time; ${enClimbed[facts.climbedTo ?? 3]}`,
  "duty-climbed": ({ units, facts }) => `The duty of ${units} is late; ${enClimbed[facts.climbedTo ?? 1]}`,
};

const sentences: Readonly<Record<Locale, Sentences>> = { "zh-CN": zh, en };
