import type { RefusalWords } from "./shape.ts";

export const councilsRefusals = {
  "council-changed-meanwhile": {
    "zh-CN": () => "您打开之后，别人改过这个议事组织，刚才没有保存。请看过最新情况再提交。",
    en: () =>
      "Somebody changed this council after you opened it, so nothing was saved. Look at the latest before you send again.",
  },
  "council-dissolved": {
    "zh-CN": () => "这个议事组织已经撤销，不能再改。",
    en: () => "This council has been dissolved and cannot be changed.",
  },
  "council-id-taken": {
    "zh-CN": () => "这个编号已经用在别处，没有保存。请重新打开页面再填一次。",
    en: () => "This id is in use elsewhere, so nothing was saved. Please open the page anew and fill it in again.",
  },
  "council-name-taken": {
    "zh-CN": () => "这个地方已经有同名的议事组织。请换个名称，还没有保存。",
    en: () => "This area has a council of that name already. Please choose another; nothing was saved.",
  },
  "founded-ahead": {
    "zh-CN": () => "成立日期不能晚于今天。",
    en: () => "The day of its founding cannot lie ahead.",
  },
  "member-already": {
    "zh-CN": () => "这个人在这段时间里已经是成员。",
    en: () => "This person sits in the council already at that time.",
  },
  "chair-taken": {
    "zh-CN": () => "这段时间里已经有召集人。请先让现任召集人的任期结束。",
    en: () => "There is a chair already at that time. End that term first.",
  },
  "rules-in-the-past": {
    "zh-CN": () => "新的议事规则不能早于今天生效：已经过去的日子按原来的规则。",
    en: () => "New rules cannot begin before today: days that have passed keep the rules they had.",
  },
  "rules-id-taken": {
    "zh-CN": () => "这个编号已经用在另一份规则上，没有保存。请重新打开页面再填一次。",
    en: () => "This id belongs to other rules, so nothing was saved. Please open the page anew and fill it in again.",
  },
  "quorum-above-all": {
    "zh-CN": () => "到会比例不能超过全体成员：分子不能大于分母。",
    en: () => "The quorum cannot be more than all members: the upper number must not exceed the lower one.",
  },
  "rhythm-day-missing": {
    "zh-CN": () => "请说明例会在哪一天：星期几，或每月几号；按季度的还要选第几个月。",
    en: () =>
      "Say on which day the regular meetings fall: a weekday or a day of the month; quarterly ones need the month of the quarter too.",
  },
} satisfies RefusalWords;
