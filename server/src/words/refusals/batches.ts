import type { RefusalWords } from "./shape.ts";

export const batchesRefusals = {
  "batch-id-taken": {
    "zh-CN": () => "这个编号已经用过。请重新打开页面再上传。",
    en: () => "This upload's id was used before. Please open the page anew and upload again.",
  },
  "too-many-batches": {
    "zh-CN": ({ limit }) => `您已有${limit}份表正在处理。请等其中一份完成后再上传。`,
    en: ({ limit }) => `${limit} of your sheets are still being worked on. Please wait until one is done.`,
  },
  "batch-being-checked": {
    "zh-CN": () => "表还没有检查完，请稍等再登记。",
    en: () => "The sheet is still being checked. Please wait a moment.",
  },
  "batch-has-problems": {
    "zh-CN": ({ count }) => `表里有${count}处问题，一件也没有登记。请下载标出问题的表，改好后再上传。`,
    en: ({ count }) =>
      `The sheet has ${count} problems; nothing was filed. Please download it with the problems marked, mend it and upload it again.`,
  },
  "batch-filed": {
    "zh-CN": () => "这份表已经登记，原表没有保留。",
    en: () => "This sheet has been filed; the sheet itself is not kept.",
  },
} satisfies RefusalWords;
