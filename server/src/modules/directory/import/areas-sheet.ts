import { type Coordinates, coordinates } from "../../../platform/sheets/coordinates-parser.ts";
import { integer } from "../../../platform/sheets/number-parsers.ts";
import { optionalColumn, requiredColumn, type SheetTemplate } from "../../../platform/sheets/template.ts";
import { choice, code, text } from "../../../platform/sheets/text-parsers.ts";
import type { AreaKind } from "../kinds.ts";
import { boundary, type Outline } from "./boundary-parser.ts";
import { areaKindLabels, coordinateSystemLabels, optionsOf } from "./labels.ts";

export interface AreaSheetRow {
  code: string;
  name: string;
  nameEn: string | null;
  kind: AreaKind;
  parentCode: string | null;
  householdCount: number | null;
  center: Coordinates | null;
  boundary: Outline | null;
  system: "wgs-84" | "gcj-02" | null;
}

export const areaCode = code({
  form: /^[0-9A-Za-z-]+$/,
  max: 40,
  describe: { "zh-CN": "只能用数字、字母和短横线。", en: "digits, letters and hyphens only." },
});

export const areasTemplate: SheetTemplate<AreaSheetRow> = {
  title: { "zh-CN": "区域", en: "Areas" },
  columns: {
    code: requiredColumn({
      header: { "zh-CN": "区域编号", en: "Area code" },
      parse: areaCode,
      example: "530302001001-03",
      note: {
        "zh-CN": "区、街道、社区填统计用区划代码；网格在社区代码后加“-”和序号，微网格再加一段。",
        en: "District, street and community: the division code. A grid adds a hyphen and its number to it, a micro-grid one more.",
      },
    }),
    name: requiredColumn({
      header: { "zh-CN": "名称", en: "Name" },
      parse: text({ max: 50 }),
      example: "第3网格",
      note: { "zh-CN": "大家平时叫的名称。", en: "As people call it." },
    }),
    nameEn: optionalColumn({
      header: { "zh-CN": "英文名称", en: "English name" },
      parse: text({ max: 100 }),
      example: "Grid 3",
      note: { "zh-CN": "可不填。", en: "Optional." },
    }),
    kind: requiredColumn({
      header: { "zh-CN": "类型", en: "Kind" },
      parse: choice(optionsOf(areaKindLabels)),
      example: "网格",
      note: {
        "zh-CN": "区、街道、镇、社区、村、网格、微网格之一。",
        en: "One of District, Street, Town, Community, Village, Grid, Micro-grid.",
      },
    }),
    parentCode: optionalColumn({
      header: { "zh-CN": "上级区域编号", en: "Parent area code" },
      parse: areaCode,
      example: "530302001001",
      note: {
        "zh-CN": "除区以外都要填；上级可以在同一份文件里。已登记的区域不能改上级。",
        en: "Needed for all but the district; it may stand in the same file. It cannot be changed later.",
      },
    }),
    householdCount: optionalColumn({
      header: { "zh-CN": "户数", en: "Households" },
      parse: integer({ min: 0, max: 10_000_000 }),
      example: "400",
      note: { "zh-CN": "可不填。", en: "Optional." },
    }),
    center: optionalColumn({
      header: { "zh-CN": "中心点经纬度", en: "Centre" },
      parse: coordinates({ system: "wgs-84" }),
      example: "103.7964,25.4930",
      note: { "zh-CN": "经度在前，纬度在后。", en: "Longitude first, then latitude." },
    }),
    boundary: optionalColumn({
      header: { "zh-CN": "边界", en: "Boundary" },
      parse: boundary(),
      example: "103.79,25.49;103.80,25.49;103.80,25.50;103.79,25.50",
      note: {
        "zh-CN": "各点按顺序写，用分号隔开；有几块的，块与块用竖线隔开。留空表示不变；没有边界的微网格按楼栋认。",
        en: "Corners in order, with semicolons between them; a vertical bar between pieces. Empty: unchanged. A micro-grid without one consists of its buildings.",
      },
    }),
    system: optionalColumn({
      header: { "zh-CN": "坐标系", en: "Coordinate system" },
      parse: choice(optionsOf(coordinateSystemLabels)),
      example: "WGS84",
      note: {
        "zh-CN": "留空为 WGS84。从高德、腾讯地图取的点填 GCJ02。",
        en: "WGS84 if empty. GCJ02 for points from Chinese online maps.",
      },
    }),
  },
};
