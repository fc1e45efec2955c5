import { Type } from "typebox";
import { personal } from "../../platform/operations/without-personal.ts";
import { Uuid } from "../../platform/schemas.ts";
import { asConvener } from "./hats.ts";
import { openWhole } from "./open-whistle.ts";
import { worksWithWhistles } from "./policy.ts";
import { ofWhole, Stepped } from "./step-input.ts";
import { operation } from "./tables.ts";
import { decided, refusalsOf, writeStep } from "./write-step.ts";

const StepToTake = Type.Object({
  id: Uuid,
  words: Type.String({ ...personal, minLength: 1, maxLength: 200, pattern: "\\S" }),
});

/** The way to the solution, step after step, as all have agreed. Steps that were taken stay taken. */
export const setPath = operation({
  name: "set-path",
  summary: "The caller or the leading unit writes down the steps to the solution, in order.",
  access: "write",
  at: "{whistleId}",
  permission: worksWithWhistles,
  input: Type.Object({ ...ofWhole, steps: Type.Array(StepToTake, { minItems: 1, maxItems: 20 }) }),
  output: Stepped,
  refusals: { ...refusalsOf("whistle-wrong-state"), "changed-meanwhile": 409 },
  async run(context) {
    const { tx, district, now, input } = context;
    const whistle = await openWhole(context);
    const { post, by } = asConvener(context, whistle);
    const decision = decided(context, whistle, { action: "set-path", by });
    const steps = new Map(input.steps.map((step) => [step.id.toLowerCase(), step.words.trim()]));
    const own = { district_id: district.id, whistle_id: whistle.id };
    await Promise.all([
      tx
        .updateTable("whistles.path_steps")
        .set({ dropped_at: now.toString() })
        .where((eb) => eb.and(own))
        .where("id", "not in", [...steps.keys()])
        .where("done_at", "is", null)
        .where("dropped_at", "is", null)
        .execute(),
      tx
        .insertInto("whistles.path_steps")
        .values([...steps].map(([id, words], sort) => ({ ...own, id, words, sort })))
        .onConflict((conflict) =>
          conflict.columns(["district_id", "whistle_id", "id"]).doUpdateSet((step) => ({
            words: step.ref("excluded.words"),
            sort: step.ref("excluded.sort"),
            dropped_at: null,
          })),
        )
        .execute(),
    ]);
    return writeStep(context, whistle, { decision, post, told: [{ kind: "path-set" }] });
  },
});
