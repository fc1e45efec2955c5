import type { RefusalFacts } from "../../platform/refusals.ts";
import type { RefusalWords } from "./shape.ts";

const zhWhistle: Readonly<Record<string, string>> = {
  blown: "等单位报到",
  "under-way": "正在一起办",
  done: "已办完，正在互评",
  closed: "已结束",
  cancelled: "已取消",
};
const enWhistle: Readonly<Record<string, string>> = {
  blown: "waiting for units to report in",
  "under-way": "under way",
  done: "done and being assessed",
  closed: "closed",
  cancelled: "cancelled",
};
const zhCall: Readonly<Record<string, string>> = {
  called: "等报到",
  objected: "有异议，等决定",
  overruled: "异议没有成立，等报到",
  "reported-in": "已报到",
  released: "不用到场",
  absent: "没有报到",
  "called-off": "已取消",
};
const enCall: Readonly<Record<string, string>> = {
  called: "called and expected",
  objected: "objecting, and waiting for a decision",
  overruled: "bound to come after its objection",
  "reported-in": "here already",
  released: "free from coming",
  absent: "counted as absent",
  "called-off": "called off",
};
const zhDuty: Readonly<Record<string, string>> = {
  given: "正在办",
  done: "已完成，等认可",
  returned: "要再做好",
  "signed-off": "已认可",
  "called-off": "已取消",
};
const enDuty: Readonly<Record<string, string>> = {
  given: "being worked on",
  done: "done and waiting to be signed off",
  returned: "returned to be done better",
  "signed-off": "signed off",
  "called-off": "called off",
};

const said = (words: Readonly<Record<string, string>>, { state }: RefusalFacts, other: string) =>
  words[String(state)] ?? other;

/** Refusals of whistles, of the calls to units and of their duties. */
export const whistlesRefusals = {
  "whistle-wrong-state": {
    "zh-CN": (facts) => `这次吹哨现在是“${said(zhWhistle, facts, "有变化")}”，不能做这一步。请刷新页面看最新情况。`,
    en: (facts) =>
      `This whistle is ${said(enWhistle, facts, "in another state")}, so this step is not possible. Reload the page.`,
  },
  "call-wrong-state": {
    "zh-CN": (facts) => `这个单位现在是“${said(zhCall, facts, "有变化")}”，不能做这一步。请刷新页面看最新情况。`,
    en: (facts) =>
      `The unit is ${said(enCall, facts, "in another state")}, so this step is not possible. Reload the page.`,
  },
  "duty-wrong-state": {
    "zh-CN": (facts) => `这项任务现在是“${said(zhDuty, facts, "有变化")}”，不能做这一步。请刷新页面看最新情况。`,
    en: (facts) =>
      `This duty is ${said(enDuty, facts, "in another state")}, so this step is not possible. Reload the page.`,
  },
  "objection-undecided": {
    "zh-CN": () => "还有单位的异议没有决定。请等街道或区分管领导决定以后，再确认办完。",
    en: () => "The objection of a unit is not decided yet. Wait for the street's or the district's leader.",
  },
  "duties-open": {
    "zh-CN": ({ count }) => `还有${count ?? "几"}项任务没有认可。请先认可或退回这些任务，再确认办完。`,
    en: ({ count }) => `${count ?? "Some"} duties are not signed off yet. Sign them off or return them first.`,
  },
  "assessed-already": {
    "zh-CN": () => "已经评价过了，没有再存一次。",
    en: () => "This has been assessed already, so nothing was saved again.",
  },
  "nothing-to-whistle": {
    "zh-CN": () => "还没有说为什么事吹哨。请从一件诉求或一个未诉先办的问题来吹哨。",
    en: () => "Nothing says what the whistle is for. Start from a request or from a standing problem.",
  },
  "request-not-open": {
    "zh-CN": ({ number }) => `诉求${number ?? ""}已经答复或办结，不用再吹哨。请去掉它，再提交。`,
    en: ({ number }) => `Request ${number ?? ""} is answered or closed already. Take it out and send again.`,
  },
  "whistled-already": {
    "zh-CN": ({ number }) => `诉求${number ?? ""}已经在另一次吹哨里办。请打开那一次，在那里增请单位。`,
    en: ({ number }) =>
      `Request ${number ?? ""} is in another whistle already. Open that one and call more units there.`,
  },
  "unit-called-already": {
    "zh-CN": () => "这个单位已经请了，不用再请。请选别的单位。",
    en: () => "This unit is called already. Please choose another.",
  },
  "own-unit": {
    "zh-CN": () => "吹哨请的是别的单位，本单位不用写进来。请去掉本单位。",
    en: () => "A whistle calls other units. Please take your own unit out.",
  },
  "unit-unstaffed": {
    "zh-CN": () => "这个单位现在没有人在岗，没法请它报到。请选别的单位，或请管理员在“单位”里补上岗位。",
    en: () =>
      "Nobody is at a desk of this unit now, so it cannot be called. Choose another, or ask the administrator.",
  },
  "whistle-id-taken": {
    "zh-CN": () => "这次吹哨已由别人提交过，没有再存一次。请回到诉求重新吹哨。",
    en: () => "Somebody else has sent in this very whistle, so it was not saved. Start again from the request.",
  },
  "lead-present": {
    "zh-CN": () => "已经有牵头单位了。请把新单位作为配合单位，或等原牵头单位的异议成立。",
    en: () => "There is a leading unit already. Call the new one to support.",
  },
  "too-many-units": {
    "zh-CN": ({ limit }) => `一次吹哨最多请${limit ?? "十几"}个单位。请先看看已经请的单位够不够。`,
    en: ({ limit }) => `At most ${limit ?? "so many"} units can be called to one whistle.`,
  },
  "too-many-duties": {
    "zh-CN": ({ limit }) => `一次吹哨最多分${limit ?? "几十"}项任务。请把小任务合在一起写。`,
    en: ({ limit }) => `At most ${limit ?? "so many"} duties fit into one whistle. Put small ones together.`,
  },
  "moment-past": {
    "zh-CN": () => "这个时间已经过了，或在一年以后。请改成接下来的时间。",
    en: () => "This moment is past, or more than a year ahead. Please choose a later one.",
  },
} satisfies RefusalWords;
