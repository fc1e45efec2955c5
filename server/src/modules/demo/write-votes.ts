import type { Actor } from "../../platform/operations/actor.ts";
import { anyone } from "../../platform/operations/actor.ts";
import { Refusal } from "../../platform/refusals.ts";
import { Cast } from "./cast.ts";
import type { Stage } from "./stage.ts";
import { stableId } from "./world/ids.ts";
import { postId, userNames } from "./world/posts.ts";
import { createRandom, type Random } from "./world/random.ts";
import type { World } from "./world/rows.ts";

interface PlannedVote {
  key: string;
  draft: Record<string, unknown>;
  /** Days before or after the demo's present. */
  announced: number;
  opens: number;
  closes: number;
  /** Of those who may vote, how many do. */
  turnout: number;
  choose: (random: Random) => Record<string, unknown>;
}

/** Residents with a phone up to this one have not voted: whoever tries the demo can vote as one of them. */
const leftForVisitors = "19900010060";

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
const election = { kind: "multiple", electorate: "owners", ownersMatter: 3, tieRule: "chair" };

const planned: readonly PlannedVote[] = [
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
      title: "选举第二届业主委员会",
      words: "第一届任期已满。选出五名委员，不够五名的，空下的席位另行选举。",
      ...election,
      options: candidates,
      committeeSize: 5,
      alternates: 1,
    },
    announced: -75,
    opens: -55,
    closes: -42,
    turnout: 0.88,
    choose: (random) => ({ options: ticked(random, [0.93, 0.9, 0.86, 0.8, 0.42, 0.4, 0.3], 5) }),
  },
  {
    key: "committee-again",
    draft: {
      title: "补选第二届业主委员会委员",
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
  },
];

/** Votes for the demo, in the community whose desk one can sign in at: coming, open and decided ones. */
export async function writeVotes(stage: Stage, world: World, now: Temporal.Instant): Promise<void> {
  const cast = await Cast.gather(stage, world, now);
  const community = world.areas.find(({ level, code }) => level === 3 && code.endsWith("001001"))!;
  const desk = cast.holderOf(postId(userNames.communityOfficer(community.code)), 0);
  const estate = estateOf(world, community.id);
  for (const plan of planned) {
    await tellVote(
      { stage, desk, now, areaId: community.id, estate },
      plan,
      votersOf(world, community.id, estate, plan),
    );
  }
}

interface Telling {
  stage: Stage;
  desk: Actor;
  now: Temporal.Instant;
  areaId: string;
  estate: readonly string[];
}

async function tellVote(
  { stage, desk, now, areaId, estate }: Telling,
  { key, draft, announced, opens, closes, turnout, choose }: PlannedVote,
  voters: readonly string[],
): Promise<void> {
  const voteId = stableId("vote", key);
  const at = (days: number, plainTime: string) => momentOf(stage, now, days, plainTime);
  const opensAt = at(opens, "08:00");
  const closesAt = at(closes, "18:00");
  const { version, state } = await stage.ask<{ version: number; state: string }>("prepare-vote", {
    input: {
      voteId,
      secrecy: "open",
      options: [],
      ...draft,
      ...(draft["electorate"] === "owners" && { buildingIds: estate }),
      areaId,
      opensAt: opensAt.toString(),
      closesAt: closesAt.toString(),
    },
    actor: desk,
    now: at(announced, "10:00"),
  });
  // A load that was cut off may have announced it before.
  if (version === 1 && state === "prepared") {
    await stage.ask("announce-vote", { input: { voteId, version }, actor: desk, now: at(announced, "10:30") });
  }
  if (opens > 0) return;
  await stage.job("open-due-votes", {}, opensAt);
  // Nobody hears here that a vote has opened.
  await stage.job("make-ballot-box", { eventId: voteId, subjectId: voteId }, opensAt);
  for (const { personId, choice, minutes } of ballotsOf(key, voters, { opens, closes, turnout, choose })) {
    const actor: Actor = { ...anyone, kind: "resident", personId };
    await stage
      .ask("cast-ballot", { input: { voteId, choice }, actor, now: opensAt.add({ minutes }) })
      .catch(ignoreCastAlready);
  }
  if (closes > 0) return;
  await stage.job("close-due-votes", {}, closesAt);
  const shown = await stage.ask<{ version: number; state: string }>("show-vote", {
    input: { voteId },
    actor: desk,
    now: closesAt,
  });
  if (shown.state !== "closed") return;
  await stage.ask("publish-result", {
    input: { voteId, version: shown.version },
    actor: desk,
    now: closesAt.add({ minutes: 40 }),
  });
}

