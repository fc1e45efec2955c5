/**
 * What happened to a request, in one sentence that anybody may read. A sentence names posts, units, categories and
 * moments; never a person, and never a word that somebody wrote.
 */
import type { Locale } from "../../platform/locale.ts";
import { dayInWords, momentInWords } from "../../platform/moments.ts";
import type { Satisfaction } from "./moves.ts";
import { requestLimits } from "./request-limits.ts";
import type { OfferCause } from "./states.ts";
import { suspensionReasons } from "./suspension-reasons.ts";
import type { TimelineFacts, TimelineKind } from "./timeline-kinds.ts";

/** The columns of requests.timeline that a sentence is made of. */
export interface ToldEntry {
  readonly kind: TimelineKind;
  readonly actor_kind: "resident" | "staff" | "system" | "client";
  readonly post_id: string | null;
  readonly facts: TimelineFacts;
}

export interface SentenceReader {
  readonly locale: Locale;
  /** The district's. */
  readonly timeZone: string;
  readonly now: Temporal.Instant;
  /** Names in the reader's language by id: posts with their unit, categories. */
  readonly names: ReadonlyMap<string, string>;
}

/** No full stop at the end: the page sets it as a line of its own. */
export function sentenceOf(entry: ToldEntry, reader: SentenceReader): string {
  const { names, locale, timeZone, now } = reader;
  const { facts } = entry;
  const moment = (at: string | undefined) =>
    at === undefined ? null : momentInWords(Temporal.Instant.from(at), locale, timeZone, now);
  const name = (id: string | null | undefined) => (id == null ? null : (names.get(id) ?? null));
  const parts: Parts = {
    actor: entry.actor_kind,
    who: name(entry.post_id),
    post: name(facts.postId),
    category: name(facts.categoryId),
    due: moment(facts.dueAt),
    until: moment(facts.until),
    day: facts.until === undefined ? null : dayInWords(Temporal.Instant.from(facts.until), locale, timeZone, now),
    waitsFor: facts.reason === undefined ? null : suspensionReasons[facts.reason][locale === "en" ? "en" : "zh"],
    number: facts.number ?? null,
    facts,
  };
  return sentences[locale][entry.kind](parts);
}

interface Parts {
  actor: ToldEntry["actor_kind"];
  /** The actor's post. */
  who: string | null;
  /** The post in the facts. */
  post: string | null;
  category: string | null;
  due: string | null;
  until: string | null;
  /** The day of `until`. */
  day: string | null;
  /** Why it is suspended. */
  waitsFor: string | null;
  /** Of the other request. */
  number: string | null;
  facts: TimelineFacts;
}

type Sentences = Readonly<Record<TimelineKind, (parts: Parts) => string>>;

const zhActor = { resident: "反映人", staff: "工作人员", system: "系统", client: "合作平台" } as const;
const enActor = {
  resident: "The reporter",
  staff: "A member of staff",
  system: "The system",
  client: "A partner service",
};

const zhWho = ({ actor, who }: Parts) => who ?? zhActor[actor];
const enWho = ({ actor, who }: Parts) => who ?? enActor[actor];

/** "，应在11月26日（周四）18:00前答复" */
function zhDue({ due, facts }: Parts): string {
  if (due === null) return "";
  return `，应在${due}前答复${facts.provisional ? "（放假安排尚未公布，日期可能调整）" : ""}`;
}

function enDue({ due, facts }: Parts): string {
  if (due === null) return "";
  const mayMove = facts.provisional ? " (may move: the holidays of that year are not yet announced)" : "";
  return `; answer due by ${due}${mayMove}`;
}

/** Who undid a merging, where somebody of the staff did. */
const zhByWhom = (parts: Parts) => (parts.actor === "staff" ? `${zhWho(parts)} ` : "");

/** A clause that is left out when what it names is not known. */
const clause = (name: string | null, words: (name: string) => string) => (name === null ? "" : words(name));

const zhOffer: Record<OfferCause, string> = {
  transfer: "转给",
  escalation: "上报",
  "send-back": "退回",
  rerouting: "转给",
  appeal: "提请",
};
const enOffer: Record<OfferCause, string> = {
  transfer: "passed it on to",
  escalation: "referred it up to",
  "send-back": "sent it back to",
  rerouting: "passed it on to",
  appeal: "referred it to",
};

