import { categoryIdOf } from "../categories/index.ts";
import { Cast } from "./cast.ts";
import type { Stage } from "./stage.ts";
import { stableId } from "./world/ids.ts";
import type { World } from "./world/rows.ts";

interface Shown {
  id: string;
  number: string;
  version: number;
  holder: { id: string };
  merged: unknown[];
  parts: unknown[];
}

/** Of the calls about one thing, those of one post are handled as one, and another holds two jobs. Done again, nothing is added. */
export async function mergeAndSplit(stage: Stage, world: World, now: Temporal.Instant): Promise<void> {
  const cast = await Cast.gather(stage, world, now);
  const calls: Shown[] = [];
  for (const index of [0, 1, 2, 3, 4, 5, 6, 7, 8]) {
    const requestId = stableId("call", String(index));
    calls.push(await stage.ask<Shown>("show-request", { input: { requestId }, actor: cast.overseer, now }));
  }
  const [stays] = calls;
  const same = calls.filter(({ id, holder }) => id !== stays?.id && holder.id === stays?.holder.id);
  const others = same.slice(0, 2);
  const whole = same[2];
  if (!stays || stays.merged.length > 0 || others.length === 0) return;
  const actor = cast.holderOf(stays.holder.id, 0);
  await stage.ask("merge-requests", {
    input: {
      requestId: stays.id,
      version: stays.version,
      numbers: others.map(({ number }) => number),
      reason: "都是同一次停水，一起答复。",
    },
    actor,
    now: now.subtract({ hours: 2 }),
  });
  if (!whole || whole.parts.length > 0) return;
  const categoryId = categoryIdOf("water-outage");
  await stage.ask("split-request", {
    input: {
      requestId: whole.id,
      version: whole.version,
      parts: [
        { words: "检查水泵，尽快恢复供水", categoryId, postId: null },
        { words: "给不便下楼的老人送水", categoryId, postId: stays.holder.id },
      ],
    },
    actor,
    now: now.subtract({ hours: 1 }),
  });
}
