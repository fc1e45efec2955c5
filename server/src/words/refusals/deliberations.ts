import { dateInWords } from "../../platform/date-in-words.ts";
import type { Locale } from "../../platform/locale.ts";
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
  "may-not-propose": {
    "zh-CN": () => "按这里居民议事会的规则，议题由议事会成员提出。请把您的想法告诉一位成员，或者向社区反映。",
    en: () =>
      "By the rules of the residents' council here its members raise topics. Tell one of them, or report it to the community.",
  },
  "unit-may-not-propose": {
    "zh-CN": () => "按这个议事组织的规则，成员单位不提出议题。请把想法告诉它的召集人，或者告诉社区。",
    en: () => "By the rules of this council its member units raise no topics. Tell its chair, or the community.",
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
  "topic-not-taken-up": {
    "zh-CN": () => "这个议题还没有受理，没有进入程序。",
    en: () => "This topic has not been taken up, so it is in no procedure yet.",
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
    "zh-CN": ({ fault, stage }) => `程序没有保存。“${stage}”：${fault}`,
    en: ({ faultEn, stageEn }) => `The procedure was not saved. “${stageEn}”: ${faultEn}`,
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
  "stage-evidence-missing": {
    "zh-CN": ({ stage, missing, on }) =>
      `“${stage}”还不能结束：${needsIn("zh-CN", missing).join("；")}。${on ? `最早要到${dateInWords(String(on), "zh-CN")}。` : ""}`,
    en: ({ stageEn, missing, on }) =>
      `“${stageEn}” cannot end yet: ${needsIn("en", missing).join("; ")}.${on ? ` The earliest day is ${dateInWords(String(on), "en")}.` : ""}`,
  },
  "stage-of-other-kind": {
    "zh-CN": ({ stage }) => `现在是“${stage}”这一步，不需要这样做。请刷新页面看下一步。`,
    en: ({ stage }) => `The open step is “${stage}”, which does not ask for this. Reload the page for the next step.`,
  },
  "sitting-day-unfit": {
    "zh-CN": ({ from, until }) =>
      `日期应在这一步开始之后、今天以前（${dateInWords(String(from), "zh-CN")}到${dateInWords(String(until), "zh-CN")}）。没有保存。`,
    en: ({ from, until }) =>
      `The day must lie between the beginning of this step and today (${dateInWords(String(from), "en")} to ${dateInWords(String(until), "en")}). Nothing was saved.`,
  },
  "sitting-counts-unfit": {
    "zh-CN": () => "人数不对：应到至少1人，实到不能多于应到。没有保存。",
    en: () =>
      "The numbers do not fit: at least one person is due, and no more can be present than are due. Nothing was saved.",
  },
  "vote-unfit": {
    "zh-CN": () => "这个表决不能用在这一步：参加的人、地方不对，或者在这一步之前就开始了，或者已经用在别的步骤。",
    en: () =>
      "This vote does not fit the step: its voters or place are others, it began before the step did, or it belongs to another step.",
  },
  "meeting-unfit": {
    "zh-CN": () => "这次会议不能用在这一步：议程里没有这个议题，或者在这一步之前开的，或者已经取消、已用在别的步骤。",
    en: () =>
      "This meeting does not fit the step: the topic is not on its agenda, it began before the step did, it is cancelled, or it belongs to another step.",
  },
  "publication-unfit": {
    "zh-CN": () => "这一步现在不能发布这个。请刷新页面看下一步。",
    en: () => "This cannot be published in the open step. Reload the page for the next step.",
  },
  "publication-id-taken": {
    "zh-CN": () => "这个编号已经用在别的公示上，没有发布。请重新打开页面再填一次。",
    en: () => "This id belongs to another publication, so nothing was published. Please open the page anew.",
  },
  "objected-already": {
    "zh-CN": () => "您对这次公示已经提过异议，等答复即可。",
    en: () => "You have objected to this publication already; the answer will come.",
  },
  "objection-time-over": {
    "zh-CN": () => "公示期已过，或者公示已经更新，不能再对它提异议。请刷新页面看最新情况。",
    en: () =>
      "The time of this publication is over, or a newer one has taken its place. Reload the page for the latest.",
  },
  "objection-answered": {
    "zh-CN": () => "这条异议已经答复了。",
    en: () => "This objection has been answered already.",
  },
  "task-id-taken": {
    "zh-CN": () => "这个编号已经用在别的任务上，没有保存。请重新打开页面再填一次。",
    en: () => "This id belongs to another task, so nothing was saved. Please open the page anew.",
  },
} satisfies RefusalWords;

const needWords = {
  "zh-CN": {
    "notice-given": "还没有提前足够的天数通知",
    "committee-told": "还没有记录告知居民委员会",
    "meeting-held": "会议还没有开",
    "quorum-met": "到会人数不够",
    "minutes-published": "会议纪要还没有公布",
    "vote-closed": "表决还没有结束计票",
    published: "还没有公示",
    "period-over": "公示期还没有满",
    "objections-answered": "还有异议没有答复",
    "tasks-done": "任务还没有全部完成",
  },
  en: {
    "notice-given": "notice was not given early enough",
    "committee-told": "it is not noted that the residents' committee was told",
    "meeting-held": "the meeting has not been held",
    "quorum-met": "too few were present",
    "minutes-published": "the minutes are not published",
    "vote-closed": "the vote is not closed and counted",
    published: "nothing is published yet",
    "period-over": "the publication has not been up for its whole days",
    "objections-answered": "an objection waits for its answer",
    "tasks-done": "not all tasks are done",
  },
} as const satisfies Record<Locale, Record<string, string>>;

function needsIn(locale: Locale, missing: unknown): string[] {
  const words: Readonly<Record<string, string>> = needWords[locale];
  return (Array.isArray(missing) ? missing : []).map((need) => words[String(need)] ?? String(need));
}
