import { Type } from "typebox";
import { dayOf } from "../../platform/operations/operation.ts";
import { DateText } from "../../platform/schemas.ts";
import { openForStage, stageRefusals } from "./open-for-stage.ts";
import { runsTopics } from "./policy.ts";
import { operation } from "./tables.ts";
import { Changed, ofTopic } from "./topic-input.ts";
import { writeStage } from "./write-stage.ts";

/** The residents' committee has been told of what the owners will decide, and when. */
export const noteCommitteeTold = operation({
  name: "note-committee-told",
  summary: "Staff note on which day the residents' committee was told of the topic.",
  access: "write",
  at: "{topicId}",
  permission: runsTopics,
  input: Type.Object({ ...ofTopic, toldOn: DateText }),
  output: Changed,
  refusals: {
    ...stageRefusals,
    "stage-of-other-kind": 409,
    "sitting-day-unfit": 422,
  },
  async run(context) {
    const { district, now, input, refuse } = context;
    const opened = await openForStage(context);
    if (!opened.stage.needs.includes("committee-told"))
      throw refuse("stage-of-other-kind", { stage: opened.stage.name });
    const today = dayOf(district, now);
    if (input.toldOn < opened.row.opened_on || input.toldOn > today)
      throw refuse("sitting-day-unfit", { from: opened.row.opened_on, until: today });
    return writeStage(context, opened, {
      stage: { committee_told_on: input.toldOn },
      told: { kind: "committee-told", facts: { day: input.toldOn } },
    });
  },
});
