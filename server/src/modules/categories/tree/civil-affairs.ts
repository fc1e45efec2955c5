import { anybodyInDanger } from "./questions.ts";
import type { Group } from "./shape.ts";

export const civilAffairs: Group = {
  code: "civil-affairs",
  zh: "民政救助",
  en: "Care and civil affairs",
  hint: {
    zh: "困难救助、养老、残疾人、婚姻、户口、退役军人",
    en: "Hardship, elder care, disability, marriage, registration, veterans",
  },
  leaves: [
    {
      code: "hardship-support",
      zh: "低保和困难救助",
      en: "Hardship support",
      pace: "wish",
      level: "community",
      keywords:
        "低保 低保户 贫困户 困难家庭 临时救助 大病救助 特困 五保户 生活困难 申请低保 救助 扶贫 精准扶贫 建档立卡 低保金 困难补助",
    },
    {
      code: "elder-care",
      zh: "养老服务",
      en: "Care for the elderly",
      pace: "wish",
      level: "community",
      keywords:
        "老人 养老院 敬老院 独居老人 养老服务 老年食堂 居家养老 高龄补贴 高龄津贴 助餐 日间照料 老年证 空巢老人 老年大学 老年卡 上门照护 护工 没人照顾 独居",
    },
    {
      code: "disability-support",
      zh: "残疾人服务",
      en: "Support for disabled people",
      pace: "wish",
      level: "community",
      keywords: "残疾 残疾人 残疾证 残联 助听器 残疾补贴 护理补贴 两项补贴 残疾人证 盲人",
    },
    {
      code: "children-in-need",
      zh: "困境儿童、留守儿童",
      en: "Children in need",
      pace: "lifeline",
      level: "community",
      keywords: "孤儿 留守儿童 困境儿童 收养 没人照看的孩子 未成年人保护 家庭暴力 家暴 虐待 弃婴 无人抚养",
      questions: [anybodyInDanger],
    },
    {
      code: "people-without-shelter",
      zh: "流浪乞讨、急难求助",
      en: "People without shelter",
      hint: { zh: "有人受伤或昏倒请先打120", en: "If somebody is hurt or unconscious, call 120 first" },
      pace: "danger",
      level: "street",
      keywords: "流浪汉 乞讨 救助站 露宿 流浪人员 走失 走失老人 无家可归 流浪老人 桥下过夜 桥洞 睡大街 露宿街头 过夜",
      questions: [anybodyInDanger],
    },
    {
      code: "marriage-and-funerals",
      zh: "婚姻登记、殡葬",
      en: "Marriage and funerals",
      pace: "ordinary",
      level: "district",
      keywords: "婚姻登记 结婚证 离婚 殡葬 墓地 火葬 公墓 殡仪馆 民政局 坟墓 骨灰 婚姻 灵棚 办丧事 骨灰盒 遗体",
    },
    {
      code: "registration-and-identity",
      zh: "户口、身份证、居住证",
      en: "Household registration and identity card",
      pace: "ordinary",
      level: "district",
      keywords: "户口 落户 身份证 居住证 户籍 迁户口 上户口 户口本 出生证明 暂住证 护照 户口迁移 改名 流动人口",
    },
    {
      code: "veterans",
      zh: "退役军人和优抚",
      en: "Veterans",
      pace: "ordinary",
      level: "district",
      keywords: "退役军人 退伍军人 优抚 军人优待 安置工作 转业 复员 参战 军属 退伍 光荣牌 义务兵 退伍兵",
    },
    {
      code: "community-committee",
      zh: "社区服务和居委会",
      en: "Community service and committee",
      pace: "ordinary",
      level: "community",
      keywords:
        "居委会 社区服务 社区活动 社区开证明 服务站 志愿者 社区工作人员 居民议事 选举 党群服务中心 社区居委会 居委会选举 村委会选举",
    },
  ],
};
