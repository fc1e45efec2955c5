import type { Actor } from "../../platform/operations/actor.ts";
import { Cast } from "./cast.ts";
import type { Stage } from "./stage.ts";
import { areaId } from "./world/areas.ts";
import { stableId } from "./world/ids.ts";
import { postId, userNames } from "./world/posts.ts";
import type { World } from "./world/rows.ts";

/** The community one can sign in at. */
const communityCode = "530302001001";

/** Topics for decision in the demo's community, each at another place of its way, made by who would make them. */
export async function writeTopics(stage: Stage, world: World, now: Temporal.Instant): Promise<void> {
  const cast = await Cast.gather(stage, world, now);
  const officer = cast.holderOf(postId(userNames.communityOfficer(communityCode)), 0);
  const telling = new Topics(stage, officer, residentsOf(world, areaId(communityCode)), now);
  await telling.raise("charging-shelter", 1);
  await telling.collect("benches", 6, 5, 6);
  await telling.collect("night-parking", 12, 10, 10);
  await telling.refuse("new-lift", 40);
  await telling.comeToHearing("lane-lights", 14);
  await telling.listProjects("community-projects", 4);
  await telling.comeToVote("club-on-weekends", 3);
  await telling.carryOut("stair-rails", 20, cast.official);
}

/** Grown residents of the community, as they would be signed in. */
function residentsOf({ areas, buildings, homes, people }: World, communityId: string): Actor[] {
  const parents = new Map(areas.map(({ id, parentId }) => [id, parentId]));
  const isInside = (area: string | null | undefined): boolean =>
    area === communityId || (area !== null && area !== undefined && isInside(parents.get(area)));
  const inside = new Set(buildings.filter(({ microGridId }) => isInside(microGridId)).map(({ id }) => id));
  const homeIds = new Set(homes.filter(({ buildingId }) => inside.has(buildingId)).map(({ id }) => id));
  return people
    .filter(({ homeId, userName, birthYear }) => userName === null && birthYear < 2000 && homeIds.has(homeId ?? ""))
    .slice(0, 30)
    .map(({ id }) => ({
      kind: "resident",
      accountId: stableId("account", id),
      personId: id,
      sessionId: null,
      clientId: null,
      name: "",
      posts: [],
    }));
}

interface Said {
  title: string;
  words: string;
}

const planned: Readonly<Record<string, Said>> = {
  "charging-shelter": {
    title: "在小区空地装电动车充电棚",
    words: "楼道里充电不安全。想在东门旁的空地装一个充电棚，按时间收电费。",
  },
  benches: { title: "给小广场添几张长椅", words: "老人下楼晒太阳没有地方坐，建议在花坛边添四张长椅。" },
  "night-parking": {
    title: "晚上开放办公楼的停车位",
    words: "晚上七点到早上七点办公楼的车位空着，能不能和单位商量，给居民停车。",
  },
  "new-lift": { title: "给3号楼加装电梯", words: "3号楼老人多，想请社区牵头加装电梯。" },
  "lane-lights": { title: "背街小巷换成感应路灯", words: "灯少又费电，想换成人来就亮的感应灯，由社区经费出一部分。" },
  "club-on-weekends": {
    title: "社区活动室周末也开放",
    words: "上班的人平时来不了，想周六周日也开放，由志愿者轮流看门。",
  },
  "stair-rails": { title: "楼道里装扶手", words: "七层楼没有电梯，老人上下楼要扶手。" },
  "community-projects": { title: "今年的社区经费做哪几个项目", words: "经费八万元，先公示清单，再由居民选。" },
};

