import type { Transaction } from "../../platform/database/transaction.ts";
import { type District, dayOf, type JobRequest } from "../../platform/operations/operation.ts";
import type { Refusal } from "../../platform/refusals.ts";
import { carriesOut } from "./policy.ts";
import { dueFits } from "./rules.ts";
import type { DecisionTaskTables } from "./tables.ts";
import { ownerNewsOf } from "./tell-task-owner.ts";

export const decisionTaskRefusals = { "task-owner-unfit": 422, "task-day-unfit": 422 } as const;

interface Place {
  area_id: string;
  district_area_id: string;
  street_id: string | null;
  community_id: string | null;
  grid_id: string | null;
}

interface DecisionTask {
  /** Nobody has it yet: the caller has looked. */
  id: string;
  /** Where it was decided: by a council in a meeting, or by a topic in one of its stages. */
  origin:
    | { kind: "meeting"; id: string; title: string; number: null; stageId: null }
    | { kind: "topic"; id: string; title: string; number: string; stageId: string };
  place: Place;
  words: string;
  postId: string;
  dueOn: string;
}

interface Giving {
  tx: unknown;
  district: District;
  now: Temporal.Instant;
  refuse(code: keyof typeof decisionTaskRefusals): Refusal;
  emit(event: string, subjectId: string): void;
  enqueue(job: JobRequest): void;
}

/** For the modules that decide, in their own transaction: a post has to do a part of it by a day, and is told. */
export async function giveDecisionTask(
  context: Giving,
  { id, origin, place, words, postId, dueOn }: DecisionTask,
): Promise<{ owner: { zh: string; en: string } }> {
  const { district, now, refuse, emit, enqueue } = context;
  const tx = context.tx as Transaction<DecisionTaskTables>;
  const owner = await tx
    .selectFrom("directory.staffed_posts")
    .select(["unit_id", "role", "name", "name_en"])
    .where("district_id", "=", district.id)
    .where("id", "=", postId)
    .where("closed_at", "is", null)
    .where("holder_count", ">", 0)
    .executeTakeFirst();
  if (!owner?.unit_id || !carriesOut(owner.role ?? "")) throw refuse("task-owner-unfit");
  if (!dueFits(dueOn, dayOf(district, now))) throw refuse("task-day-unfit");
  const { area_id, district_area_id, street_id, community_id, grid_id } = place;
  await tx
    .insertInto("decision_tasks.tasks")
    .values({
      district_id: district.id,
      id,
      origin: origin.kind,
      origin_id: origin.id,
      origin_title: origin.title,
      origin_number: origin.number,
      stage_id: origin.stageId,
      ...{ area_id, district_area_id, street_id, community_id, grid_id },
      words: words.trim(),
      post_id: postId,
      unit_id: owner.unit_id,
      due_on: dueOn,
      given_at: now.toString(),
    })
    .execute();
  emit("decision-task.given", id);
  enqueue(ownerNewsOf(id, "given"));
  return { owner: { zh: owner.name ?? "", en: owner.name_en ?? "" } };
}

/** It was written down wrongly: it is nobody's task. One that is not there changes nothing. */
export async function withdrawDecisionTask(
  { tx, district, now, emit }: Pick<Giving, "tx" | "district" | "now" | "emit">,
  id: string,
): Promise<void> {
  const { numUpdatedRows } = await (tx as Transaction<DecisionTaskTables>)
    .updateTable("decision_tasks.tasks")
    .set({ withdrawn_at: now.toString() })
    .where("district_id", "=", district.id)
    .where("id", "=", id)
    .where("withdrawn_at", "is", null)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows > 0) emit("decision-task.withdrawn", id);
}
