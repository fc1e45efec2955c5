import { newId } from "../../platform/ids.ts";
import { dayOf } from "../../platform/operations/operation.ts";
import type { TopicContext } from "./open-topic.ts";
import type { Stage } from "./procedure-shape.ts";
import { dueOn } from "./rules.ts";
import type { Names } from "./told.ts";
import type { Told } from "./write-topic.ts";

/** Opens a stage: a row of its own each time, also when it is held again. */
export async function openStage(
  { tx, district, now }: TopicContext,
  topicId: string,
  stage: Stage,
  position: number,
): Promise<{ told: Told; nextOn: string | null }> {
  const openedOn = dayOf(district, now);
  const due = dueOn(stage, openedOn);
  await tx
    .insertInto("deliberations.stages")
    .values({
      district_id: district.id,
      topic_id: topicId,
      id: newId(now),
      position,
      code: stage.code,
      opened_at: now.toString(),
      opened_on: openedOn,
      due_on: due,
    })
    .execute();
  const facts = { stage: stageNames(stage), ...(due === null ? {} : { day: due }) };
  return { told: { kind: "stage-opened", facts }, nextOn: due };
}

export function stageNames({ name, nameEn }: { name: string; nameEn: string }): Names {
  return { zh: name, en: nameEn };
}
