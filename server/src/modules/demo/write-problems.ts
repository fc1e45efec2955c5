import { categoryIdOf } from "../categories/index.ts";
import { Cast } from "./cast.ts";
import type { Stage } from "./stage.ts";
import { stableId } from "./world/ids.ts";
import { postId, userNames } from "./world/posts.ts";
import type { World } from "./world/rows.ts";

interface PlannedProblem {
  code: string;
  title: string;
  words: string;
  /** Whether its owner has taken it up. */
  note: string | null;
}

/** One after the other, for the first community of each street. */
const planned: readonly PlannedProblem[] = [
  {
    code: "badly-parked-vehicles",
    title: "菜场门口早晚停车堵路",
    words: "早上7点到9点最严重，救护车进不来。",
    note: "已和菜场商量，早市时段设临时停车区，先试一个月。",
  },
  { code: "street-light-out", title: "背街小巷路灯反复坏", words: "同一段线路半年里修过几次。", note: null },
  {
    code: "uncollected-rubbish",
    title: "周末垃圾清运不及时",
    words: "周六下午以后没有人来清。",
    note: "和清运单位核对了班次，周日加一趟。",
  },
  { code: "blocked-drain", title: "下大雨路口积水", words: "", note: null },
];

/** Standing problems for the demo, with the requests that show them, written down by who answers for the place. */
export async function writeProblems(stage: Stage, world: World, now: Temporal.Instant): Promise<void> {
  const cast = await Cast.gather(stage, world, now);
  const communities = world.areas.filter(({ level, code }) => level === 3 && code.endsWith("001"));
  for (const [index, { id: areaId, code }] of communities.entries()) {
    const problem = planned[index % planned.length]!;
    const ownerPostId = postId(userNames.communityOfficer(code));
    const actor = cast.holderOf(ownerPostId, 0);
    const categoryId = categoryIdOf(problem.code);
    const { requests } = await stage.ask<{ requests: { id: string }[] }>("list-requests", {
      input: { scope: "area", show: "all", categoryId, areaId, limit: 10 },
      actor,
      now,
    });
    const problemId = stableId("problem", code);
    const date = now.toZonedDateTimeISO(stage.district.timeZone).toPlainDate();
    const reviewOn = date.add({ days: 7 + index * 3 }).toString();
    const opened = await stage.ask<{ version: number; state: string }>("open-problem", {
      input: {
        id: problemId,
        title: problem.title,
        ...(problem.words !== "" && { words: problem.words }),
        categoryId,
        areaId,
        ownerPostId,
        reviewOn,
        requestIds: requests.map(({ id }) => id),
        origin: "hand",
      },
      actor,
      now: now.subtract({ hours: 24 * 5 }),
    });
    if (problem.note === null || opened.state !== "open") continue;
    const at = now.subtract({ hours: 20 });
    const taken = await stage.ask<{ version: number }>("take-up-problem", {
      input: { problemId, version: opened.version },
      actor,
      now: at,
    });
    const note = { problemId, version: taken.version, words: problem.note };
    await stage.ask("note-on-problem", { input: note, actor, now: at.add({ minutes: 10 }) });
  }
}