const zhTold = { "unit-head": "承办单位负责人", street: "街道、镇负责人", district: "区级负责人" } as const;
const enTold = {
  "unit-head": "the head of the unit that has it",
  street: "the leader of the street",
  district: "the leader of the district",
} as const;

const zhRating: Record<Satisfaction, string> = { satisfied: "满意", fair: "基本满意", unsatisfied: "不满意" };
const enRating: Record<Satisfaction, string> = { satisfied: "satisfied", fair: "fair", unsatisfied: "not satisfied" };

const zh: Sentences = {
  filed: (parts) => {
    const how = {
      resident: "收到诉求",
      staff: `${zhWho(parts)} 代反映人登记了诉求`,
      client: `收到${zhWho(parts)}转来的诉求`,
      system: "收到诉求",
    };
    return `${how[parts.actor]}${clause(parts.post, (post) => `，由${post}办理`)}${zhDue(parts)}`;
  },
  accepted: (parts) => `${zhWho(parts)} 接了单${zhDue(parts)}`,
  noted: (parts) => `${zhWho(parts)} 记了办理情况`,
  "question-asked": (parts) => `${zhWho(parts)} 请反映人补充情况，等待期间不计入办理时间`,
  "question-answered": (parts) => `${zhWho(parts)}补充了情况${zhDue(parts)}`,
  "suspension-asked": (parts) =>
    `${zhWho(parts)} 申请暂缓办理${clause(parts.waitsFor, (why) => `（${why}）`)}${clause(parts.day, (day) => `，到${day}再看`)}${clause(parts.post, (post) => `，请${post}审批`)}`,
  suspended: (parts) =>
    `${zhWho(parts)} 同意暂缓办理${clause(parts.waitsFor, (why) => `（${why}）`)}${clause(parts.day, (day) => `，到${day}再看`)}，暂缓期间不计入办理时间`,
  "suspension-refused": (parts) => `${zhWho(parts)} 没有同意暂缓，继续办理`,
  resumed: (parts) => `${parts.who ? `${parts.who} ` : "暂缓到期，"}恢复办理${zhDue(parts)}`,
  "extension-asked": (parts) =>
    `${zhWho(parts)} 申请延长办理时间${clause(parts.until, (until) => `到${until}`)}${clause(parts.post, (post) => `，请${post}审批`)}`,
  extended: (parts) => `${zhWho(parts)} 同意延长办理时间${zhDue(parts)}`,
  "extension-refused": (parts) => `${zhWho(parts)} 没有同意延长办理时间，期限不变`,
  "ask-withdrawn": (parts) => `${zhWho(parts)} 收回了申请`,
  offered: (parts) =>
    `${zhWho(parts)} 已${zhOffer[parts.facts.cause ?? "transfer"]}${parts.post ?? "其他单位"}，等对方接单`,
  "offer-declined": (parts) => `${zhWho(parts)} 没有接单${clause(parts.post, (post) => `，仍由${post}办理`)}`,
  "offer-withdrawn": (parts) => `${zhWho(parts)} 不再转出，自己继续办理`,
  resolved: (parts) =>
    `${parts.facts.parts ? "各部分都办完了，" : `${zhWho(parts)} `}答复已解决${clause(parts.until, (until) => `，反映人可在${until}前确认或提出异议`)}`,
  rejected: (parts) =>
    `${zhWho(parts)} 答复不能办理，说明了理由${clause(parts.until, (until) => `，反映人可在${until}前申诉`)}`,
  appealed: (parts) =>
    `${zhWho(parts)}提出申诉${clause(parts.post, (post) => `，已请${post}复核，等对方接单`)}${zhDue(parts)}`,
  confirmed: (parts) => `${zhWho(parts)}确认已解决${zhRated(parts)}`,
  disputed: (parts) =>
    `${zhWho(parts)}认为没有解决${clause(parts.post, (post) => `，由${post}继续办理`)}${zhDue(parts)}`,
  rated: (parts) => `${zhWho(parts)}评价：${parts.facts.solved ? "已解决" : "没有解决"}${zhRated(parts)}`,
  reopened: (parts) => `${zhWho(parts)}重新提出诉求${clause(parts.post, (post) => `，由${post}办理`)}${zhDue(parts)}`,
  withdrawn: (parts) =>
    parts.actor === "system" ? "反映人撤回了诉求，这一部分不再办理" : `${zhWho(parts)}撤回了诉求`,
  rerouted: (parts) => {
    const what =
      parts.facts.corrected === "place"
        ? "更正了地点"
        : `更正了类别${clause(parts.category, (category) => `，改为“${category}”`)}`;
    const where = clause(parts.post, (post) => `，已转给${post}，等对方接单`);
    return `${zhWho(parts)} ${what}${where}${zhDue(parts)}`;
  },
  reassigned: (parts) => `原来的岗位没有人了${clause(parts.post, (post) => `，改由${post}办理`)}`,
  "became-late": ({ due }) => `超过了答复期限${clause(due, (at) => `（${at}）`)}`,
  climbed: ({ facts }) =>
    `超期${facts.workingDays ? `${facts.workingDays}个工作日` : ""}，已报${zhTold[facts.tells ?? "unit-head"]}`,
  "supervision-ordered": (parts) =>
    `${zhWho(parts)} 督办${clause(parts.post, (post) => `，请${post}`)}${clause(parts.until, (until) => `在${until}前`)}回复`,
  "supervision-answered": (parts) => `${zhWho(parts)} 回复了督办`,
  "supervision-asked-again": (parts) =>
    `${zhWho(parts)} 要求再次回复督办${clause(parts.until, (until) => `，${until}前`)}`,
  "supervision-closed": (parts) => `${zhWho(parts)} 办结了督办`,
  "supervision-late": ({ until }) => `督办没有按时回复${clause(until, (at) => `（${at}）`)}`,
  "supervision-climbed": ({ facts }) =>
    `督办回复超期${facts.workingDays ? `${facts.workingDays}个工作日` : ""}，已报${zhTold[facts.tells ?? "unit-head"]}`,
  "closed-unrated": () => `${requestLimits.answerSolutionDays}天内没有收到反映人的答复，按未评价办结`,
  "rejection-final": () => `${requestLimits.appealDays}天内没有收到申诉，已办结`,
  "deadline-recomputed": (parts) => `工作日历有更新，重新计算了期限${zhDue(parts)}`,
  "contact-opened": (parts) =>
    `${zhWho(parts)} 查看了${parts.facts.ofJoined ? "一位同样反映的居民" : "反映人"}的联系方式`,
  joined: (parts) =>
    parts.actor === "staff" ? `${zhWho(parts)} 代一位居民登记：也遇到了` : "又有一位居民说也遇到了",
  left: () => "一位说也遇到了的居民不再关注",
  "joined-rated": (parts) =>
    `一位说也遇到了的居民评价：${parts.facts.solved ? "已解决" : "没有解决"}${zhRated(parts)}`,
  "made-public": (parts) => `${zhWho(parts)} 公开了经整理的情况`,
  "release-withdrawn": (parts) => `${zhWho(parts)} 收回了公开的情况`,
  merged: (parts) => `${zhWho(parts)} 把这件事${clause(parts.number, (number) => `与${number}`)}合并办理`,
  "merged-in": (parts) => `${zhWho(parts)} 把${parts.number ?? "另一件事"}合并到这件事一起办理`,
  unmerged: (parts) =>
    `${zhByWhom(parts)}不再${clause(parts.number, (number) => `与${number}`)}合并，这件事单独办理${clause(parts.post, (post) => `，由${post}办理`)}${zhDue(parts)}`,
  "taken-out": (parts) =>
    `${zhByWhom(parts)}${parts.actor === "staff" ? "把" : ""}${parts.number ?? "另一件事"}${parts.actor === "staff" ? "从这件事分开" : "不再合并到这件事"}，单独办理`,
  split: (parts) => `${zhWho(parts)} 把这件事分成${parts.facts.parts ?? "几"}个部分，同时办理`,
  "split-off": (parts) =>
    `${zhWho(parts)} 从${parts.number ?? "另一件事"}分出这一部分${clause(parts.post, (post) => `，由${post}办理`)}${zhDue(parts)}`,
  "part-closed": (parts) =>
    `${parts.post ?? "承办单位"} ${parts.facts.solved ? "办完了" : "答复不能办理"}其中一个部分${clause(parts.number, (number) => `（${number}）`)}`,
  "parts-ended": () => "各部分都有了答复，没有办成的，由承办岗位综合答复",
  whistled: ({ facts }) => facts.sentence?.["zh-CN"] ?? "多个单位一起办理",
};

