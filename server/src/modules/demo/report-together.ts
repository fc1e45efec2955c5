import { categoryIdOf } from "../categories/index.ts";
import { Cast } from "./cast.ts";
import type { Stage } from "./stage.ts";
import { stableId } from "./world/ids.ts";
import type { World } from "./world/rows.ts";

/** All invented: nine neighbours who call about the same thing within three days. */
const calls = [
  "早上又停水了，做不了饭",
  "停水半天了，家里老人没水喝",
  "高层没水，水压低得洗不了澡",
  "从昨晚停水到现在，没有通知",
  "又停水，什么时候来水",
  "水压低，6楼以上没水",
  "停水没有提前通知，没法做饭",
  "整栋楼停水，请看看是不是水泵坏了",
  "停水第二天了，希望送水",
];

/** What makes a hot topic: many people, one place, one kind. Typed by the desk that took the calls; then topics are found. */
export async function reportTogether(stage: Stage, world: World, now: Temporal.Instant): Promise<void> {
  const cast = await Cast.gather(stage, world, now);
  const parents = new Map(world.areas.map(({ id, parentId }) => [id, parentId]));
  const community = world.areas.find(({ level, code }) => level === 3 && code.endsWith("001001"));
  const communityOf = (microGridId: string) => parents.get(parents.get(microGridId) ?? "");
  const buildings = world.buildings.filter(({ microGridId }) => communityOf(microGridId) === community?.id);
  for (const [index, description] of calls.entries()) {
    const building = buildings[index % buildings.length]!;
    await stage.ask("file-request", {
      input: {
        id: stableId("call", String(index)),
        channel: "phone-call",
        description,
        categoryId: categoryIdOf("water-outage"),
        answers: { "since-when": "昨天", "how-many-homes": "building" },
        buildingId: building.id,
        location: null,
        address: "",
        photoIds: [],
        reporterName: "",
        phone: `1990009000${index}`,
        code: null,
      },
      actor: cast.deskOf(building.microGridId),
      now: now.subtract({ hours: 4 + index * 7 }),
    });
  }
  await stage.job("find-topics", {}, now);
}
