import { Type } from "typebox";
import { dayOf } from "../../platform/operations/operation.ts";
import { DateText, Uuid } from "../../platform/schemas.ts";
import { personalPartOf } from "../requests/index.ts";
import { openForStage, stageRefusals } from "./open-for-stage.ts";
import { carriesOut, runsTopics } from "./policy.ts";
import { sentBefore } from "./sent-before.ts";
import { operation } from "./tables.ts";
import { Changed, ofTopic, Reason } from "./topic-input.ts";
import { writeStage } from "./write-stage.ts";

/** A part of what was decided gets an owner and a day. */
export const giveTask = operation({
  name: "give-task",
  summary: "Staff give a part of what was decided to a post, with a day.",
  access: "write",
  at: "{topicId}",
  permission: runsTopics,
  input: Type.Object({ ...ofTopic, id: Uuid, words: Reason, postId: Uuid, dueOn: DateText }),
  output: Changed,
  refusals: {
    ...stageRefusals,
    "task-id-taken": 409,
    "stage-of-other-kind": 409,
    "task-owner-unfit": 422,
    "task-day-unfit": 422,
    "words-personal": 422,
  },
  async run(context) {
    const { tx, district, now, input, refuse, alreadyDone } = context;
    const before = await sentBefore(context, "task", input.id);
    if (before) {
      if (before.topicId !== input.topicId) throw refuse("task-id-taken");
      alreadyDone();
      return { version: before.version, state: before.state };
    }
    const opened = await openForStage(context);
    const { stage, row, topic } = opened;
    if (!stage.needs.includes("tasks-done")) throw refuse("stage-of-other-kind", { stage: stage.name });
    const what = personalPartOf(input.words, "");
    if (what) throw refuse("words-personal", { what });
    if (input.dueOn < dayOf(district, now)) throw refuse("task-day-unfit");
    const owner = await tx
      .selectFrom("directory.staffed_posts")
      .select(["id", "unit_id", "role", "name", "name_en"])
      .where("district_id", "=", district.id)
      .where("id", "=", input.postId)
      .where("closed_at", "is", null)
      .where("holder_count", ">", 0)
      .executeTakeFirst();
    if (!owner?.unit_id || !carriesOut(owner.role ?? "")) throw refuse("task-owner-unfit");
    await tx
      .insertInto("deliberations.tasks")
      .values({
        district_id: district.id,
        id: input.id,
        topic_id: topic.id,
        stage_id: row.id,
        words: input.words.trim(),
        post_id: input.postId,
        unit_id: owner.unit_id,
        due_on: input.dueOn,
        given_at: now.toString(),
      })
      .execute();
    const names = { zh: owner.name ?? "", en: owner.name_en ?? "" };
    const facts = { owner: names, day: input.dueOn, taskId: input.id, taskPostId: input.postId };
    return writeStage(context, opened, { told: { kind: "task-given", facts } });
  },
});
