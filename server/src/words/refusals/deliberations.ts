import { dateInWords } from "../../platform/date-in-words.ts";
import type { RefusalWords } from "./shape.ts";

export const deliberationsRefusals = {
  "topic-changed-meanwhile": {
    "zh-CN": () => "您打开之后，这个议题有了新变化，刚才没有保存。请看过最新情况再提交。",
    en: () =>
      "This topic changed after you opened it, so nothing was saved. Look at the latest before you send again.",
  },
  "topic-id-taken": {
    "zh-CN": () => "这个编号已经用在别的议题上，没有保存。请重新打开页面再填一次。",
    en: () =>
      "This id belongs to another topic, so nothing was saved. Please open the page anew and fill it in again.",
  },
  "topic-origin-unfit": {
    "zh-CN": () => "议题的来源不对：所选的诉求或问题不在这个地方，或者不能由您这样提出。没有保存。",
    en: () =>
      "Where the topic comes from does not fit: the request or problem lies elsewhere, or it is not yours to raise like this. Nothing was saved.",
  },
  "resident-unknown": {
    "zh-CN": () => "登记册里还没有您的手机号，不知道您住在哪里。请带证件到社区登记，之后就可以附议。",
    en: () =>
      "The register does not have your phone number yet, so it is not known where you live. Please register with your community; then you can take part.",
  },
  "lives-elsewhere": {
    "zh-CN": () => "登记册里，您不住在这个地方，所以不能参加。搬来了请到社区登记。",
    en: () =>
      "By the register you do not live here, so you cannot take part. If you have moved here, please register with the community.",
  },
  "too-young": {
    "zh-CN": () => "附议的人要到规定的年龄，您还没有到。",
    en: () => "Whoever supports a topic must have reached the age that the rule sets, and you have not yet.",
  },
  "too-many-topics": {
    "zh-CN": ({ most }) => `您已有${most}个议题还没有结束。等其中一个结束，或者撤回一个，再提新的。`,
    en: ({ most }) =>
      `You have ${most} topics that have not ended. Wait until one has, or take one back, before you raise another.`,
  },
  "topic-not-released": {
    "zh-CN": () => "这个议题社区还没有看过，看过公开后才能这样做。",
    en: () => "Staff have not gone over this topic yet; this can be done once it is released.",
  },
  "topic-released": {
    "zh-CN": () => "这个议题已经公开，不能再这样改。",
    en: () => "This topic is public already, so this cannot be changed any more.",
  },
  "topic-sent-back": {
    "zh-CN": () => "这个议题请提出人修改，还没有改好。",
    en: () => "The proposer was asked to change this topic and has not yet done so.",
  },
  "topic-not-supported-yet": {
    "zh-CN": () => "这个议题还在征集附议，人数够了才能答复。",
    en: () => "This topic still collects support; it can be answered once enough have supported it.",
  },
  "topic-taken-up": {
    "zh-CN": () => "这个议题已经受理，正按程序办理。",
    en: () => "This topic has been taken up and goes through its procedure.",
  },
  "topic-ended": {
    "zh-CN": () => "这个议题已经结束，不能再改。",
    en: () => "This topic has ended and cannot be changed.",
  },
  "procedure-unknown": {
    "zh-CN": () => "没有这个程序，或者它还没有生效。请另选一个。",
    en: () => "There is no such procedure, or it does not hold yet. Please choose another.",
  },
  "procedure-faulty": {
    "zh-CN": ({ fault, stage }) => `程序没有保存：“${stage}”这一步有问题（${fault}）。请改好再提交。`,
    en: ({ fault, stage }) =>
      `The procedure was not saved: the step “${stage}” does not hold (${fault}). Please correct it.`,
  },
  "edition-taken": {
    "zh-CN": ({ edition }) => `第${edition}版已经有了，内容不同，没有保存。已发布的版本不能改，请用下一个版本号。`,
    en: ({ edition }) =>
      `Edition ${edition} is there already with other contents, so nothing was saved. Editions are never changed: use the next number.`,
  },
  "edition-skipped": {
    "zh-CN": ({ edition }) => `还没有第${Number(edition) - 1}版，不能先发布第${edition}版。`,
    en: ({ edition }) => `There is no edition ${Number(edition) - 1} yet, so edition ${edition} cannot come first.`,
  },
  "edition-in-the-past": {
    "zh-CN": ({ day }) => `生效日不能早于${dateInWords(String(day), "zh-CN")}。`,
    en: ({ day }) => `It cannot hold from a day before ${dateInWords(String(day), "en")}.`,
  },
  "support-measure-unclear": {
    "zh-CN": () => "附议人数请在“人数”和“比例”中填一个，只填一个。",
    en: () => "Please give either a number of people or a share, and only one of them.",
  },
  "rule-in-the-past": {
    "zh-CN": ({ day }) => `生效日不能早于${dateInWords(String(day), "zh-CN")}：正在征集的议题不受影响。`,
    en: ({ day }) =>
      `It cannot hold from a day before ${dateInWords(String(day), "en")}: what collects support already keeps its number.`,
  },
} satisfies RefusalWords;
