import type { PostRole } from "../../../platform/operations/actor.ts";
import { date } from "../../../platform/sheets/date-parser.ts";
import { optionalColumn, type SheetTemplate } from "../../../platform/sheets/template.ts";
import { choice, reference, text } from "../../../platform/sheets/text-parsers.ts";
import type { TermManner } from "../kinds.ts";
import { areaCode } from "./areas-sheet.ts";
import { mannerLabels, optionsOf, roleLabels } from "./labels.ts";
import { type PersonFacts, personColumns } from "./person-columns.ts";

/** One person in one post; somebody with two posts has two rows. */
export interface PersonSheetRow extends PersonFacts {
  postName: string | null;
  postNameEn: string | null;
  unitName: string | null;
  areaCode: string | null;
  role: PostRole | null;
  startsOn: Temporal.PlainDate | null;
  endsOn: Temporal.PlainDate | null;
  manner: TermManner | null;
}

const newPostsOnly = {
  "zh-CN": "新岗位必填；已有的岗位可留空，填了要与登记的一致。",
  en: "Needed for a new post; for one that exists leave it empty or write what the register says.",
};

export const peopleTemplate: SheetTemplate<PersonSheetRow> = {
  title: { "zh-CN": "人员岗位", en: "People and posts" },
  columns: {
    ...personColumns({
      "zh-CN": "一人一岗一行；一个人有几个岗位就写几行。",
      en: "One row for one person in one post; several posts, several rows.",
    }),
    postName: optionalColumn({
      header: { "zh-CN": "岗位名称", en: "Post" },
      parse: reference({ max: 80 }),
      example: "示例社区第3网格网格员岗",
      note: {
        "zh-CN": "全区内不重名。只登记人员、不任岗的可留空。",
        en: "Unique in the district. Empty for people without a post.",
      },
    }),
    postNameEn: optionalColumn({
      header: { "zh-CN": "岗位英文名称", en: "Post in English" },
      parse: text({ max: 120 }),
      example: "Example grid worker",
      note: { "zh-CN": "可不填。", en: "Optional." },
    }),
    unitName: optionalColumn({
      header: { "zh-CN": "岗位所在单位", en: "Unit of the post" },
      parse: reference({ max: 80 }),
      example: "示例社区便民服务站",
      note: newPostsOnly,
    }),
    areaCode: optionalColumn({
      header: { "zh-CN": "岗位负责区域编号", en: "Area code of the post" },
      parse: areaCode,
      example: "530302001001-03",
      note: newPostsOnly,
    }),
    role: optionalColumn({
      header: { "zh-CN": "岗位角色", en: "Role of the post" },
      parse: choice(optionsOf(roleLabels)),
      example: "网格员",
      note: {
        "zh-CN": `决定能做什么。${Object.values(roleLabels)
          .map(({ labels }) => labels["zh-CN"])
          .join("、")}。`,
        en: `Decides what the post may do. ${Object.values(roleLabels)
          .map(({ labels }) => labels.en)
          .join(", ")}.`,
      },
    }),
    startsOn: optionalColumn({
      header: { "zh-CN": "任职起", en: "Term from" },
      parse: date(),
      example: "2026-01-01",
      note: { "zh-CN": "有岗位的必填。", en: "Needed with a post." },
    }),
    endsOn: optionalColumn({
      header: { "zh-CN": "任职止", en: "Term until" },
      parse: date(),
      example: "2030-12-31",
      note: { "zh-CN": "最后一天；留空为未定或不变。", en: "The last day; empty: open, or unchanged." },
    }),
    manner: optionalColumn({
      header: { "zh-CN": "任职方式", en: "Manner" },
      parse: choice(optionsOf(mannerLabels)),
      example: "专职",
      note: {
        "zh-CN": "专职、兼职、下沉干部；留空为专职。",
        en: "Full-time, Part-time or Seconded cadre; full-time if empty.",
      },
    }),
  },
};
