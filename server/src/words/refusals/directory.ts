import type { RefusalWords } from "./shape.ts";

export const directoryRefusals = {
  "sheet-unreadable": {
    "zh-CN": ({ sentence }) => `${sentence}没有导入任何内容。`,
    en: ({ sentence }) => `${sentence} Nothing was imported.`,
  },
  "sheet-has-problems": {
    "zh-CN": ({ count }) => `表里有${count}处问题，一行也没有导入。请下载标出问题的表，改好后再上传。`,
    en: ({ count }) =>
      `The sheet has ${count} ${count === 1 ? "problem" : "problems"}, so nothing was imported. Please download it with the problems marked, correct it and upload it again.`,
  },
  "post-name-taken": {
    "zh-CN": ({ name }) => `已经有一个岗位叫“${name}”。请换一个名称，让大家分得清。`,
    en: ({ name }) =>
      `There is already a post called “${name}”. Please choose another name, so that they can be told apart.`,
  },
  "post-still-answerable": {
    "zh-CN": ({ duties, requests }) =>
      `这个岗位还负责${duties}项责任、${requests}件没办完的事，没有撤销。请先把它们交给别的岗位。`,
    en: ({ duties, requests }) =>
      `This post still answers for ${duties} ${duties === 1 ? "duty" : "duties"} and ${requests} open ${requests === 1 ? "request" : "requests"}, so it was not closed. Please hand them on first.`,
  },
  "post-is-backstop": {
    "zh-CN": () => "这是全区兜底的岗位：没有别的岗位负责的事都由它接，不能撤销。",
    en: () => "This post takes whatever no other post is answerable for, so it cannot be closed.",
  },
  "term-overlaps": {
    "zh-CN": () => "这个人在这段时间已经任这个岗位。请先核对前后任期的起止日期。",
    en: () =>
      "This person already holds this post in that time. Please check the first and last days of the other terms.",
  },
  "ends-before-start": {
    "zh-CN": () => "任职止不能早于任职起。请核对日期。",
    en: () => "A term cannot end before it begins. Please check the dates.",
  },
} satisfies RefusalWords;
