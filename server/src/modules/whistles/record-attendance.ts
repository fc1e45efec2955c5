import { Type } from "typebox";
import { Uuid } from "../../platform/schemas.ts";
import { asCallerOrCalled, named } from "./hats.ts";
import { openWhistle } from "./open-whistle.ts";
import { worksWithWhistles } from "./policy.ts";
import { ofWhistle, Stepped } from "./step-input.ts";
import { operation } from "./tables.ts";
import { readVisit } from "./visits.ts";
import { decided, refusalsOf, writeStep } from "./write-step.ts";

/** Whether a unit was at the visit: the unit says it of itself, the caller of anybody. Noted again, it is corrected. */
export const recordAttendance = operation({
  name: "record-attendance",
  summary: "The caller or the unit itself notes whether the unit came to the visit.",
  access: "write",
  at: "{whistleId}",
  permission: worksWithWhistles,
  input: Type.Object({ ...ofWhistle, visitId: Uuid, callId: Uuid, came: Type.Boolean() }),
  output: Stepped,
  refusals: refusalsOf("whistle-wrong-state", "call-wrong-state"),
  async run(context) {
    const { tx, district, now, input } = context;
    const whistle = await openWhistle(context);
    const call = named(context, whistle.calls, input.callId);
    const visit = await readVisit(context, whistle.id, input.visitId);
    const { post, by } = asCallerOrCalled(context, whistle, call);
    const decision = decided(context, whistle, { action: "record-attendance", by, call });
    const noted = { came: input.came, noted_at: now.toString(), noted_by_post_id: post.id };
    await tx
      .insertInto("whistles.attendance")
      .values({
        district_id: district.id,
        whistle_id: whistle.id,
        visit_id: visit.id,
        unit_id: call.unit_id,
        ...noted,
      })
      .onConflict((conflict) =>
        conflict.columns(["district_id", "whistle_id", "visit_id", "unit_id"]).doUpdateSet(noted),
      )
      .execute();
    return writeStep(context, whistle, {
      decision,
      post,
      told: [{ kind: "attendance-recorded", facts: { visitId: visit.id, units: [call.unit], came: input.came } }],
    });
  },
});
