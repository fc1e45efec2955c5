import { Type } from "typebox";
import { dayOf } from "../../platform/operations/operation.ts";
import { DateText } from "../../platform/schemas.ts";
import { openForStage, stageRefusals } from "./open-for-stage.ts";
import { runsTopics } from "./policy.ts";
import { operation } from "./tables.ts";
import { Changed, ofTopic } from "./topic-input.ts";
import { writeStage } from "./write-stage.ts";

const Count = Type.Integer({ minimum: 0, maximum: 1_000_000 });

/**
 * A body that keeps its own books met for this stage, such as a branch committee: when, and how many of those due came. A
 * later sitting takes the place of one without a quorum; the timeline keeps both.
 */
export const recordSitting = operation({
  name: "record-sitting",
  summary: "Staff record that a body met for the open stage of a topic, and how many of those due came.",
  access: "write",
  at: "{topicId}",
  permission: runsTopics,
  input: Type.Object({ ...ofTopic, heldOn: DateText, dueCount: Count, presentCount: Count }),
  output: Changed,
  refusals: {
    ...stageRefusals,
    "stage-of-other-kind": 409,
    "sitting-day-unfit": 422,
    "sitting-counts-unfit": 422,
  },
  async run(context) {
    const { district, now, input, refuse } = context;
    const { heldOn, dueCount, presentCount } = input;
    const opened = await openForStage(context);
    if (!opened.stage.needs.includes("meeting-held"))
      throw refuse("stage-of-other-kind", { stage: opened.stage.name });
    const today = dayOf(district, now);
    if (heldOn < opened.row.opened_on || heldOn > today)
      throw refuse("sitting-day-unfit", { from: opened.row.opened_on, until: today });
    if (dueCount === 0 || presentCount > dueCount) throw refuse("sitting-counts-unfit");
    return writeStage(context, opened, {
      stage: { meeting_id: null, held_on: heldOn, due_count: dueCount, present_count: presentCount },
      told: { kind: "sitting-recorded", facts: { day: heldOn, due: dueCount, count: presentCount } },
    });
  },
});
