import type { RefusalWords } from "./shape.ts";

export const papersRefusals = {
  "paper-kind-unknown": {
    "zh-CN": () => "这个文件不能收下。请上传 PDF、Word（docx）、Excel（xlsx）文件，或 JPG、PNG、WebP 图片。",
    en: () =>
      "This kind of file is not taken. Please send a PDF, a Word (docx) or Excel (xlsx) file, or a JPEG, PNG or WebP picture.",
  },
  "paper-damaged": {
    "zh-CN": () => "这个文件不完整，没有收下。请重新选一次，或在电脑上打开它另存一份再上传。",
    en: () =>
      "This file is incomplete and was not taken. Please choose it again, or open it, save it anew and send that.",
  },
  "paper-id-taken": {
    "zh-CN": () => "这个文件编号已经用过了，这一份没有收下。请重新添加这个文件。",
    en: () => "This file's number is in use already, so it was not taken. Please add the file again.",
  },
  "paper-unknown": {
    "zh-CN": () => "有文件没有传上来，或已过期。请重新添加文件后再提交，其他内容不会丢。",
    en: () =>
      "Some files did not arrive or have expired. Please add them again and send; everything else you filled in is kept.",
  },
} satisfies RefusalWords;
