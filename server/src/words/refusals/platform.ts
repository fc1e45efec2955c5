import type { RefusalWords } from "./shape.ts";

/** Refusals that the runner and the HTTP door give for every operation. */
export const platformRefusals = {
  "input-invalid": {
    "zh-CN": () => "有内容填写不对，没有保存。请按提示修改后再提交。",
    en: () => "Something is not filled in right, so nothing was saved. Please correct it and send it again.",
  },
  "input-too-large": {
    "zh-CN": () => "内容太大，没有收下。请分几次提交，或把照片缩小一些。",
    en: () => "This is too large and was not taken. Send it in parts, or make the photos smaller.",
  },
  "media-type-unknown": {
    "zh-CN": () => "这种文件我们打不开。请换成照片、表格或文字再试。",
    en: () => "We cannot open this kind of file. Please use a photo, a table or text.",
  },
  "sign-in-needed": {
    "zh-CN": () => "请先登录。登录后会回到这里。",
    en: () => "Please sign in first. You will come back here.",
  },
  "right-missing": {
    "zh-CN": () => "这件事不归您的岗位办理，您的岗位不能做这一步。",
    en: () => "Your post does not take this step in this matter.",
  },
  "not-found": {
    "zh-CN": () => "没有找到。可能编号或链接有误，请核对后再试。",
    en: () => "Nothing was found. Please check the number or the link.",
  },
  "too-many-tries": {
    "zh-CN": () => "操作太频繁。请过一会儿再试，已填的内容不会丢。",
    en: () => "Too many tries. Please wait a moment; what you filled in is kept.",
  },
  unavailable: {
    "zh-CN": () => "系统正在恢复，刚才没有保存。请过一会儿再提交一次，不会重复。",
    en: () => "The system is coming back. Nothing was saved just now; please send it again, it will not be doubled.",
  },
  bug: {
    "zh-CN": () => "系统出了问题，刚才没有保存，我们已经记下。请过一会儿再试。",
    en: () => "Something went wrong on our side. Nothing was saved; we have noted it. Please try again in a while.",
  },
} satisfies RefusalWords;
