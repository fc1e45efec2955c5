import type { writeChange } from "./change-request.ts";
import { timelineRow } from "./change-request.ts";
import type { OpenRequest } from "./open-request.ts";

type Writer = Parameters<typeof writeChange>[0];

/**
 * Says on the whole that one of its parts was answered. The event wakes finish-whole, which alone changes the whole: so a
 * part and its whole are never locked together.
 */
export async function tellWhole(
  context: Writer,
  part: Pick<OpenRequest, "number" | "part_of_id">,
  { postId, solved }: { postId: string; solved: boolean },
): Promise<void> {
  if (part.part_of_id === null) return;
  const told = { kind: "part-closed", postId, facts: { number: part.number, postId, solved } } as const;
  await context.tx
    .insertInto("requests.timeline")
    .values(timelineRow(context, part.part_of_id, told))
    .execute();
  context.emit("request.part-closed", part.part_of_id, { number: part.number, solved });
}
