import type { UiWords } from "../../../ui/ui-words.ts";

export const ui: UiWords = {
  skipToContent: "跳到正文",
  loading: "正在打开",
  optional: "（可不填）",
  charactersLeft: (p) => `还可以写${p.count}个字`,
  charactersOver: (p) => `多了${p.count}个字，请删短一些`,
  problems: (p) => (p.count === 1 ? "有一处要改" : `有${p.count}处要改`),
  photoTake: "拍照",
  photoChoose: "选照片",
  photoRemove: (p) => `移除第${p.position}张`,
  photoAlt: (p) => `第${p.position}张照片`,
  photosLeft: (p) => (p.count === 0 ? "照片已经放满" : `还可以放${p.count}张`),
  photoSending: (p) => `正在上传，已完成${p.percent}%`,
  photoKept: "已留在手机里，连上网会自动上传",
  readAloud: "朗读这一页",
  stopReading: "停止朗读",
  offline: "现在没有网络。您写的内容会留在手机里。",
  brokenTitle: "这一页没有打开",
  brokenText: "页面出了问题，我们已经记下。您写过的内容还在手机里，请重新打开试试。",
  reload: "重新打开",
};
