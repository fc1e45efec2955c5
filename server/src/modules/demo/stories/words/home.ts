import type { WordsByCategory } from "./leaf-words.ts";

/** Housing and property; noise and pollution. */
export const home: WordsByCategory = {
  "poor-property-service": {
    weight: 58,
    says: [
      "楼道灯坏了{days}，给物业报了三次修，每次都说记下了。",
      "门禁坏了{days}，单元门一直敞着，外面的人随便进。",
      "保洁好几天才来一次，{unit}的楼梯上都是灰。",
      "晚上门岗没有人，推销的一层一层敲门。",
      "地下车库的灯坏了一半，{days}没人管。",
    ],
    done: [
      "已约物业到场，当天修好，并要求把报修登记公开在公告栏。",
      "已修复，物业承诺以后报修两小时内回话，社区每周抽查。",
      "已更换损坏的部件，保洁排班表贴在单元门口。",
    ],
    english: "The lock of the stairway door has been broken for a week and anybody can walk in.",
    scene: "lamp",
  },
  "property-fees": {
    weight: 20,
    says: [
      "物业费涨了，没有看到公示，也没有征求大家的意见。",
      "公共收益一直没有公布，电梯广告的钱去哪里了？",
      "停水停电期间物业还照样收全额的费用。",
    ],
    done: ["已要求物业公开收费依据和近一年公共收益，公示十五天。", "经核对多收的部分已退还到账户。"],
  },
  "trapped-in-lift": {
    weight: 4,
    says: ["电梯停在{floor}，里面有人，按铃没人应。", "有人被关在{unit}电梯里，已经打过119，请派人来。"],
    done: ["维保人员二十分钟内到场，人员安全走出，电梯停用检查。"],
    english: "Somebody is stuck in the lift between two floors. We have called 119.",
    scene: "lift",
  },
  "lift-fault": {
    weight: 26,
    says: [
      "电梯又停了，{floor}的老人下不来，今天要去医院换药。",
      "电梯关门时抖得厉害，经过{floor}会咚的一声。",
      "两部电梯坏了一部，{days}没修，早上等二十分钟。",
    ],
    done: ["维保单位已更换门机部件，试运行正常，检验报告贴在轿厢里。", "已修复，并督促物业把维保记录上墙。"],
    english: "The lift has been out of order since Monday; my mother lives on the eleventh floor.",
    scene: "lift",
  },
  "lift-for-old-building": {
    weight: 7,
    says: ["我们{unit}都是老人，想加装电梯，一楼有不同意见，不知道该找谁。", "加装电梯报名以后没有下文。"],
    done: ["已召集住户开了协商会，说明政策和分摊办法，下一步由设计单位上门测量。"],
  },
  leaks: {
    weight: 38,
    says: [
      "{floor}的卫生间往下漏水，我家天花板湿了一大片，墙皮掉下来。",
      "楼顶防水坏了，一下雨就往屋里滴水，要放盆接。",
      "外墙渗水，卧室靠窗的墙发霉{days}了。",
    ],
    done: ["已陪同双方查明漏点，楼上已重做防水，两家达成修复协议。", "屋面防水已修补，放水试验无渗漏。"],
    english: "Water drips from the ceiling of our bathroom whenever the flat above runs a shower.",
    scene: "water",
  },
  "building-quality": {
    weight: 9,
    says: ["外墙瓷砖空鼓，{floor}的位置裂了一条缝。", "楼梯扶手松了，一拉就晃，住着好几位老人。"],
    done: ["已请专业单位检测，危险部位先行剔除，维修资金的申请已受理。", "扶手已焊牢并重新刷漆。"],
    scene: "wall",
  },
  "cluttered-stairway": {
    weight: 24,
    says: [
      "{unit}{floor}的楼道里堆着纸箱和旧柜子，人要侧着走。",
      "有人把鞋柜放到公共过道，还占了消防栓的位置。",
      "顶楼平台被人围起来种菜，水桶放了一排。",
    ],
    done: ["已与住户商量后清走，楼道恢复通畅，贴了提示。", "已限期搬离，到期由物业协助搬到指定位置。"],
    scene: "stairs",
  },
  "owners-committee": {
    weight: 8,
    says: ["业委会到期一年了没有换届，请社区指导。", "业主大会的票数怎么算的没有公布，大家有疑问。"],
    done: ["已成立换届筹备组，名单公示七天。", "计票明细已在公告栏公布，并当面作了说明。"],
  },
  "damaging-renovation": {
    weight: 10,
    says: ["{floor}在砸墙，听声音像是承重墙，整栋楼都在震。", "隔壁把一套房隔成{count}间出租，人很杂。"],
    done: ["已责令停工，请设计单位到场核查，恢复了被拆的墙体。", "已查处隔断，限期恢复原样。"],
    scene: "wall",
  },
  "neighbour-dispute": {
    weight: 22,
    says: [
      "楼上晾衣服总往下滴水，说了几次吵起来了，想请人来调解。",
      "对门把垃圾放在门口过夜，味道进到我家。",
      "邻居的空调外机对着我家窗户吹，睡不了觉。",
    ],
    done: ["网格员和楼栋长上门调解，双方达成一致。", "已在社区调解室谈妥，外机加装导风罩。"],
  },
  "buying-a-home": {
    weight: 6,
    says: ["交房时间过了{days}还没有通知，开发商电话打不通。", "房产证办了一年多没有下来。"],
    done: ["已约谈开发企业，给出了书面的交付时间表。", "欠缺的材料已补齐，可以办理登记。"],
  },
  "renting-and-public-housing": {
    weight: 8,
    says: ["租期到了房东不退押金，说墙上有钉子眼。", "申请公租房三个月了，想问轮候到哪里。"],
    done: ["经调解房东退还了大部分押金。", "已查询轮候顺序并电话告知。"],
  },
  "building-site-noise": {
    weight: 30,
    says: [
      "对面工地{hour}还在打桩，孩子没法睡觉。",
      "工地夜里卸钢筋，一声接一声，连着{days}了。",
      "中午休息时间也在切割石材，声音很尖。",
    ],
    done: ["已到现场责令夜间停工，施工单位书面承诺晚十点后不作业。", "已核对夜间施工许可，超时部分立案处理。"],
    english: "The building site across the road is still hammering after ten at night.",
    outside: true,
    scene: "site",
  },
  "square-dance-noise": {
    weight: 24,
    says: ["广场舞的音响放到{hour}，关窗也听得清楚。", "一个小广场三支队伍比着放音乐，孩子写不了作业。"],
    done: ["已与领队约定晚九点结束，音量不超过规定，装了分贝显示屏。", "三支队伍协商后错开时间和场地。"],
    outside: true,
  },
  "business-noise": {
    weight: 16,
    says: ["楼下{shop}的排风机整天轰轰响，墙都在震。", "{shop}用喇叭喊叫卖，从早放到{hour}。"],
    done: ["排风机已加装减震垫和隔声罩，复测达标。", "已要求停用高音喇叭。"],
  },
  "home-noise": {
    weight: 20,
    says: [
      "楼上小孩{hour}还在跑跳拍球，商量过没有用。",
      "隔壁{hour}还在唱歌，低音传得很远。",
      "楼上装修周末也在打孔。",
    ],
    done: ["已上门劝导，铺了地垫，双方互留了联系方式。", "已约定休息时间不再使用音响。"],
  },
  "traffic-noise": {
    weight: 5,
    says: ["窗外是主干道，大货车夜里鸣笛，睡不好。"],
    done: ["已在路段增设禁鸣标志，夜间加强巡逻；隔声窗的建议转给主管部门研究。"],
    outside: true,
  },
  "fumes-and-smells": {
    weight: 26,
    says: [
      "楼下{shop}的油烟直接往上排，窗户上一层油。",
      "{shop}的烟道从{unit}外墙走，味道进到卧室。",
      "下水道返味，{days}了家里都是臭的。",
    ],
    done: ["已要求店家清洗净化器并抬高排口，复查无明显油烟。", "已更换老化的烟道止回阀。"],
    english: "The restaurant downstairs lets its cooking fumes out right below our windows.",
  },
  dust: {
    weight: 10,
    says: ["工地的土堆没有盖，一刮风阳台上全是灰。", "渣土车不冲洗就上路，路面一层泥。"],
    done: ["裸土已覆盖，出入口恢复冲洗设备。", "已安排洒水车每天三次。"],
    outside: true,
    scene: "site",
  },
  "smoke-and-factory-emissions": {
    weight: 6,
    says: ["傍晚有人在空地焚烧垃圾，黑烟飘到小区里。", "附近厂子夜里排气，有刺鼻的味道。"],
    done: ["现场已扑灭，对当事人批评教育。", "已夜间突击检查并取样，结果出来后告知。"],
    outside: true,
  },
  "water-pollution": {
    weight: 5,
    says: ["河沟的水发黑，{days}了味道很大。"],
    done: ["已查明是一处污水管错接，改接完成，水质正在恢复。"],
    outside: true,
    scene: "water",
  },
  "masts-and-substations": {
    weight: 3,
    says: ["楼顶要装基站，住户担心，想看检测报告。"],
    done: ["已组织现场检测并公开数据，均低于国家限值。"],
  },
  "hazardous-substances": {
    weight: 1,
    says: ["{gate}外路边倒了几个没有标签的桶，有刺鼻气味。"],
    done: ["已隔离现场，由专业单位安全转移，周边检测正常。"],
    outside: true,
  },
};
