import { Type } from "typebox";
import { dayOf } from "../../platform/operations/operation.ts";
import { openStage, stageNames } from "./open-stage.ts";
import { openForStaff, staffRefusals, stateRefusals } from "./open-topic.ts";
import { runsTopics } from "./policy.ts";
import { procedureFields } from "./procedure-shape.ts";
import { inForce, readProcedures } from "./read-procedure.ts";
import { operation } from "./tables.ts";
import { Changed, ofTopic } from "./topic-input.ts";
import { writeTopic } from "./write-topic.ts";

/** Staff take a topic up with the procedure that fits it. Its first stage opens; the edition of today stays its own. */
export const takeUpTopic = operation({
  name: "take-up-topic",
  summary: "Staff take a topic up with a procedure, whose first stage opens.",
  access: "write",
  at: "{topicId}",
  permission: runsTopics,
  input: Type.Object({ ...ofTopic, procedureCode: procedureFields.code }),
  output: Changed,
  refusals: {
    ...staffRefusals,
    ...stateRefusals(
      "topic-not-released",
      "topic-sent-back",
      "topic-not-supported-yet",
      "topic-taken-up",
      "topic-ended",
    ),
    "procedure-unknown": 422,
  },
  async run(context) {
    const { tx, district, now, input, refuse } = context;
    const opened = await openForStaff(context, "take-up-topic");
    const { topic, post } = opened;
    const procedures = inForce(await readProcedures(tx, district.id), dayOf(district, now));
    const procedure = procedures.find(({ code }) => code === input.procedureCode);
    if (!procedure) throw refuse("procedure-unknown");
    const { told, nextOn } = await openStage(context, topic.id, procedure.stages[0]!, 0);
    return writeTopic(context, opened, {
      post,
      change: {
        procedure_code: procedure.code,
        procedure_edition: procedure.edition,
        stage_position: 0,
        post_id: post.id,
        next_on: nextOn,
        answer_by: null,
      },
      told: [{ kind: "taken-up", facts: { procedure: stageNames(procedure) } }, told],
    });
  },
});
