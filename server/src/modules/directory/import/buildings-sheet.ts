import { type Coordinates, coordinates } from "../../../platform/sheets/coordinates-parser.ts";
import { decimal, integer } from "../../../platform/sheets/number-parsers.ts";
import { optionalColumn, requiredColumn, type SheetTemplate } from "../../../platform/sheets/template.ts";
import { type CellParser, choice, code, reference, text } from "../../../platform/sheets/text-parsers.ts";
import type { AreaSource } from "../kinds.ts";
import { areaCode } from "./areas-sheet.ts";
import { areaSourceLabels, coordinateSystemLabels, optionsOf } from "./labels.ts";

export interface BuildingSheetRow {
  code: string | null;
  name: string;
  address: string;
  microGridCode: string | null;
  location: Coordinates;
  system: "wgs-84" | "gcj-02" | null;
  unitCount: number | null;
  floorCount: number | null;
}

const plateForm = code({
  form: /^[0-9A-Za-z]{4,12}$/,
  max: 12,
  describe: { "zh-CN": "4到12位数字或字母。", en: "4 to 12 digits or letters." },
});

/** Plates are printed in capitals. */
const plateCode: CellParser<string> = (cell) => {
  const parsed = plateForm(cell);
  return "problem" in parsed ? parsed : { value: parsed.value.toUpperCase() };
};

export const buildingsTemplate: SheetTemplate<BuildingSheetRow> = {
  title: { "zh-CN": "楼栋", en: "Buildings" },
  columns: {
    code: optionalColumn({
      header: { "zh-CN": "门牌码", en: "Plate code" },
      parse: plateCode,
      example: "EX2A3B4",
      note: {
        "zh-CN": "楼门二维码下面的编码。新楼栋可留空，系统会给一个；再次导入时按名称和地址认。",
        en: "Printed under the QR code at the door. New buildings may leave it empty and get one; they are then known by name and address.",
      },
    }),
    name: requiredColumn({
      header: { "zh-CN": "楼栋名称", en: "Building name" },
      parse: text({ max: 80, normaliseWidth: true }),
      example: "示例桂花苑3栋",
      note: { "zh-CN": "小区名加楼栋号。", en: "The estate's name and the building's number." },
    }),
    address: requiredColumn({
      header: { "zh-CN": "地址", en: "Address" },
      parse: text({ max: 200, normaliseWidth: true }),
      example: "示例街道示例桂花路72号3栋",
      note: {
        "zh-CN": "居民搜索时用得到，写街道、路名、门牌号。",
        en: "Street, road and number: residents search by it.",
      },
    }),
    microGridCode: optionalColumn({
      header: { "zh-CN": "微网格编号", en: "Micro-grid code" },
      parse: areaCode,
      example: "530302001001-03-02",
      note: {
        "zh-CN": "留空则按经纬度落到有边界的微网格。",
        en: "If empty, the micro-grid whose boundary holds the coordinates.",
      },
    }),
    location: requiredColumn({
      header: { "zh-CN": "经纬度", en: "Coordinates" },
      parse: coordinates({ system: "wgs-84" }),
      example: "103.7964,25.4930",
      note: { "zh-CN": "经度在前，纬度在后。", en: "Longitude first, then latitude." },
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
    unitCount: optionalColumn({
      header: { "zh-CN": "单元数", en: "Stairways" },
      parse: integer({ min: 1, max: 200 }),
      example: "3",
      note: { "zh-CN": "新楼栋留空为1。", en: "1 if empty for a new building." },
    }),
    floorCount: optionalColumn({
      header: { "zh-CN": "层数", en: "Floors" },
      parse: integer({ min: 1, max: 200 }),
      example: "6",
      note: { "zh-CN": "新楼栋留空为1。", en: "1 if empty for a new building." },
    }),
  },
};

export interface HomeSheetRow {
  building: string;
  unitNo: string;
  roomNo: string;
  exclusiveAreaSquareCentimetres: number | null;
  areaSource: AreaSource | null;
}

/** "2单元" and "501室" are 2 and 501: what is counted is said by the column already. */
function numbered(counter: RegExp): CellParser<string> {
  const short = text({ max: 20, normaliseWidth: true });
  return (cell) => {
    const parsed = short(cell);
    return "problem" in parsed ? parsed : { value: parsed.value.replace(counter, "").trim() || parsed.value };
  };
}

export const homesTemplate: SheetTemplate<HomeSheetRow> = {
  title: { "zh-CN": "房屋", en: "Homes" },
  columns: {
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
  },
};
