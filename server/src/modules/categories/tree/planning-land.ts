import { sinceWhen } from "./questions.ts";
import type { Group } from "./shape.ts";

export const planningLand: Group = {
  code: "planning-land",
  zh: "规划土地",
  en: "Planning and land",
  hint: {
    zh: "违建、拆迁、征地、采光、规划、旧改",
    en: "Illegal building, demolition, land taking, daylight, plans, renewal",
  },
  leaves: [
    {
      code: "illegal-building",
      zh: "违章搭建",
      en: "Illegal building",
      pace: "complex",
      level: "street",
      keywords:
        "违建 违章建筑 违章搭建 私搭乱建 违法建筑 加盖 搭建 楼顶搭建 违规搭建 阳光房 拆违 私自搭建 彩钢棚 违法建设",
      questions: [sinceWhen],
    },
    {
      code: "demolition-and-compensation",
      zh: "拆迁、征地补偿",
      en: "Demolition and compensation",
      pace: "complex",
      level: "district",
      keywords:
        "拆迁 征地 补偿款 征收 拆迁补偿 征地补偿 安置房 回迁房 拆迁户 安置费 过渡费 失地农民 强拆 拆迁安置 安置 重建地 征拆 补偿 被征地",
    },
    {
      code: "old-compound-renewal",
      zh: "老旧小区、棚户区改造",
      en: "Renewal of old compounds",
      pace: "complex",
      level: "street",
      keywords: "老旧小区改造 老旧小区 棚户区 棚改 棚户区改造 旧改 城中村 旧城改造 城市更新 老小区 提质",
    },
    {
      code: "daylight-and-plans",
      zh: "采光遮挡、规划调整",
      en: "Daylight and planning changes",
      pace: "complex",
      level: "district",
      keywords:
        "采光 挡光 楼间距 规划 遮挡阳光 规划变更 容积率 规划局 建设规划 规划公示 城市规划 日照 建设项目 项目建设 开工 配套 城市建设 住建局",
    },
    {
      code: "land-use-and-ownership",
      zh: "土地权属、占地、采矿采砂",
      en: "Land ownership, misuse and mining",
      pace: "complex",
      level: "district",
      keywords:
        "土地纠纷 占用耕地 乱占耕地 土地权属 土地使用证 国土局 土地证 闲置土地 土地性质 非法占地 耕地 荒地 基本农田 侵占土地 采矿 矿山 采石场 采砂 挖沙 煤矿 采石 放炮 盗采 非法采矿 石料厂 矿区 爆破",
    },
  ],
};
