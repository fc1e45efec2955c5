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
  "pdf-font-missing": {
    "zh-CN": () => "服务器上没有中文字体，生成不了 PDF。请改用 Word 格式，或请管理员安装字体。",
    en: () => "The server has no Chinese font, so no PDF can be made. Please take the Word file, or ask for a font.",
  },
} satisfies RefusalWords;
