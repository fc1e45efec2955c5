import type { RefusalWords } from "./shape.ts";

export const exportsRefusals = {
  "export-id-taken": {
    "zh-CN": () => "这个导出编号已经用过。请重新打开页面再导出。",
    en: () => "This export's id was used before. Please open the page anew and export again.",
  },
  "too-many-exports": {
    "zh-CN": ({ limit }) => `您已有${limit}个导出正在生成。请等其中一个完成后再导出。`,
    en: ({ limit }) => `${limit} of your exports are still being written. Please wait until one is done.`,
  },
  "export-not-finished": {
    "zh-CN": () => "文件还在生成，请稍等再下载。",
    en: () => "The file is still being written. Please wait a moment.",
  },
} satisfies RefusalWords;
