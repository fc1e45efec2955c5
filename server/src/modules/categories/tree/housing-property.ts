import { anybodyInDanger, howManyHomes, whichFloor } from "./questions.ts";
import type { Group } from "./shape.ts";

export const housingProperty: Group = {
  code: "housing-property",
  zh: "小区物业",
  en: "Housing and property management",
  hint: {
    zh: "物业服务、电梯、漏水、楼道、业委会、买房租房",
    en: "Upkeep, lifts, leaks, stairways, owners, buying and renting",
  },
  leaves: [
    {
      code: "poor-property-service",
      zh: "物业服务不好",
      en: "Poor property management",
      hint: { zh: "报修没人管、保安保洁不到位", en: "Repairs ignored, guards or cleaners missing" },
      pace: "ordinary",
      level: "community",
      keywords:
        "物业 物业公司 物业管理 物业服务 小区管理 保安 门卫 门禁 物业不作为 报修 物业不管 监控坏了 单元门 小区 业主 前期物业 小区环境 楼道灯 声控灯 感应灯 楼梯灯 对讲 门铃 单元门坏了 道闸",
    },
    {
      code: "property-fees",
      zh: "物业费和小区收费",
      en: "Property fees",
      pace: "ordinary",
      level: "street",
      keywords: "物业费 物业收费 物业乱收费 公摊 公摊电费 装修押金 物管费 收费不合理 公共收益 垃圾清运费",
    },
    {
      code: "trapped-in-lift",
      zh: "电梯困人",
      en: "Somebody trapped in a lift",
      hint: { zh: "请先按电梯里的呼救键，或打119", en: "Press the alarm in the lift or call 119 first" },
      pace: "danger",
      level: "community",
      keywords: "困人 被困 被困电梯 困在电梯 关在电梯 电梯坠落 电梯困人 被关在电梯",
      questions: [anybodyInDanger, whichFloor],
    },
    {
      code: "lift-fault",
      zh: "电梯故障",
      en: "Lift out of order",
      pace: "lifeline",
      level: "community",
      keywords: "电梯 电梯故障 电梯坏了 电梯停运 电梯维修 电梯抖动 电梯不能用 电梯停在 电梯异响 电梯按钮",
      questions: [howManyHomes],
    },
    {
      code: "lift-for-old-building",
      zh: "老楼加装电梯",
      en: "Adding a lift to an old building",
      pace: "complex",
      level: "street",
      keywords: "加装电梯 增设电梯 安装电梯 加梯 老楼加装 旧楼电梯 既有住宅",
    },
    {
      code: "leaks",
      zh: "房屋漏水、屋面渗水",
      en: "Leaks and damp",
      pace: "ordinary",
      level: "community",
      keywords:
        "漏水 渗水 屋顶漏水 楼上漏水 墙面渗水 外墙渗水 天花板 防水 屋面 滴水 霉斑 房顶 卫生间漏水 漏雨 屋顶漏雨",
      questions: [whichFloor, howManyHomes],
    },
    {
      code: "building-quality",
      zh: "房屋质量、公共部位维修",
      en: "Building faults and shared repairs",
      hint: { zh: "墙体开裂、地面下沉、楼梯扶手坏", en: "Cracked walls, sinking floors, broken banisters" },
      pace: "complex",
      level: "street",
      keywords:
        "房屋质量 质量问题 墙体开裂 裂缝 工程质量 维修资金 维修基金 公共部位 下沉 沉降 楼梯扶手 偷工减料 大修基金 精装修",
    },
    {
      code: "cluttered-stairway",
      zh: "楼道堆物、公共地方被占",
      en: "Cluttered stairways and shared space taken",
      pace: "ordinary",
      level: "community",
      keywords: "楼道 堆物 杂物 楼道堆放 堆放杂物 占用公共 公共区域 架空层 鞋柜 楼梯间 侵占公共 地下室",
    },
    {
      code: "owners-committee",
      zh: "业委会和业主大会",
      en: "Owners' committee and meeting",
      pace: "complex",
      level: "street",
      keywords: "业委会 业主委员会 业主大会 换物业 更换物业 选聘物业 物业交接 成立业委会 物业合同",
    },
    {
      code: "damaging-renovation",
      zh: "违规装修、群租",
      en: "Damaging renovation, overcrowded letting",
      pace: "ordinary",
      level: "street",
      keywords: "承重墙 违规装修 拆墙 砸墙 群租 隔断房 住改商 民宿 日租房 擅自改变 破坏结构 开洞",
    },
    {
      code: "neighbour-dispute",
      zh: "邻里矛盾",
      en: "Dispute between neighbours",
      pace: "ordinary",
      level: "community",
      keywords: "邻居 邻里 邻里纠纷 矛盾 调解 楼上邻居 隔壁 争吵 吵架 对门",
    },
    {
      code: "buying-a-home",
      zh: "买房、交房、房产证",
      en: "Buying a home and its papers",
      pace: "complex",
      level: "district",
      keywords:
        "开发商 楼盘 交房 延期交房 购房 买房 房产证 不动产证 办证 购房合同 房地产 虚假宣传楼盘 退房 定金 商品房 网签 首付 烂尾 烂尾楼 预售 过户 产权 购房者 房价 捆绑销售 认购 期房 全款 限购 摇号 房款",
    },
    {
      code: "renting-and-public-housing",
      zh: "租房、公租房、公积金",
      en: "Renting, public housing, housing fund",
      pace: "ordinary",
      level: "district",
      keywords:
        "租房 公租房 廉租房 保障房 经济适用房 房东 押金不退 中介 租金 租赁 住房公积金 公积金 安居房 廉租 住房补贴 保障性住房 租房补贴 人才购房 购房补贴 公积金贷款 限价房",
    },
  ],
};
