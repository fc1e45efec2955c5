import type { Group } from "./shape.ts";

export const farmingVillage: Group = {
  code: "farming-village",
  zh: "农业农村",
  en: "Farming and villages",
  hint: {
    zh: "土地承包、宅基地、水利、村务、补贴、畜禽",
    en: "Land contracts, homesteads, irrigation, village affairs, subsidies",
  },
  leaves: [
    {
      code: "contracted-land",
      zh: "土地承包和流转",
      en: "Contracted farmland",
      pace: "complex",
      level: "street",
      keywords: "土地承包 承包地 土地流转 承包合同 责任田 土地确权 自留地 农田 田地 承包经营",
    },
    {
      code: "homesteads",
      zh: "宅基地和农村建房",
      en: "Homesteads and village houses",
      pace: "complex",
      level: "street",
      keywords: "宅基地 农村建房 建房审批 农村危房 自建房 危房改造 建房手续 宅基地纠纷 农村房屋",
    },
    {
      code: "irrigation",
      zh: "水利、沟渠、农村饮水",
      en: "Irrigation, ditches, village water",
      pace: "ordinary",
      level: "street",
      keywords: "水渠 沟渠 灌溉 水库 水利 抗旱 农村饮水 水井 抽水 机井 山塘 堤坝 河堤 水利局",
    },
    {
      code: "village-roads-and-sanitation",
      zh: "村道、农村环境",
      en: "Village roads and surroundings",
      pace: "ordinary",
      level: "street",
      keywords:
        "村道 村路 通村公路 乡村道路 农村公路 农村环境 改厕 厕所革命 村里的路 组级公路 乡村公路 村村通 水泥路 人居环境 美丽乡村 农村垃圾 进村",
    },
    {
      code: "village-affairs",
      zh: "村务和集体账目",
      en: "Village affairs and accounts",
      pace: "complex",
      level: "street",
      keywords: "村务公开 村委会 村干部 集体资产 村集体 村账 财务公开 村民小组 集体收入 村支书 村主任 分红",
    },
    {
      code: "farm-subsidies",
      zh: "惠农补贴、农资农技",
      en: "Farm subsidies and supplies",
      pace: "ordinary",
      level: "street",
      keywords:
        "粮食补贴 种粮补贴 农机补贴 惠农 种子 化肥 农药 退耕还林 农机 农业补贴 直补 农技 假种子 地力补贴 移民补偿 水库移民",
    },
    {
      code: "livestock-and-forest",
      zh: "畜禽、林地、野生动物",
      en: "Livestock, forest and wild animals",
      pace: "ordinary",
      level: "street",
      keywords:
        "家畜 家禽 畜牧 猪瘟 动物防疫 兽医 林地 山林 林权 砍伐 盗伐 野生动物 森林防火 捕鱼 电鱼 打猎 林业局 野猪 屠宰",
    },
  ],
};
