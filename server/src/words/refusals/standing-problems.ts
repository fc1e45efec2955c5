import type { RefusalWords } from "./shape.ts";

export const standingProblemsRefusals = {
  "problem-changed-meanwhile": {
    "zh-CN": () => "您打开之后，这个问题有了新变化，刚才没有保存。请看过最新情况再提交。",
    en: () =>
      "This problem changed after you opened it, so nothing was saved. Look at the latest before you send again.",
  },
  "problem-id-taken": {
    "zh-CN": () => "这个编号已经用在别处的问题上，没有保存。请重新打开页面再填一次。",
    en: () =>
      "This id belongs to a problem elsewhere, so nothing was saved. Please open the page anew and fill it in again.",
  },
  "problem-settled": {
    "zh-CN": () => "这个问题已经解决，不能再改。又出现了，请重新立项。",
    en: () => "This problem is settled and cannot be changed. If it shows again, open it again.",
  },
  "problem-not-settled": {
    "zh-CN": () => "这个问题还在办，不用重新立项。",
    en: () => "This problem is still being worked on; it need not be opened again.",
  },
  "problem-taken-up": {
    "zh-CN": () => "这个问题已经在办了。",
    en: () => "This problem is being worked on already.",
  },
  "owner-unfit": {
    "zh-CN": () => "这个岗位不能负责：岗位已撤销、现在没有人在任，或者不办诉求。请选别的岗位。",
    en: () =>
      "This post cannot own a problem: it is closed, nobody holds it today, or it does not work on requests. Please choose another.",
  },
  "owner-already": {
    "zh-CN": () => "这个问题本来就由这个岗位负责。",
    en: () => "This post owns the problem already.",
  },
  "review-not-ahead": {
    "zh-CN": () => "复查日应在明天以后、一年以内。请改日期，还没有保存。",
    en: () => "The review must lie ahead, within a year. Please change the date; nothing was saved.",
  },
  "request-elsewhere": {
    "zh-CN": () => "所选的诉求里，有的不在这个地方。请去掉后再保存。",
    en: () => "Some of the chosen requests lie elsewhere. Please leave them out and save again.",
  },
} satisfies RefusalWords;
