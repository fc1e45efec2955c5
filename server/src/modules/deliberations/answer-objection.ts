import { Type } from "typebox";
import { Uuid } from "../../platform/schemas.ts";
import { personalPartOf } from "../requests/index.ts";
import { openForStage, stageRefusals } from "./open-for-stage.ts";
import { runsTopics } from "./policy.ts";
import { operation } from "./tables.ts";
import { Changed, ofTopic, Reason } from "./topic-input.ts";
import { writeStage } from "./write-stage.ts";

/** Staff answer an objection for everybody to read. One that is upheld makes the stage fail; the procedure says what then. */
export const answerObjection = operation({
  name: "answer-objection",
  summary: "Staff answer a resident's objection and say whether it is upheld.",
  access: "write",
  at: "{topicId}",
  permission: runsTopics,
  input: Type.Object({ ...ofTopic, objectionId: Uuid, answer: Reason, upheld: Type.Boolean() }),
  output: Changed,
  refusals: {
    ...stageRefusals,
    "objection-answered": 409,
    "words-personal": 422,
  },
  async run(context) {
    const { actor, tx, district, now, input, refuse } = context;
    const opened = await openForStage(context);
    const objection = opened.row.objections.find(({ id }) => id === input.objectionId);
    if (!objection) throw refuse("not-found");
    if (objection.answer !== null) throw refuse("objection-answered");
    const what = personalPartOf(input.answer, "");
    if (what) throw refuse("words-personal", { what });
    await tx
      .updateTable("deliberations.objections")
      .set({
        answer: input.answer.trim(),
        upheld: input.upheld,
        answered_at: now.toString(),
        answer_account_id: actor.accountId,
        answer_post_id: opened.post.id,
      })
      .where("district_id", "=", district.id)
      .where("id", "=", objection.id)
      .execute();
    const facts = { upheld: input.upheld, objectionId: objection.id };
    return writeStage(context, opened, { told: { kind: "objection-answered", facts } });
  },
});