/** A procedure that the district put itself: small matters are decided by the units of a joint meeting. */
const ownProcedure = {
  ...{ code: "joint-table", edition: 1, name: "联席会议议定", nameEn: "Decided by the joint meeting" },
  source: "麒麟区的演示规则：不涉及居民重大利益的小事，由联席会议议定、公示、落实、公布结果。",
  stages: [
    {
      ...{ code: "joint-meeting", name: "联席会议", nameEn: "Joint meeting", kind: "meeting", who: "joint-meeting" },
      ...{ noticeDays: 0, lastsDays: 0, quorum: { numerator: 2, denominator: 3 }, decides: true },
      ...{ needs: ["meeting-held", "quorum-met", "minutes-published"], onFailure: "ends", backTo: null },
    },
    {
      ...{ code: "published", name: "决定公示", nameEn: "Decision published", kind: "publication", who: "residents" },
      ...{ noticeDays: 0, lastsDays: 7, quorum: null, decides: false },
      ...{ needs: ["published", "period-over", "objections-answered"], onFailure: "back", backTo: "joint-meeting" },
    },
    {
      ...{ code: "carried-out", name: "落实", nameEn: "Carried out", kind: "execution", who: "staff" },
      ...{ noticeDays: 0, lastsDays: 60, quorum: null, decides: false },
      ...{ needs: ["tasks-done"], onFailure: "ends", backTo: null },
    },
    {
      ...{ code: "result", name: "结果公布", nameEn: "Result published", kind: "publication", who: "residents" },
      ...{ noticeDays: 0, lastsDays: 0, quorum: null, decides: false },
      ...{ needs: ["published"], onFailure: "ends", backTo: null },
    },
  ],
};

/** Plays topics; a load that goes on finds what it has told and leaves it. */
class Topics {
  readonly #stage: Stage;
  readonly #officer: Actor;
  readonly #residents: readonly Actor[];
  readonly #now: Temporal.Instant;
  #version = 0;

  constructor(stage: Stage, officer: Actor, residents: readonly Actor[], now: Temporal.Instant) {
    this.#stage = stage;
    this.#officer = officer;
    this.#residents = residents;
    this.#now = now;
  }

