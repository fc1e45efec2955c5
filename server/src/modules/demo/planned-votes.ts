import type { Random } from "./world/random.ts";

/** A vote of the demo, with the days of its steps and what its voters like. */
export interface PlannedVote {
  key: string;
  draft: Record<string, unknown>;
  /** Days before or after the demo's present. */
  announced: number;
  opens: number;
  closes: number;
  /** Of those who may vote, how many do. */
  turnout: number;
  choose: (random: Random) => Record<string, unknown>;
  /** Of owners: which housing estate of the community, the first where nothing is said. */
  estate?: number;
}

const gardenOptions = ["长椅和凉亭", "孩子的滑梯", "健身器材", "多种些花木"];

const candidates = [
  { title: "石敏", words: "退休会计，1栋，上一届委员。愿意管账，每月公布。" },
  { title: "孟春", words: "中学教师，3栋。想把儿童活动场地修好。" },
  { title: "乔岩", words: "电工，2栋。关心电梯和配电房。" },
  { title: "夏岚", words: "社区医生，1栋。想给老人多装扶手。" },
  { title: "彭越", words: "个体经营，3栋。关心停车。" },
  { title: "庄小麦", words: "物业管理专业毕业，2栋。" },
  { title: "骆远", words: "退休工人，1栋。" },
];
const newCandidates = [
  { title: "方晴", words: "税务师，4栋。愿意把每一笔公共收入写清楚。" },
  { title: "葛平", words: "退休教师，5栋楼长。" },
  { title: "柯宁", words: "水暖工，4栋。关心地下管网。" },
  { title: "鲁青", words: "全职妈妈，6栋。想把班车接送点改到小区里。" },
  { title: "冉江", words: "快递站长，5栋。关心快递柜和消防通道。" },
  { title: "苏禾", words: "律师，6栋。" },
  { title: "阮定", words: "退役军人，4栋。" },
];
const election = { kind: "multiple", electorate: "owners", ownersMatter: 3, tieRule: "chair" };

export const plannedVotes: readonly PlannedVote[] = [
  {
    key: "charging",
    draft: {
      title: "小区东门要不要装电动车充电桩",
      words: "装在东门停车位旁，一共六个。费用由经营单位出，居民充电按表付费。反对和担心的理由也请在议事会上说。",
      kind: "yes-no",
      electorate: "residents",
      quorum: { numerator: 1, denominator: 10 },
    },
    announced: -9,
    opens: -3,
    closes: 5,
    turnout: 0.12,
    choose: (random) => (random.chance(0.08) ? { abstain: true } : { answer: random.chance(0.66) ? "yes" : "no" }),
  },
  {
    key: "garden",
    draft: {
      title: "中心花园先添哪一样",
      words: "今年的经费够做一样，其余的排到明年。请按您中意的先后排一排。",
      kind: "ranked",
      electorate: "residents",
      options: gardenOptions.map((title) => ({ title })),
    },
    announced: -40,
    opens: -35,
    closes: -25,
    turnout: 0.14,
    choose: (random) => ({ ranking: shuffled(random, [1, 2, 3, 4]).slice(0, random.between(1, 4)) }),
  },
  {
    key: "budget",
    draft: {
      title: "三十万元惠民项目怎么用",
      words: "街道给社区三十万元。下面的项目都做过预算，请选您最想做的，加起来不超过三十万元。",
      kind: "budget",
      electorate: "residents",
      budget: 30_000_000,
      options: [
        { title: "十二个楼道换感应灯", cost: 4_800_000 },
        { title: "老年活动室添桌椅和空调", cost: 9_500_000 },
        { title: "北门修无障碍坡道", cost: 7_200_000 },
        { title: "地下车库刷防滑地面", cost: 16_000_000 },
      ],
    },
    announced: -1,
    opens: 3,
    closes: 10,
    turnout: 0,
    choose: () => ({ abstain: true }),
  },
  {
    key: "convener",
    draft: {
      title: "推选议事会召集人",
      words: "无记名投票。谁投了谁，组织表决的人也看不到；公布以后，谁都可以自己再数一遍。",
      kind: "single",
      secrecy: "secret",
      electorate: "residents",
      options: [{ title: "石敏（1栋）" }, { title: "孟春（3栋）" }, { title: "乔岩（5栋）" }],
    },
    announced: -6,
    opens: -1,
    closes: 8,
    turnout: 0,
    choose: () => ({ abstain: true }),
  },
  {
    key: "lift",
    draft: {
      title: "用维修资金大修电梯",
      words: "两部电梯检测不合格，大修预算十六万八千元，从维修资金里出。",
      kind: "yes-no",
      electorate: "owners",
      ownersMatter: 5,
      extensionDays: 10,
      proxiesPerHolder: 2,
    },
    announced: -24,
    opens: -6,
    closes: 9,
    turnout: 0.55,
    choose: (random) => ({ answer: random.chance(0.8) ? "yes" : "no" }),
  },
  {
    key: "advertising",
    draft: {
      title: "电梯里的广告位出租",
      words: "收入归全体业主，放进维修资金，每年公布一次。",
      kind: "yes-no",
      electorate: "owners",
      ownersMatter: 8,
    },
    announced: -60,
    opens: -40,
    closes: -28,
    turnout: 0.82,
    choose: (random) => ({ answer: random.chance(0.86) ? "yes" : "no" }),
  },
  {
    key: "committee",
    draft: {
      title: "选举东区第二届业主委员会",
      words: "第一届任期已满。选出五名委员，不够五名的，空下的席位另行选举。",
      ...election,
      options: candidates,
      committeeSize: 5,
      alternates: 1,
    },
    announced: -75,
    opens: -55,
    closes: -42,
    turnout: 0.94,
    choose: (random) => ({ options: ticked(random, [0.93, 0.9, 0.86, 0.8, 0.42, 0.4, 0.3], 5) }),
    estate: 1,
  },
  {
    key: "committee-again",
    draft: {
      title: "补选东区第二届业主委员会委员",
      words: "上次选举还空一席，在没有当选的候选人里再选一名。",
      ...election,
      options: candidates.slice(4),
      committeeSize: 5,
      seats: 1,
    },
    announced: -4,
    opens: 13,
    closes: 27,
    turnout: 0,
    choose: () => ({ abstain: true }),
    estate: 1,
  },
  {
    key: "committee-open",
    draft: {
      title: "选举第一届业主委员会",
      words: "七名候选人，选五名。一张票一次选完，可以少选。候选人都同意公布姓名和简介。",
      ...election,
      options: newCandidates,
      committeeSize: 5,
      alternates: 2,
    },
    announced: -22,
    opens: -4,
    closes: 7,
    turnout: 0.4,
    choose: (random) => ({ options: ticked(random, [0.8, 0.7, 0.7, 0.6, 0.6, 0.5, 0.3], 5) }),
  },
];

/** Each by how well they are known, as many as there are seats at most. */
function ticked(random: Random, chances: readonly number[], most: number): number[] {
  const liked = chances.flatMap((chance, index) => (random.chance(chance) ? [index + 1] : []));
  return liked.length > 0 ? liked.slice(0, most) : [1];
}

function shuffled(random: Random, of: readonly number[]): number[] {
  const left = [...of];
  return of.map(() => left.splice(random.between(0, left.length - 1), 1)[0]!);
}
