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
  "community-projects": { title: "今年的社区经费做哪几个项目", words: "经费八万元，先公示清单，再由居民选。" },
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
    const heldOn = this.#at(daysAgo - 5)
      .toZonedDateTimeISO(this.#stage.district.timeZone)
      .toPlainDate()
      .toString();
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
