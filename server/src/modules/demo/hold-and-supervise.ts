import type { Actor } from "../../platform/operations/actor.ts";
import { Cast } from "./cast.ts";
import type { Stage } from "./stage.ts";
import { stableId } from "./world/ids.ts";
import { postId, userNames } from "./world/posts.ts";
import type { World } from "./world/rows.ts";

interface Line {
  id: string;
  version: number;
  dueAt: string;
  filedAt: string;
  state: string;
  holder: { id: string };
  offeredTo: unknown;
}

/** Waits that no post can hurry, as they are told to the level above. */
const waits = [
  { reason: "awaiting-budget", words: "维修资金已申请，等批复下来就进场。" },
  { reason: "planned-project", words: "这一段已列入明年的改造计划，等项目开工。" },
  { reason: "owners-voting", words: "加装方案正在请业主表决，月底出结果。" },
];

/**
 * In each street's first community: something waits with the agreement of the desk, something asks for more time, and
 * the street's leader has asked how one stands. Done again, nothing is added.
 */
export async function holdAndSupervise(stage: Stage, world: World, now: Temporal.Instant): Promise<void> {
  const cast = await Cast.gather(stage, world, now);
  const streetCodes = new Map(world.areas.map(({ id, code }) => [id, code]));
  const communities = world.areas.filter(({ level, code }) => level === 3 && code.endsWith("001"));
  for (const [index, { id: areaId, code, parentId }] of communities.entries()) {
    const desk = cast.holderOf(postId(userNames.communityOfficer(code)), 0);
    const listed = (show: string) => open(stage, desk, { areaId, show }, now);
    if ((await listed("suspended")).length > 0) continue;
    const workable = (await listed("to-do")).filter(
      ({ state, holder, offeredTo, filedAt, dueAt }) =>
        state === "accepted" &&
        offeredTo === null &&
        cast.post(holder.id).role === "grid-worker" &&
        Temporal.Instant.compare(filedAt, now.subtract({ hours: 30 })) < 0 &&
        Temporal.Instant.compare(dueAt, now) > 0,
    );
    const [toSuspend, toExtend, toAsk] = workable;
    if (toSuspend) await suspend(stage, cast, desk, toSuspend, waits[index % waits.length]!, now);
    if (toExtend) {
      await stage.ask("ask-extension", {
        input: { requestId: toExtend.id, version: toExtend.version, amount: 2, reason: "配件要从外地调，晚两天到。" },
        actor: cast.holderOf(toExtend.holder.id, 0),
        now: now.subtract({ hours: 2 }),
      });
    }
    const asked = toAsk ?? toExtend ?? toSuspend;
    if (asked) {
      await stage.ask("order-supervision", {
        input: {
          requestId: asked.id,
          supervisionId: stableId("supervision", code),
          words: "居民等了几天，现在办到哪一步？",
          within: { amount: 1, unit: "working-days" },
        },
        actor: cast.holderOf(postId(userNames.streetLeader(streetCodes.get(parentId ?? "") ?? "")), 0),
        now: now.subtract({ hours: 1 }),
      });
    }
  }
}

async function open(
  stage: Stage,
  actor: Actor,
  { areaId, show }: { areaId: string; show: string },
  now: Temporal.Instant,
): Promise<Line[]> {
  const input = { scope: "area", show, areaId, limit: 100 };
  return (await stage.ask<{ requests: Line[] }>("list-requests", { input, actor, now })).requests;
}

async function suspend(
  stage: Stage,
  cast: Cast,
  desk: Actor,
  { id: requestId, version, holder }: Line,
  wait: (typeof waits)[number],
  now: Temporal.Instant,
): Promise<void> {
  const reviewOn = now.toZonedDateTimeISO(stage.district.timeZone).toPlainDate().add({ days: 25 }).toString();
  const at = now.subtract({ hours: 26 });
  const asked = await stage.ask<{ version: number }>("ask-suspension", {
    input: { requestId, version, ...wait, reviewOn },
    actor: cast.holderOf(holder.id, 0),
    now: at,
  });
  await stage.ask("approve-suspension", {
    input: { requestId, version: asked.version },
    actor: desk,
    now: at.add({ minutes: 50 }),
  });
}
