import type { Words } from "./words.ts";

/** Why a file cannot be read as a sheet at all. Closed list. */
export type SheetFault =
  | "not-a-table"
  | "old-format"
  | "encrypted"
  | "empty"
  | "too-large"
  | "too-many-rows"
  | "too-many-columns"
  | "unreadable";

/** The file as a whole was refused; nothing of it was looked at further. */
export class SheetUnreadable extends Error {
  override readonly name = "SheetUnreadable";
  readonly code: SheetFault;

  constructor(code: SheetFault, cause?: unknown) {
    super(faultWords[code].en, { cause });
    this.code = code;
  }
}

/** What to tell the user: what is wrong with the file, and what to do. */
export const faultWords: Readonly<Record<SheetFault, Words>> = {
  "not-a-table": {
    "zh-CN": "这不是表格文件。请用 Excel 或 WPS 打开，另存为 .xlsx 后再上传。",
    en: "This is not a table. Please open it in Excel or WPS, save it as .xlsx and upload it again.",
  },
  "old-format": {
    "zh-CN": "这是旧版 .xls 文件。请用 Excel 或 WPS 打开，另存为 .xlsx 后再上传。",
    en: "This is an old .xls file. Please open it in Excel or WPS, save it as .xlsx and upload it again.",
  },
  encrypted: {
    "zh-CN": "文件设了密码，打不开。请去掉密码，另存后再上传。",
    en: "The file is protected by a password. Please remove the password, save it and upload it again.",
  },
  empty: {
    "zh-CN": "文件里没有内容。请确认上传的是填好的那一份。",
    en: "The file has no content. Please check that this is the one you filled in.",
  },
  "too-large": {
    "zh-CN": "文件太大。请分成几份上传。",
    en: "The file is too large. Please upload it in parts.",
  },
  "too-many-rows": {
    "zh-CN": "行数太多。请分成几份上传。",
    en: "The file has too many rows. Please upload it in parts.",
  },
  "too-many-columns": {
    "zh-CN": "列数太多。请只保留模板里的列。",
    en: "The file has too many columns. Please keep only those of the template.",
  },
  unreadable: {
    "zh-CN": "文件坏了，读不出来。请在电脑上打开检查，另存后再上传。",
    en: "The file is damaged and cannot be read. Please open it, check it, save it again and upload it.",
  },
};
