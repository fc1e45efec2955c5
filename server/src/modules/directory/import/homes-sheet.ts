import { decimal } from "../../../platform/sheets/number-parsers.ts";
import {
  optionalColumn,
  requiredColumn,
  type SheetColumns,
  type SheetTemplate,
} from "../../../platform/sheets/template.ts";
import { type CellParser, choice, reference, text } from "../../../platform/sheets/text-parsers.ts";
import type { AreaSource } from "../kinds.ts";
import { areaSourceLabels, optionsOf } from "./labels.ts";

/** How a sheet says which home it means. */
export interface HomePlace {
  building: string;
  unitNo: string;
  roomNo: string;
}

export interface HomeSheetRow extends HomePlace {
  exclusiveAreaSquareCentimetres: number | null;
  areaSource: AreaSource | null;
  developerName: string | null;
}

/** "2单元" and "501室" are 2 and 501: what is counted is said by the column already. */
function numbered(counter: RegExp): CellParser<string> {
  const short = text({ max: 20, normaliseWidth: true });
  return (cell) => {
    const parsed = short(cell);
    return "problem" in parsed ? parsed : { value: parsed.value.replace(counter, "").trim() || parsed.value };
  };
}

export const homePlaceColumns: SheetColumns<HomePlace> = {
  building: requiredColumn({
    header: { "zh-CN": "楼栋门牌码或名称", en: "Building" },
    parse: reference({ max: 80 }),
    example: "EX2A3B4",
    note: {
      "zh-CN": "门牌码，或在全区不重名的楼栋名称。",
      en: "The plate code, or the name if no other building has it.",
    },
  }),
  unitNo: requiredColumn({
    header: { "zh-CN": "单元", en: "Stairway" },
    parse: numbered(/单元$/),
    example: "2",
    note: { "zh-CN": "没有单元的填1。", en: "1 where there are none." },
  }),
  roomNo: requiredColumn({
    header: { "zh-CN": "房号", en: "Room" },
    parse: numbered(/[室号房]$/),
    example: "501",
    note: { "zh-CN": "例如 501。", en: "For example 501." },
  }),
};

export const homesTemplate: SheetTemplate<HomeSheetRow> = {
  title: { "zh-CN": "房屋", en: "Homes" },
  columns: {
    ...homePlaceColumns,
    exclusiveAreaSquareCentimetres: optionalColumn({
      header: { "zh-CN": "专有面积（平方米）", en: "Exclusive area (m²)" },
      parse: decimal({ places: 4, min: 0.0001, max: 100_000 }),
      example: "89.53",
      note: {
        "zh-CN": "业主表决按它计算，最多4位小数。留空表示不变。",
        en: "Owners' votes are counted by it; at most 4 decimal places. Empty: unchanged.",
      },
    }),
    areaSource: optionalColumn({
      header: { "zh-CN": "面积来源", en: "Source of the area" },
      parse: choice(optionsOf(areaSourceLabels)),
      example: "登记",
      note: {
        "zh-CN": "登记、测绘、合同；留空为登记。",
        en: "Registered, Surveyed or Contract; registered if empty.",
      },
    }),
    developerName: optionalColumn({
      header: { "zh-CN": "开发商未售", en: "Unsold by developer" },
      parse: reference({ max: 80 }),
      example: "示例甲置业公司",
      note: {
        "zh-CN": "还没卖出的，填开发商在单位表里的全称。卖出后在“住户和业主”表里登记业主即可。",
        en: "For a home not sold yet: the developer's name in the units table. Once sold, import its owner with “Residents and owners”.",
      },
    }),
  },
};
