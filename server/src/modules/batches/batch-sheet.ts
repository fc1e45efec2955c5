import { type Coordinates, coordinates } from "../../platform/sheets/coordinates-parser.ts";
import { optionalColumn, requiredColumn, type SheetTemplate } from "../../platform/sheets/template.ts";
import { phone, reference, text } from "../../platform/sheets/text-parsers.ts";

export interface BatchRow {
  description: string;
  place: string;
  point: Coordinates | null;
  category: string | null;
  phone: string | null;
  name: string | null;
  reference: string | null;
}

/** A sheet of requests, such as another hotline hands over. */
export const batchTemplate: SheetTemplate<BatchRow> = {
  title: { "zh-CN": "批量登记诉求", en: "Requests" },
  columns: {
    description: requiredColumn({
      header: { "zh-CN": "反映内容", en: "What was reported" },
      parse: text({ max: 4000 }),
      example: "示例小区1栋2单元楼道灯不亮",
      note: { "zh-CN": "照反映人的话写。", en: "In the reporter's own words." },
    }),
    place: requiredColumn({
      header: { "zh-CN": "地点", en: "Place" },
      parse: text({ max: 200, normaliseWidth: true }),
      example: "示例小区1栋",
      note: {
        "zh-CN": "写小区和楼栋，系统按登记的楼栋派单。不在楼里的，另填坐标。",
        en: "Estate and building: it is sent to whoever answers for that building. Elsewhere, give the coordinates too.",
      },
    }),
    point: optionalColumn({
      header: { "zh-CN": "坐标", en: "Coordinates" },
      parse: coordinates({ system: "gcj-02" }),
      example: "103.7964,25.4930",
      note: {
        "zh-CN": "经度,纬度，从地图（高德、腾讯）上取。填了就按坐标派单。",
        en: "Longitude,latitude as Chinese maps give them (GCJ-02). Where given, they decide.",
      },
    }),
    category: optionalColumn({
      header: { "zh-CN": "类别", en: "Category" },
      parse: reference({ max: 60 }),
      example: "楼道灯不亮",
      note: { "zh-CN": "可不填，系统按内容判断。", en: "Optional: else it is told from the words." },
    }),
    phone: optionalColumn({
      header: { "zh-CN": "手机号", en: "Mobile number" },
      parse: phone(),
      example: "13800000000",
      note: {
        "zh-CN": "反映人的手机号，进展发短信到这里。没有可不填。",
        en: "The reporter's; progress is sent there. Optional.",
      },
    }),
    name: optionalColumn({
      header: { "zh-CN": "反映人", en: "Reporter" },
      parse: text({ max: 50 }),
      example: "张示例",
      note: { "zh-CN": "怎么称呼。可不填。", en: "What to call them. Optional." },
    }),
    reference: optionalColumn({
      header: { "zh-CN": "原编号", en: "Their number" },
      parse: reference({ max: 60 }),
      example: "SL-2026-0001",
      note: {
        "zh-CN": "在原来系统里的编号。同一编号只登记一次。可不填。",
        en: "Its number where it comes from; the same number is filed once. Optional.",
      },
    }),
  },
};
