import { optionalColumn, requiredColumn, type SheetTemplate } from "../../../platform/sheets/template.ts";
import { choice, reference, text } from "../../../platform/sheets/text-parsers.ts";
import type { PartyBasis, UnitKind } from "../kinds.ts";
import { areaCode } from "./areas-sheet.ts";
import { optionsOf, partyBasisLabels, unitKindLabels } from "./labels.ts";

export interface UnitSheetRow {
  name: string;
  nameEn: string | null;
  kind: UnitKind;
  areaCode: string;
  parentName: string | null;
  partyBasis: PartyBasis | null;
}

export const unitsTemplate: SheetTemplate<UnitSheetRow> = {
  title: { "zh-CN": "单位", en: "Units" },
  columns: {
    name: requiredColumn({
      header: { "zh-CN": "单位名称", en: "Unit name" },
      parse: text({ max: 80, normaliseWidth: true }),
      example: "示例街道城市管理办公室",
      note: {
        "zh-CN": "写全称。名称相同的算同一个单位。",
        en: "The full name. Rows of the same name are the same unit.",
      },
    }),
    nameEn: optionalColumn({
      header: { "zh-CN": "英文名称", en: "English name" },
      parse: text({ max: 120 }),
      example: "Example Street Urban Management Office",
      note: { "zh-CN": "可不填。", en: "Optional." },
    }),
    kind: requiredColumn({
      header: { "zh-CN": "类型", en: "Kind" },
      parse: choice(optionsOf(unitKindLabels)),
      example: "街道内设部门",
      note: {
        "zh-CN": Object.values(unitKindLabels)
          .map(({ labels }) => labels["zh-CN"])
          .join("、"),
        en: Object.values(unitKindLabels)
          .map(({ labels }) => labels.en)
          .join(", "),
      },
    }),
    areaCode: requiredColumn({
      header: { "zh-CN": "所属区域编号", en: "Area code" },
      parse: areaCode,
      example: "530302001000",
      note: { "zh-CN": "单位工作的区、街道、社区或网格的编号。", en: "The code of the area it works in." },
    }),
    parentName: optionalColumn({
      header: { "zh-CN": "上级单位", en: "Parent unit" },
      parse: reference({ max: 80 }),
      example: "示例街道办事处",
      note: {
        "zh-CN": "上级单位的全称，可以在同一份文件里。留空表示不变。",
        en: "Its full name; it may stand in the same file. Empty: unchanged.",
      },
    }),
    partyBasis: optionalColumn({
      header: { "zh-CN": "党组织设置依据", en: "Party organisation's basis" },
      parse: choice(optionsOf(partyBasisLabels)),
      example: "区域",
      note: {
        "zh-CN": "只有党组织填：区域、楼栋、行业、兴趣、流动党员、临时行动。",
        en: "For Party organisations only: Area, Building, Industry, Interest, Floating members, Temporary action.",
      },
    }),
  },
};
