import { Type } from "typebox";
import { DateText, Uuid } from "../../platform/schemas.ts";
import { decisionTaskRefusals, giveDecisionTask } from "../decision-tasks/index.ts";
import { personalPartOf } from "../requests/index.ts";
import { openForStage, stageRefusals } from "./open-for-stage.ts";
import { runsTopics } from "./policy.ts";
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
    ...decisionTaskRefusals,
    "task-id-taken": 409,
    "stage-of-other-kind": 409,
    "words-personal": 422,
  },
  async run(context) {
    const { input, refuse, alreadyDone } = context;
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
    const { owner } = await giveDecisionTask(context, {
      id: input.id,
      origin: { kind: "topic", id: topic.id, title: topic.title, number: topic.number, stageId: row.id },
      place: topic,
      words: input.words,
      postId: input.postId,
      dueOn: input.dueOn,
    });
    return writeStage(context, opened, { told: { kind: "task-given", facts: { owner, day: input.dueOn } } });
  },
});
