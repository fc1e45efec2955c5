import type { Locale } from "../../platform/locale.ts";
import type { ProcedureFault } from "./procedure-faults.ts";

/** What is wrong with a stage, and what to do about it, in one sentence. */
export const procedureFaultWords: Readonly<Record<Locale, Readonly<Record<ProcedureFault, string>>>> = {
  "zh-CN": {
    "code-twice": "这一步的代号和前面的一步相同。请换一个。",
    "need-unfit": "这一种步骤没有勾选的条件里的某一项。请去掉不合适的条件。",
    "need-lacking": "这一步什么也不用做就能过去。请勾选它必须有的条件。",
    "notice-without-days": "要提前通知，却没有写提前几天。",
    "period-without-days": "要公示满期，却没有写公示几天。",
    "quorum-above-all": "到会比例超过了全体。",
    "quorum-unasked": "写了到会比例，却没有勾选“到会人数够”。",
    "back-nowhere": "没有通过要退回，请选前面的一步。",
    "never-decides": "没有哪一步作出决定。请在会议或者表决的一步勾选“作出决定”。",
    "decides-unfit": "只有会议或者表决能作出决定。",
    "result-unpublished": "作出决定以后没有公示。请在后面加一步公示。",
  },
  en: {
    "code-twice": "This step has the code of one before it. Please choose another.",
    "need-unfit": "A step of this kind cannot ask for one of the things that are ticked. Please untick it.",
    "need-lacking": "This step would pass by itself. Please tick what it must ask for.",
    "notice-without-days": "Notice is asked for, but no days of notice are set.",
    "period-without-days": "It must be up for its days, but no days are set.",
    "quorum-above-all": "The quorum is more than everybody.",
    "quorum-unasked": "There is a quorum, but “enough were present” is not ticked.",
    "back-nowhere": "If it fails it leads back: please choose a step before it.",
    "never-decides": "No step decides. Please tick “decides” at a meeting or a vote.",
    "decides-unfit": "Only a meeting or a vote can decide.",
    "result-unpublished": "Nothing is published after the decision. Please add a publication after it.",
  },
};
