import { optionalColumn, requiredColumn, type SheetTemplate } from "../../../platform/sheets/template.ts";
import { reference } from "../../../platform/sheets/text-parsers.ts";
import { areaCode } from "./areas-sheet.ts";

/** 定格定人定责: for this matter in this area, this post answers. */
export interface DutySheetRow {
  category: string | null;
  areaCode: string;
  postName: string;
}

export const dutiesTemplate: SheetTemplate<DutySheetRow> = {
  title: { "zh-CN": "岗位责任表", en: "Duty table" },
  columns: {
    category: optionalColumn({
      header: { "zh-CN": "事项", en: "Matter" },
      parse: reference({ max: 80 }),
      example: "路灯不亮",
      note: {
        "zh-CN": "事项分类的名称或编码；留空表示这个区域里没有专门指定的所有事项。",
        en: "Name or code of the category; empty: every matter of the area that nobody else is named for.",
      },
    }),
    areaCode: requiredColumn({
      header: { "zh-CN": "区域编号", en: "Area code" },
      parse: areaCode,
      example: "530302001000",
      note: { "zh-CN": "区、街道、社区、网格或微网格的编号。", en: "The code of an area of any level." },
    }),
    postName: requiredColumn({
      header: { "zh-CN": "负责岗位", en: "Post" },
      parse: reference({ max: 80 }),
      example: "示例街道城市管理办公室受理岗",
      note: {
        "zh-CN": "岗位全称。原来负责的岗位自动交接。",
        en: "The post's full name; it takes over from the one before.",
      },
    }),
  },
};
