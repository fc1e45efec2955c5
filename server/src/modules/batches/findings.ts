import type { RefusalFacts } from "../../platform/refusals.ts";
import type { Words } from "../../platform/sheets/words.ts";
import type { BatchRow } from "./batch-sheet.ts";

/** What filing a row refuses, as a problem of one of its cells. */
interface Finding {
  at: keyof BatchRow & string;
  words(facts: RefusalFacts): Words;
}

const fixed = (chinese: string, english: string) => () => ({ "zh-CN": chinese, en: english });

export const findings: Readonly<Record<string, Finding>> = {
  "place-missing": {
    at: "place",
    words: fixed("请写清楼栋或填坐标。", "Please name the building or give coordinates."),
  },
  "place-unknown": {
    at: "point",
    words: fixed(
      "这个位置不在本区的网格里。请核对坐标。",
      "This point lies in no grid of the district. Please check it.",
    ),
  },
  "place-unclear": {
    at: "place",
    words: fixed(
      "认不出是哪一栋楼。请照登记的小区和楼栋写，或另填坐标。",
      "This names no one building. Please write estate and building as registered, or give coordinates.",
    ),
  },
  "category-unknown": {
    at: "category",
    words: fixed(
      "没有这个类别。请照类别名称写，或留空。",
      "There is no such category. Please write its name, or leave it empty.",
    ),
  },
  "answer-missing": {
    at: "category",
    words: ({ question }) => ({
      "zh-CN": `这类事还要问“${question}”。请单独登记，或把类别留空。`,
      en: `This category also asks “${question}”. Please file it by itself, or leave the category empty.`,
    }),
  },
  "too-many-open": {
    at: "phone",
    words: ({ limit }) => ({
      "zh-CN": `这个号码已有${limit}件没办结的诉求，不能再登记。`,
      en: `This number has ${limit} open requests already; no more can be filed.`,
    }),
  },
  "request-id-taken": {
    at: "reference",
    words: fixed(
      "这一条已经由别人登记，或原编号相同而反映人不同。请删掉这一行，或核对原编号。",
      "Somebody else has filed this row, or the same number with another reporter. Please delete it or check the number.",
    ),
  },
};

export const sameRow = (rowNumber: number): Words => ({
  "zh-CN": `与第${rowNumber}行重复，请只留一行。`,
  en: `This is the same as in row ${rowNumber}; please keep one of them.`,
});
