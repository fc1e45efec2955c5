import type { WordsByCategory } from "./leaf-words.ts";

/** Planning and land, villages, how offices serve, and what fits nowhere else. */
export const landAndConduct: WordsByCategory = {
  "illegal-building": {
    weight: 14,
    says: [
      "顶楼在搭彩钢房，晚上还在焊。",
      "{unit}一楼往外扩了一间，占了公共绿地。",
      "有人把阳台改成了厨房，烟道伸出来。",
    ],
    done: ["已现场制止，违建部分已自行拆除。", "已立案，限期拆除通知已送达，到期复查已拆。"],
    scene: "wall",
  },
  "demolition-and-compensation": {
    weight: 3,
    says: ["征收公告贴出来了，想看补偿标准的文件。"],
    done: ["已提供文件并上门解释。"],
  },
  "old-compound-renewal": {
    weight: 9,
    says: ["我们小区三十年了，什么时候能改造？", "改造以后单元门装反了，轮椅进不来。", "改造挖开的沟{days}没有填。"],
    done: ["已列入明年改造计划，方案会征求大家意见。", "单元门已改装。", "沟槽已回填，路面恢复。"],
    scene: "site",
  },
  "daylight-and-plans": {
    weight: 3,
    says: ["前面要盖楼，担心挡住冬天的阳光，想看规划图。"],
    done: ["已公开规划和日照分析，现场作了说明。"],
  },
  "land-use-and-ownership": {
    weight: 2,
    says: ["一块空地围起来两年没有用，想问是谁的。"],
    done: ["已查明权属，先平整作临时绿地。"],
    outside: true,
  },
  "contracted-land": {
    weight: 4,
    says: ["流转出去的地租金到期没有给。", "地块的界线和证上不一样。"],
    done: ["租金已补付。", "已重新丈量并登记。"],
    outside: true,
  },
  homesteads: { weight: 4, says: ["想翻建老房子，申请交了{days}没有回音。"], done: ["已实地查看，审批通过。"] },
  irrigation: {
    weight: 6,
    says: ["水渠塌了一段，下面的田浇不上水。", "村里饮水时有时无。"],
    done: ["渠道已修复通水。", "已检修水泵，分时供水表贴在村口。"],
    outside: true,
    scene: "water",
  },
  "village-roads-and-sanitation": {
    weight: 9,
    says: ["进村的路坏了一段，下雨车开不进来。", "村口的垃圾池满了{days}。", "村道没有路灯，晚上很黑。"],
    done: ["路面已垫平，硬化列入计划。", "垃圾池已清空，改用密闭桶。", "已装太阳能路灯{count}盏。"],
    outside: true,
    scene: "road",
  },
  "village-affairs": {
    weight: 3,
    says: ["今年的集体账目还没有上墙。"],
    done: ["账目已公示，并召开村民代表会说明。"],
  },
  "farm-subsidies": {
    weight: 4,
    says: ["种粮补贴比去年少，想核对面积。"],
    done: ["已核对，登记面积有误，差额补发。"],
  },
  "livestock-and-forest": {
    weight: 3,
    says: ["养鸡场离房子太近，味道很大。"],
    done: ["已要求清粪并加盖，限期搬到养殖区。"],
    outside: true,
  },
  "slow-or-difficult-procedures": {
    weight: 6,
    says: ["办一个证明跑了三趟，每次说的材料都不一样。"],
    done: ["已一次办结，窗口公布了材料清单。"],
  },
  "poor-attitude": {
    weight: 5,
    says: ["窗口工作人员说话很不耐烦，老人听不清多问一句就被说。"],
    done: ["已核实并当面道歉，窗口增设了助老岗。"],
  },
  "passing-the-buck": {
    weight: 6,
    says: ["这件事打了{count}个电话，每个都说不归他管。"],
    done: ["已明确由一个单位负责到底，问题已解决。"],
  },
  openness: {
    weight: 2,
    says: ["想知道小区旁边空地的规划在哪里能看到。"],
    done: ["已告知公开网页，并打印一份送到社区。"],
  },
  "improper-charges-or-enforcement": {
    weight: 2,
    says: ["罚款没有开票据，想核实是不是正规的。"],
    done: ["经核实程序有误，罚款已退还，责任人受到处理。"],
  },
  "question-about-rules": {
    weight: 26,
    says: ["想问老年优待卡怎么办，要带什么材料？", "新生儿落户在哪里办理？", "想咨询灵活就业人员怎么交社保。"],
    done: ["已电话答复，并把材料清单发到手机。", "已告知办理地点、时间和材料。"],
    english: "Which papers do I need to register my newborn daughter?",
  },
  "suggestion-for-improvement": {
    weight: 18,
    says: [
      "建议在{gate}装一个遮雨棚，等车的老人下雨没处躲。",
      "建议活动室周末也开门。",
      "建议在小区里划一块晒被子的地方。",
    ],
    done: ["建议很好，已列入微改造项目，月底前装好。", "已采纳，从本周起实行。"],
    english: "Could there be a bench at the bus stop outside the gate?",
  },
  "thanks-and-praise": {
    weight: 8,
    says: ["昨天老人迷路，网格员陪着找到家，非常感谢。", "上次反映的路灯当晚就修好了，谢谢你们。"],
    done: ["感谢您的鼓励，已转告本人。"],
  },
  "something-else": {
    weight: 12,
    says: ["楼下有一只受伤的鸟，不知道该找谁。", "捡到一个老年证，想交给失主。", "想借社区的轮椅用两天。"],
    done: ["已联系救护站接走。", "已通过登记找到失主。", "轮椅已送到家里。"],
  },
};
