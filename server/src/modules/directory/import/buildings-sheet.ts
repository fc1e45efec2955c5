import { type Coordinates, coordinates } from "../../../platform/sheets/coordinates-parser.ts";
import { integer } from "../../../platform/sheets/number-parsers.ts";
import { optionalColumn, requiredColumn, type SheetTemplate } from "../../../platform/sheets/template.ts";
import { type CellParser, choice, code, text } from "../../../platform/sheets/text-parsers.ts";
import { areaCode } from "./areas-sheet.ts";
import { coordinateSystemLabels, optionsOf } from "./labels.ts";

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
