import { whichEmployer } from "./questions.ts";
import type { Group } from "./shape.ts";

export const labourSocialSecurity: Group = {
  code: "labour-social-security",
  zh: "劳动社保",
  en: "Work and social insurance",
  hint: { zh: "工资、劳动合同、社保、医保、退休、找工作", en: "Wages, contracts, insurance, pensions, finding work" },
  leaves: [
    {
      code: "unpaid-wages",
      zh: "拖欠工资",
      en: "Unpaid wages",
      pace: "complex",
      level: "street",
      keywords:
        "拖欠工资 欠薪 工资 农民工 讨薪 不发工资 血汗钱 农民工工资 劳动监察 拖欠 工钱 克扣工资 工资不发 包工头 最低工资 涨工资 奖金 工资没结 没结工资 欠工资 老板跑了",
      questions: [
        whichEmployer,
        {
          code: "how-many-workers",
          zh: "有多少人被欠",
          en: "How many workers are owed?",
          kind: "text",
          required: false,
        },
      ],
    },
    {
      code: "contracts-and-working-hours",
      zh: "劳动合同、加班休假、辞退",
      en: "Contracts, working hours and dismissal",
      pace: "complex",
      level: "district",
      keywords:
        "劳动合同 辞退 开除 裁员 劳动仲裁 离职 经济补偿 试用期 劳务派遣 辞职 解除合同 劳动法 劳动局 用工 临时工 派遣 买断工龄 改制 下岗 同工同酬 劳动关系 仲裁 员工 职工 编制 正式工 合同工 事业单位 岗位 档案 转正 买断 协解 加班 加班费 年休假 带薪休假 高温补贴 超时加班 女职工 休假 法定节假日 八小时 休息日 上班时间 高温津贴 加班工资 劳动强度 单休 职业病 尘肺病 探亲假 陪产假",
      questions: [whichEmployer],
    },
    {
      code: "work-injury",
      zh: "工伤",
      en: "Injury at work",
      pace: "complex",
      level: "district",
      keywords: "工伤 工伤认定 工伤赔偿 工伤保险 伤残鉴定 工亡 工伤鉴定 劳动能力鉴定 伤残等级",
    },
    {
      code: "social-insurance",
      zh: "社保缴费、社保卡",
      en: "Social insurance payments and card",
      pace: "ordinary",
      level: "district",
      keywords:
        "社保 社会保险 社保卡 五险一金 断缴 补缴 社保局 社保缴费 不交社保 三险 五险 人社局 转移接续 社保费 社保关系 参保 生育保险 失业保险 失业金 失业 人社厅 保险费",
    },
    {
      code: "pension-and-retirement",
      zh: "退休和养老金",
      en: "Pensions and retirement",
      pace: "ordinary",
      level: "district",
      keywords:
        "退休 养老金 退休金 养老保险 退休工资 提前退休 工龄 视同缴费 内退 病退 退休年龄 退休人员 办退休 退休职工 养老 缴费年限 特殊工种 企业退休 退休待遇 城乡居民养老保险 遗属 抚恤金 丧葬费",
    },
    {
      code: "medical-insurance",
      zh: "医保报销",
      en: "Medical insurance",
      pace: "ordinary",
      level: "district",
      keywords:
        "医保 医保报销 报销 医疗保险 新农合 异地就医 医保卡 合作医疗 大病保险 慢性病 农村合作医疗 报销比例 居民医保 职工医保 门诊报销 医保局 特殊门诊 城镇居民医疗保险",
    },
    {
      code: "finding-work",
      zh: "找工作、技能培训",
      en: "Finding work and training",
      pace: "wish",
      level: "community",
      keywords:
        "找工作 就业 失业 创业 技能培训 招聘 公益性岗位 创业贷款 就业补贴 职业资格证 人才补贴 求职 再就业 公益岗位 毕业生 大学生就业 就业培训 技能鉴定 考试成绩 人事考试 公务员 事业编 三支一扶 人才引进 创业担保贷款 技能证书",
    },
  ],
};
