/** The two languages a sheet's user may have chosen. */
export type SheetLocale = "zh-CN" | "en";

/** The same sentence in both. */
export type Words = Readonly<Record<SheetLocale, string>>;

/** What the files that we hand out say besides their columns. */
export const fileWords = {
  status: { "zh-CN": "行状态", en: "Row status" },
  problem: { "zh-CN": "问题", en: "Problem" },
  hasProblem: { "zh-CN": "有问题", en: "Has a problem" },
  noProblem: { "zh-CN": "没有问题", en: "No problem" },
  notes: { "zh-CN": "填写说明", en: "Notes" },
  column: { "zh-CN": "列名", en: "Column" },
  required: { "zh-CN": "必填", en: "Required" },
  example: { "zh-CN": "示例", en: "Example" },
  note: { "zh-CN": "说明", en: "Note" },
  yes: { "zh-CN": "是", en: "Yes" },
  no: { "zh-CN": "否", en: "No" },
  exampleSkipped: {
    "zh-CN": "第一张表的第2行是示例，导入时会跳过。请从第3行填起。",
    en: "Row 2 of the first sheet is an example and is skipped on import. Please start in row 3.",
  },
  wholeOrNothing: {
    "zh-CN": "文件会先整份检查。只要有一处问题，就一行也不导入，并给您一份标出问题的文件。",
    en: "The whole file is checked first. If anything is wrong, nothing is imported and you get the file back with each problem marked.",
  },
  anyOrder: {
    "zh-CN": "列的顺序可以变，列名请不要改。中文或英文列名都可以。",
    en: "Columns may be in any order; please keep their names. Chinese and English names both work.",
  },
} as const satisfies Record<string, Words>;

/** Headers of the columns that `problemFile` adds: a corrected file comes back with them, and they are passed over. */
export const addedHeaders: readonly string[] = [
  ...Object.values(fileWords.status),
  ...Object.values(fileWords.problem),
];
