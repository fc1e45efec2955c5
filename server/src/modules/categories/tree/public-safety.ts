import { anybodyInDanger, whichFloor } from "./questions.ts";
import type { Group } from "./shape.ts";

export const publicSafety: Group = {
  code: "public-safety",
  zh: "公共安全",
  en: "Public safety",
  hint: { zh: "有人身危险请先打110、119或120", en: "If anybody is in danger, call 110, 119 or 120 first" },
  leaves: [
    {
      code: "fire-danger",
      zh: "火灾隐患",
      en: "Fire danger",
      hint: { zh: "着火请先打119", en: "For a fire, call 119 first" },
      pace: "danger",
      level: "street",
      keywords: "火灾 着火 起火 消防 消防隐患 灭火器 消防栓 消防设施 易燃 冒烟 火警 失火 火情",
      questions: [anybodyInDanger, whichFloor],
    },
    {
      code: "blocked-fire-lane",
      zh: "消防通道被堵",
      en: "Blocked fire lane",
      pace: "danger",
      level: "community",
      keywords: "消防通道 消防车通道 堵塞消防 占用消防通道 逃生通道 安全出口 生命通道 疏散通道",
    },
    {
      code: "e-bike-charging",
      zh: "电动车上楼、飞线充电",
      en: "E-bikes indoors and unsafe charging",
      pace: "danger",
      level: "community",
      keywords:
        "电动车上楼 飞线充电 电瓶车上楼 楼道充电 电瓶 电动车充电 推进电梯 入户充电 电瓶车 室内充电 电动车进电梯",
    },
    {
      code: "falling-objects",
      zh: "高空抛物、外墙脱落",
      en: "Falling objects and loose facades",
      hint: { zh: "请先远离，再报位置", en: "Keep away first, then tell us where" },
      pace: "danger",
      level: "community",
      keywords:
        "高空抛物 高空坠物 外墙脱落 瓷砖脱落 墙皮掉落 玻璃掉落 掉下来 砸到人 往楼下扔 外墙 花盆 保温层脱落 墙皮 往下掉 墙砖 掉砖",
      questions: [anybodyInDanger],
    },
    {
      code: "unsafe-building",
      zh: "危房、围墙要倒",
      en: "Unsafe buildings and walls",
      pace: "danger",
      level: "street",
      keywords: "危房 倒塌 危楼 围墙 要倒了 房屋倾斜 垮塌 危墙 摇摇欲坠 坍塌 塌方 挡土墙",
      questions: [anybodyInDanger],
    },
    {
      code: "flood-and-slope",
      zh: "内涝、滑坡、极端天气",
      en: "Flooding, landslip, extreme weather",
      pace: "danger",
      level: "street",
      keywords: "内涝 滑坡 泥石流 洪水 暴雨 被淹 淹水 山体 结冰 大风 台风 地质灾害 防汛 水淹 冰雹 路面结冰",
      questions: [anybodyInDanger],
    },
    {
      code: "unsafe-places",
      zh: "工地、水边等场所不安全",
      en: "Unsafe sites, premises and watersides",
      pace: "lifeline",
      level: "street",
      keywords:
        "安全隐患 施工安全 脚手架 塔吊 安全生产 没有护栏 深坑 基坑 违规施工 安全事故 烟花爆竹 鞭炮 危险品 加油站 溺水 野泳 池塘 落水 防护栏 警示牌 河边 水塘 救生圈 护栏缺失",
      questions: [anybodyInDanger],
    },
    {
      code: "theft-and-fraud",
      zh: "偷盗、诈骗、打架",
      en: "Theft, fraud and fights",
      hint: { zh: "正在发生请先打110", en: "If it is happening now, call 110 first" },
      pace: "ordinary",
      level: "district",
      keywords:
        "被偷 小偷 偷盗 诈骗 被骗 打架 治安 报警 派出所 电信诈骗 盗窃 赌博 打人 民警 骗子 公安局 入室 高利贷 斗殴 寻衅滋事",
    },
  ],
};