  /** @returns the topic's id; null when it has gone further before */
  async raise(key: string, daysAgo: number, by: "resident" | "council" = "resident"): Promise<string | null> {
    const id = stableId("topic", key);
    const actor = by === "resident" ? this.#residents[0] : this.#officer;
    if (!actor) return null;
    const place = { areaId: areaId(communityCode), buildingId: null };
    const input = { id, ...planned[key], ...place, named: false, origin: by, originId: null };
    const answer = await this.#stage.ask<{ version: number }>("raise-topic", {
      input,
      actor,
      now: this.#at(daysAgo),
    });
    this.#version = answer.version;
    return answer.version === 1 ? id : null;
  }

  async collect(key: string, raised: number, released: number, supporters: number): Promise<void> {
    const id = await this.raise(key, raised);
    if (id === null) return;
    await this.#step("release-topic", id, released, planned[key]);
    for (const actor of this.#residents.slice(0, supporters)) {
      await this.#stage.ask("support-topic", { input: { topicId: id }, actor, now: this.#at(released - 1) });
    }
  }

  async refuse(key: string, daysAgo: number): Promise<void> {
    const id = await this.raise(key, daysAgo, "council");
    if (id === null) return;
    const words = "加装电梯由本楼业主共同决定，社区不能代替。已告诉3号楼业主怎样召集，需要时社区到场帮忙。";
    await this.#step("refuse-topic", id, daysAgo - 5, { words });
  }

  /** Party members have agreed, the residents' hearing has been called. */
  async comeToHearing(key: string, daysAgo: number): Promise<void> {
    const id = await this.raise(key, daysAgo, "council");
    if (id === null) return;
    await this.#step("take-up-topic", id, daysAgo - 1, { procedureCode: "community-topic" });
    await this.#publish(id, daysAgo - 1, "notice", "定于四天后在社区议事厅召开党员会议，议背街小巷换灯的事。");
    const heldOn = this.#dayAt(daysAgo - 5);
    await this.#step("record-sitting", id, daysAgo - 5, { heldOn, dueCount: 42, presentCount: 31 });
    await this.#publish(id, daysAgo - 6, "minutes", "到会31名党员，一致同意提交居民听证，建议先换三条巷子。");
    await this.#step("complete-stage", id, daysAgo - 6, { agreed: true });
    await this.#publish(id, daysAgo - 7, "notice", "居民听证会的时间和地点见通知，欢迎到场发言。");
  }

  async listProjects(key: string, daysAgo: number): Promise<void> {
    const id = await this.raise(key, daysAgo, "council");
    if (id === null) return;
    await this.#step("take-up-topic", id, daysAgo - 1, { procedureCode: "project-choice" });
    const list =
      "一、小广场添长椅，1.2万元；二、东门装充电棚，4万元；三、楼道换扶手，3.5万元；四、添两个晾衣架，0.6万元。";
    await this.#publish(id, daysAgo - 1, "publication", list);
  }

  /** Its vote is to be prepared. */
  async comeToVote(key: string, daysAgo: number): Promise<void> {
    const id = await this.raise(key, daysAgo, "council");
    if (id !== null) await this.#step("take-up-topic", id, daysAgo - 1, { procedureCode: "quick-poll" });
  }

  /** Decided by a procedure of the district's own; of its tasks one is done, one late, one to come. */
  async carryOut(key: string, daysAgo: number, official: Actor): Promise<void> {
    const id = await this.raise(key, daysAgo, "council");
    if (id === null) return;
    const input = { ...ownProcedure, effectiveFrom: this.#dayAt(daysAgo) };
    await this.#stage.ask("put-procedure", { input, actor: official, now: this.#at(daysAgo) });
    await this.#step("take-up-topic", id, daysAgo - 1, { procedureCode: ownProcedure.code });
    const heldOn = this.#dayAt(daysAgo - 2);
    await this.#step("record-sitting", id, daysAgo - 2, { heldOn, dueCount: 9, presentCount: 8 });
    await this.#publish(id, daysAgo - 3, "minutes", "到会8个单位，一致同意先给七层以上的楼道装扶手。");
    await this.#step("complete-stage", id, daysAgo - 3, { agreed: true });
    await this.#publish(id, daysAgo - 3, "publication", "给七层以上的12个楼道装扶手，费用由社区经费出。");
    await this.#step("complete-stage", id, daysAgo - 11, { agreed: true });
    const tasks = [
      { words: "量好12个楼道的尺寸", dueOn: this.#dayAt(daysAgo - 15) },
      { words: "和楼道里堆东西的住户商量，把东西搬走", dueOn: this.#dayAt(2) },
      { words: "装好扶手，请老人来试", dueOn: this.#dayAt(-12) },
    ];
    const ids = tasks.map(({ words }) => stableId("decision-task", words));
    for (const [index, task] of tasks.entries()) {
      await this.#step("give-task", id, daysAgo - 11, {
        id: ids[index],
        postId: this.#officer.posts[0]!.id,
        ...task,
      });
    }
    await this.#stage.ask("finish-decision-task", {
      input: { taskId: ids[0], words: "尺寸都量好了，交给了厂家。" },
      actor: this.#officer,
      now: this.#at(daysAgo - 14),
    });
  }

  #dayAt(daysAgo: number): string {
    return this.#at(daysAgo).toZonedDateTimeISO(this.#stage.district.timeZone).toPlainDate().toString();
  }

  async #publish(id: string, daysAgo: number, kind: string, words: string): Promise<void> {
    const publicationId = stableId("publication", `${id} ${kind} ${daysAgo}`);
    await this.#step("publish-stage", id, daysAgo, { id: publicationId, kind, words, photoIds: [] });
  }

  async #step(name: string, topicId: string, daysAgo: number, input: object = {}): Promise<void> {
    const call = { topicId, version: this.#version, ...input };
    const answer = await this.#stage.ask<{ version: number }>(name, {
      input: call,
      actor: this.#officer,
      now: this.#at(daysAgo),
    });
    this.#version = answer.version;
  }

  #at(daysAgo: number): Temporal.Instant {
    return this.#now.subtract({ hours: 24 * daysAgo });
  }
}