/** Who comes, with what and when, in the order of time. */
function ballotsOf(
  key: string,
  voters: readonly string[],
  { opens, closes, turnout, choose }: Pick<PlannedVote, "opens" | "closes" | "turnout" | "choose">,
) {
  const random = createRandom("votes", key);
  const lastMinute = Math.max(60, (Math.min(0, closes) - opens) * 24 * 60 - 60);
  const drawn = voters.map((personId) => ({
    personId,
    comes: random.chance(turnout),
    choice: choose(random),
    minutes: random.between(30, lastMinute),
  }));
  return drawn.filter(({ comes }) => comes).sort((a, b) => a.minutes - b.minutes);
}

/** By a co-owner, or by a load that was cut off. */
function ignoreCastAlready(error: unknown): void {
  if (!(error instanceof Refusal && error.code === "voted-already")) throw error;
}

function momentOf(stage: Stage, now: Temporal.Instant, days: number, plainTime: string): Temporal.Instant {
  const { timeZone } = stage.district;
  return now
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .add({ days })
    .toZonedDateTime({ timeZone, plainTime })
    .toInstant();
}

/** The buildings of the community's first micro-grid that has homes. */
function estateOf({ areas, buildings, homes }: World, communityId: string): string[] {
  const gridIds = areas.filter(({ parentId }) => parentId === communityId).map(({ id }) => id);
  const microGrids = areas
    .filter(({ parentId }) => parentId !== null && gridIds.includes(parentId))
    .map(({ id }) => id);
  const lived = new Set(homes.map(({ buildingId }) => buildingId));
  const here = buildings.filter(({ id, microGridId }) => lived.has(id) && microGrids.includes(microGridId));
  return here
    .filter(({ microGridId }) => microGridId === here[0]?.microGridId)
    .map(({ id }) => id)
    .slice(0, 3);
}

/** Grown-up people of the community with a phone; of an owners' decision one owner a home. */
function votersOf(
  { areas, buildings, homes, people }: World,
  communityId: string,
  estate: readonly string[],
  plan: PlannedVote,
) {
  const owners = plan.draft["electorate"] === "owners";
  const gridIds = new Set(areas.filter(({ parentId }) => parentId === communityId).map(({ id }) => id));
  const microGrids = new Set(areas.filter(({ parentId }) => gridIds.has(parentId ?? "")).map(({ id }) => id));
  const inPlace = new Set(
    owners ? estate : buildings.filter(({ microGridId }) => microGrids.has(microGridId)).map(({ id }) => id),
  );
  const homesHere = new Set(homes.filter(({ buildingId }) => inPlace.has(buildingId)).map(({ id }) => id));
  return people
    .filter(
      ({ homeId, residence, phone, birthYear }) =>
        homeId !== null &&
        homesHere.has(homeId) &&
        phone !== null &&
        phone > leftForVisitors &&
        (birthYear ?? 2026) <= 2005 &&
        (!owners || residence === "owner"),
    )
    .map(({ id }) => id);
}

/** Each by how well they are known, as many as there are seats at most. */
function ticked(random: Random, chances: readonly number[], most: number): number[] {
  const liked = chances.flatMap((chance, index) => (random.chance(chance) ? [index + 1] : []));
  return liked.length > 0 ? liked.slice(0, most) : [1];
}

function shuffled(random: Random, of: readonly number[]): number[] {
  const left = [...of];
  return of.map(() => left.splice(random.between(0, left.length - 1), 1)[0]!);
}
