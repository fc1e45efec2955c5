import type { OpenStage } from "./open-for-stage.ts";
import { type Teller, type Told, writeTopic } from "./write-topic.ts";

/** What is put forward for the open stage, and its line on the timeline. */
export async function writeStage(
  teller: Teller,
  opened: OpenStage,
  { stage = {}, topic = {}, told }: { stage?: Record<string, unknown>; topic?: Record<string, unknown>; told: Told },
) {
  const { tx, district } = teller;
  const [changed] = await Promise.all([
    writeTopic(teller, opened, { post: opened.post, change: topic, told: [told] }),
    Object.keys(stage).length === 0
      ? undefined
      : tx
          .updateTable("deliberations.stages")
          .set(stage)
          .where("district_id", "=", district.id)
          .where("id", "=", opened.row.id)
          .execute(),
  ]);
  return changed;
}
