import { Type } from "typebox";
import { dayOf } from "../../platform/operations/operation.ts";
import { openForStage, stageRefusals } from "./open-for-stage.ts";
import { openStage, stageNames } from "./open-stage.ts";
import { runsTopics } from "./policy.ts";
import { factsOf } from "./read-stages.ts";
import { hasPassed, missingOf, stageEnd } from "./rules.ts";
import { operation } from "./tables.ts";
import { Changed, ofTopic } from "./topic-input.ts";
import { type Told, writeTopic } from "./write-topic.ts";

/**
 * The only way from one stage to the next: everything the open one asks for is there. Whether it has passed, the count of the
 * vote or the objections say; of a meeting staff say what it agreed, as its minutes have it.
 */
export const completeStage = operation({
  name: "complete-stage",
  summary: "Staff end the open stage of a topic once everything it asks for is there, and the next one opens.",
  access: "write",
  at: "{topicId}",
  permission: runsTopics,
  input: Type.Object({ ...ofTopic, agreed: Type.Boolean({ description: "of a meeting: it agreed to the topic" }) }),
  output: Changed,
  refusals: {
    ...stageRefusals,
    "stage-evidence-missing": 409,
  },
  async run(context) {
    const { tx, district, now, input, refuse } = context;
    const opened = await openForStage(context);
    const { topic, post, procedure, stage, row } = opened;
    const facts = factsOf(row, district);
    const missing = missingOf(stage, facts, dayOf(district, now));
    if (missing.length > 0) {
      const days = missing.flatMap(({ on }) => on ?? []).sort();
      throw refuse("stage-evidence-missing", {
        stage: stage.name,
        stageEn: stage.nameEn,
        missing: missing.map(({ need }) => need),
        on: days.at(-1) ?? "",
      });
    }
    const passed = hasPassed(stage, facts, input.agreed);
    const end = stageEnd(procedure.stages, row.position, passed);
    await tx
      .updateTable("deliberations.stages")
      .set({ closed_at: now.toString(), passed })
      .where("district_id", "=", district.id)
      .where("id", "=", row.id)
      .execute();
    const told: Told[] = [{ kind: passed ? "stage-passed" : "stage-failed", facts: { stage: stageNames(stage) } }];
    if (end.opens === null) {
      told.push({ kind: end.state });
      return writeTopic(
        context,
        { topic, state: end.state },
        {
          post,
          change: { stage_position: null, next_on: null, ended_at: now.toString() },
          told,
        },
      );
    }
    if (end.state === "decided" && topic.state !== "decided") told.push({ kind: "decided" });
    const next = await openStage(context, topic.id, procedure.stages[end.opens]!, end.opens);
    return writeTopic(
      context,
      { topic, state: end.state },
      {
        post,
        change: {
          stage_position: end.opens,
          next_on: next.nextOn,
          decided_at: end.state === "decided" ? now.toString() : null,
        },
        told: [...told, next.told],
      },
    );
  },
});
