import { Type } from "typebox";
import { Uuid } from "../../platform/schemas.ts";
import { asConvener } from "./hats.ts";
import { openWhistle } from "./open-whistle.ts";
import { worksWithWhistles } from "./policy.ts";
import { ofWhistle, Stepped } from "./step-input.ts";
import { operation } from "./tables.ts";
import { decided, refusalsOf, writeStep } from "./write-step.ts";

export const finishPathStep = operation({
  name: "finish-path-step",
  summary: "The caller or the leading unit marks a step of the solution as taken.",
  access: "write",
  at: "{whistleId}",
  permission: worksWithWhistles,
  input: Type.Object({ ...ofWhistle, stepId: Uuid }),
  output: Stepped,
  refusals: refusalsOf("whistle-wrong-state"),
  async run(context) {
    const { tx, district, now, input, refuse, alreadyDone } = context;
    const whistle = await openWhistle(context);
    const { post, by } = asConvener(context, whistle);
    const decision = decided(context, whistle, { action: "finish-path-step", by });
    const step = await tx
      .selectFrom("whistles.path_steps")
      .select(["id", "words", "done_at"])
      .where("district_id", "=", district.id)
      .where("whistle_id", "=", whistle.id)
      .where("id", "=", input.stepId)
      .where("dropped_at", "is", null)
      .executeTakeFirst();
    if (!step) throw refuse("not-found");
    if (step.done_at !== null) {
      alreadyDone();
      return { version: whistle.version, state: whistle.state };
    }
    await tx
      .updateTable("whistles.path_steps")
      .set({ done_at: now.toString() })
      .where("district_id", "=", district.id)
      .where("whistle_id", "=", whistle.id)
      .where("id", "=", step.id)
      .execute();
    return writeStep(context, whistle, { decision, post, told: [{ kind: "path-step-done", words: step.words }] });
  },
});