const en: Sentences = {
  filed: (parts) => {
    const how = {
      resident: "Request received",
      staff: `${enWho(parts)} filed the request for the reporter`,
      client: `Request received through ${parts.who ?? "a partner service"}`,
      system: "Request received",
    };
    return `${how[parts.actor]}${clause(parts.post, (post) => `; ${post} has it`)}${enDue(parts)}`;
  },
  accepted: (parts) => `${enWho(parts)} took it on${enDue(parts)}`,
  noted: (parts) => `${enWho(parts)} noted how it is going`,
  "question-asked": (parts) => `${enWho(parts)} asked the reporter a question; the time of waiting does not count`,
  "question-answered": (parts) => `${enWho(parts)} answered the question${enDue(parts)}`,
  "suspension-asked": (parts) =>
    `${enWho(parts)} asked to suspend it${clause(parts.waitsFor, (why) => ` (${why})`)}${clause(parts.day, (day) => ` until a review on ${day}`)}${clause(parts.post, (post) => `; ${post} decides`)}`,
  suspended: (parts) =>
    `${enWho(parts)} agreed to suspend it${clause(parts.waitsFor, (why) => ` (${why})`)}${clause(parts.day, (day) => ` until a review on ${day}`)}; the time until then does not count`,
  "suspension-refused": (parts) => `${enWho(parts)} did not agree to suspend it; work goes on`,
  resumed: (parts) =>
    `${parts.who ? `${parts.who} took it up again` : "The suspension is over and work goes on"}${enDue(parts)}`,
  "extension-asked": (parts) =>
    `${enWho(parts)} asked for more time${clause(parts.until, (until) => `, until ${until}`)}${clause(parts.post, (post) => `; ${post} decides`)}`,
  extended: (parts) => `${enWho(parts)} agreed to more time${enDue(parts)}`,
  "extension-refused": (parts) => `${enWho(parts)} did not agree to more time; the time limit stays`,
  "ask-withdrawn": (parts) => `${enWho(parts)} took the application back`,
  offered: (parts) =>
    `${enWho(parts)} ${enOffer[parts.facts.cause ?? "transfer"]} ${parts.post ?? "another unit"}, which has yet to take it on`,
  "offer-declined": (parts) =>
    `${enWho(parts)} did not take it on${clause(parts.post, (post) => `; it stays with ${post}`)}`,
  "offer-withdrawn": (parts) => `${enWho(parts)} keeps it after all`,
  resolved: (parts) =>
    `${parts.facts.parts ? "All parts are done and it is said to be solved" : `${enWho(parts)} says it is solved`}${clause(parts.until, (until) => `; the reporter can confirm or object until ${until}`)}`,
  rejected: (parts) =>
    `${enWho(parts)} cannot act on it and gave the reason${clause(parts.until, (until) => `; the reporter can appeal until ${until}`)}`,
  appealed: (parts) =>
    `${enWho(parts)} appealed${clause(parts.post, (post) => `; ${post} has been asked to review it and has yet to take it on`)}${enDue(parts)}`,
  confirmed: (parts) => `${enWho(parts)} confirmed that it is solved${enRated(parts)}`,
  disputed: (parts) =>
    `${enWho(parts)} says it is not solved${clause(parts.post, (post) => `; ${post} goes on with it`)}${enDue(parts)}`,
  rated: (parts) => `${enWho(parts)} rated it: ${parts.facts.solved ? "solved" : "not solved"}${enRated(parts)}`,
  reopened: (parts) =>
    `${enWho(parts)} reopened it${clause(parts.post, (post) => `; ${post} has it`)}${enDue(parts)}`,
  withdrawn: (parts) =>
    parts.actor === "system"
      ? "The reporter withdrew the request, so this part is not worked on any more"
      : `${enWho(parts)} withdrew the request`,
  rerouted: (parts) => {
    const what =
      parts.facts.corrected === "place"
        ? "corrected the place"
        : `corrected the category${clause(parts.category, (category) => ` to “${category}”`)}`;
    const where = clause(parts.post, (post) => `; passed on to ${post}, which has yet to take it on`);
    return `${enWho(parts)} ${what}${where}${enDue(parts)}`;
  },
  reassigned: (parts) => `Nobody holds the post any more${clause(parts.post, (post) => `; ${post} has it now`)}`,
  "became-late": ({ due }) => `The time limit has passed${clause(due, (at) => ` (${at})`)}`,
  climbed: ({ facts }) =>
    `Late${facts.workingDays ? ` by ${facts.workingDays} working ${facts.workingDays === 1 ? "day" : "days"}` : ""}: ${enTold[facts.tells ?? "unit-head"]} has been told`,
  "supervision-ordered": (parts) =>
    `${enWho(parts)} asked${clause(parts.post, (post) => ` ${post}`)} how it stands${clause(parts.until, (until) => `; reply wanted by ${until}`)}`,
  "supervision-answered": (parts) => `${enWho(parts)} replied how it stands`,
  "supervision-asked-again": (parts) =>
    `${enWho(parts)} asked again how it stands${clause(parts.until, (until) => `; reply wanted by ${until}`)}`,
  "supervision-closed": (parts) => `${enWho(parts)} needs no further reply`,
  "supervision-late": ({ until }) => `The reply is late${clause(until, (at) => ` (${at})`)}`,
  "supervision-climbed": ({ facts }) =>
    `The reply is late${facts.workingDays ? ` by ${facts.workingDays} working ${facts.workingDays === 1 ? "day" : "days"}` : ""}: ${enTold[facts.tells ?? "unit-head"]} has been told`,
  "closed-unrated": () =>
    `Closed without a rating: no answer from the reporter within ${requestLimits.answerSolutionDays} days`,
  "rejection-final": () => `Closed: no appeal within ${requestLimits.appealDays} days`,
  "deadline-recomputed": (parts) =>
    `The calendar of working days was updated and the time limit counted again${enDue(parts)}`,
  "contact-opened": (parts) =>
    `${enWho(parts)} looked up ${parts.facts.ofJoined ? "the contact of a resident who joined" : "the reporter's contact"}`,
  joined: (parts) =>
    parts.actor === "staff"
      ? `${enWho(parts)} noted for a resident who has met this too`
      : "One more resident has met this too",
  left: () => "A resident who had joined no longer follows it",
  "joined-rated": (parts) =>
    `A resident who joined rated it: ${parts.facts.solved ? "solved" : "not solved"}${enRated(parts)}`,
  "made-public": (parts) => `${enWho(parts)} made an edited account public`,
  "release-withdrawn": (parts) => `${enWho(parts)} took back what was public`,
  merged: (parts) =>
    `${enWho(parts)} merged it${clause(parts.number, (number) => ` with ${number}`)}, to be handled as one`,
  "merged-in": (parts) => `${enWho(parts)} merged ${parts.number ?? "another request"} into this one`,
  unmerged: (parts) =>
    `${parts.actor === "staff" ? `${enWho(parts)} took it out again: it` : "It"} is handled on its own${clause(parts.number, (number) => `, apart from ${number}`)}${clause(parts.post, (post) => `; ${post} has it`)}${enDue(parts)}`,
  "taken-out": (parts) =>
    parts.actor === "staff"
      ? `${enWho(parts)} took ${parts.number ?? "another request"} out again; it is handled on its own`
      : `${parts.number ?? "Another request"} is handled on its own again`,
  split: (parts) => `${enWho(parts)} divided it into ${parts.facts.parts ?? "several"} parts, worked on side by side`,
  "split-off": (parts) =>
    `${enWho(parts)} split this part off ${parts.number ?? "another request"}${clause(parts.post, (post) => `; ${post} has it`)}${enDue(parts)}`,
  "part-closed": (parts) =>
    `${parts.post ?? "The unit that had it"} ${parts.facts.solved ? "finished" : "could not act on"} one part${clause(parts.number, (number) => ` (${number})`)}`,
  "parts-ended": () => "All parts are answered and none could be solved; the post that has the request answers",
  whistled: ({ facts }) => facts.sentence?.en ?? "Several units work on it together",
};

function zhRated({ facts }: Parts): string {
  return facts.satisfaction == null ? "" : `，${zhRating[facts.satisfaction]}`;
}

function enRated({ facts }: Parts): string {
  return facts.satisfaction == null ? "" : `, ${enRating[facts.satisfaction]}`;
}

const sentences: Readonly<Record<Locale, Sentences>> = { "zh-CN": zh, en };
