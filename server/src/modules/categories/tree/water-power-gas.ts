import { anybodyInDanger, howManyHomes, sinceWhen } from "./questions.ts";
import type { Group } from "./shape.ts";

export const waterPowerGas: Group = {
  code: "water-power-gas",
  zh: "水电气暖",
  en: "Water, power, gas and heating",
  hint: { zh: "停水停电、燃气、暖气、水质、缴费", en: "Outages, gas, heating, water quality, bills" },
  leaves: [
    {
      code: "water-outage",
      zh: "停水、水压低",
      en: "No water or low pressure",
      pace: "lifeline",
      level: "district",
      keywords:
        "停水 没水 断水 水压 水压低 水小 自来水 自来水公司 供水 二次供水 用水困难 没有水 喝不上水 通水 水龙头没水 一滴水 家里没水",
      questions: [howManyHomes, sinceWhen],
    },
    {
      code: "burst-pipe",
      zh: "水管爆裂",
      en: "Burst water pipe",
      pace: "lifeline",
      level: "street",
      keywords: "水管爆 爆管 水管爆裂 水管破裂 水管漏水 跑水 喷水 主水管 水管 水管裂了",
    },
    {
      code: "bad-tap-water",
      zh: "自来水发黄、有异味",
      en: "Discoloured or smelly tap water",
      pace: "lifeline",
      level: "district",
      keywords:
        "水质 水发黄 自来水发黄 水浑浊 水有异味 水垢 饮用水 水很黄 自来水异味 水里有 饮水安全 水是黄的 黄水 水有味 水里有沙",
    },
    {
      code: "power-outage",
      zh: "停电、电压低",
      en: "No power or low voltage",
      pace: "lifeline",
      level: "district",
      keywords:
        "停电 没电 断电 电压 电压低 跳闸 供电 供电局 供电所 电力 用电 电网 电压不稳 没有电 限电 电业局 农网改造 电力公司 频繁停电",
      questions: [howManyHomes, sinceWhen],
    },
    {
      code: "exposed-wires",
      zh: "电线裸露、漏电",
      en: "Exposed or live wires",
      hint: { zh: "请不要碰，也别让孩子靠近", en: "Do not touch it, and keep children away" },
      pace: "danger",
      level: "district",
      keywords: "漏电 电线裸露 触电 电线掉 电线断 裸露电线 冒火花 电线垂落 电死人 电线掉下来",
      questions: [anybodyInDanger],
    },
    {
      code: "gas-leak",
      zh: "燃气泄漏",
      en: "Gas leak",
      hint: { zh: "请先开窗离开，到室外打119", en: "Open the windows, leave, and call 119 from outside" },
      pace: "danger",
      level: "district",
      keywords: "燃气泄漏 煤气泄漏 闻到煤气 煤气味 天然气泄漏 燃气味 漏气 煤气漏 燃气漏",
      questions: [anybodyInDanger],
    },
    {
      code: "gas-supply",
      zh: "停气、燃气开通",
      en: "Gas supply and connection",
      pace: "lifeline",
      level: "district",
      keywords:
        "停气 没气 燃气 天然气 煤气 燃气公司 天然气开通 通气 燃气安装 液化气 煤气罐 燃气管道 燃气表 开户费 天然气公司 初装费 气价 煤气灶 打不着火 燃气灶",
      questions: [howManyHomes],
    },
    {
      code: "heating",
      zh: "暖气不热、供暖",
      en: "Heating not warm",
      pace: "lifeline",
      level: "district",
      keywords: "暖气 供暖 不热 采暖 暖气片 地暖 供热 集中供暖 室温 热力公司",
      questions: [howManyHomes],
    },
    {
      code: "utility-bills",
      zh: "水费电费气费、换表",
      en: "Utility bills and meters",
      pace: "ordinary",
      level: "district",
      keywords:
        "水费 电费 气费 燃气费 水表 电表 抄表 阶梯电价 电价 水价 多收电费 一户一表 智能电表 缴费 阶梯水价 水费太高 污水处理费",
    },
  ],
};
