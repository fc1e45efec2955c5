import type { RefusalFacts } from "../platform/refusals.ts";

/** What happened, what is safe, what to do: one or two short sentences for each code. */
export const refusals: Record<string, (facts: RefusalFacts) => string> = {
  "input-invalid": () => "有内容填写不对，没有保存。请按提示修改后再提交。",
  "input-too-large": () => "内容太大，没有收下。请分几次提交，或把照片缩小一些。",
  "media-type-unknown": () => "这种文件我们打不开。请换成照片、表格或文字再试。",
  "sign-in-needed": () => "请先登录。登录后会回到这里。",
  "right-missing": () => "这件事不归您的岗位办理，您的岗位不能做这一步。",
  "not-found": () => "没有找到。可能编号或链接有误，请核对后再试。",
  "too-many-tries": () => "操作太频繁。请过一会儿再试，已填的内容不会丢。",
  unavailable: () => "系统正在恢复，刚才没有保存。请过一会儿再提交一次，不会重复。",
  bug: () => "系统出了问题，刚才没有保存，我们已经记下。请过一会儿再试。",
};
