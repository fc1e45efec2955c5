import { Cast } from "./cast.ts";
import type { Stage } from "./stage.ts";
import { stableId } from "./world/ids.ts";
import { postId } from "./world/posts.ts";
import type { World } from "./world/rows.ts";

interface Line {
  id: string;
  filedAt: string;
  holder: { id: string };
  offeredTo: { id: string } | null;
}

/** News older than this has been read by everybody. */
const days = 3;

/** Puts what came to these desks lately into their inboxes: nobody listened while the stories were told. */
export async function tellNews(
  stage: Stage,
  world: World,
  { now, userNames }: { now: Temporal.Instant; userNames: readonly string[] },
): Promise<void> {
  const cast = await Cast.gather(stage, world, now);
  const since = now.subtract({ hours: 24 * days });
  for (const post of userNames.map(postId)) {
    const input = { scope: "mine", show: "to-do", limit: 100 };
    const actor = cast.holderOf(post, 0);
    const { requests } = await stage.ask<{ requests: Line[] }>("list-requests", { input, actor, now });
    for (const { id, filedAt, offeredTo } of requests) {
      if (Temporal.Instant.compare(filedAt, since) < 0) continue;
      const kind = offeredTo?.id === post ? "offered" : "filed";
      const told = { eventId: stableId("news", `${kind} ${id}`), subjectId: id };
      await stage.job(`tell-staff-${kind}`, told, Temporal.Instant.from(filedAt));
    }
  }
}
