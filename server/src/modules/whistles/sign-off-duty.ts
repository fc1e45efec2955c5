import { Type } from "typebox";
import { Uuid } from "../../platform/schemas.ts";
import { asCaller, named } from "./hats.ts";
import { openWhistle, unitNamed } from "./open-whistle.ts";
import { mayBlow } from "./policy.ts";
import { ofWhistle, Stepped } from "./step-input.ts";
import { operation } from "./tables.ts";
import { decided, refusalsOf, writeStep } from "./write-step.ts";

export const signOffDuty = operation({
  name: "sign-off-duty",
  summary: "The caller accepts a duty as done.",
  access: "write",
  at: "{whistleId}",
  permission: mayBlow,
  input: Type.Object({ ...ofWhistle, dutyId: Uuid }),
  output: Stepped,
  refusals: refusalsOf("whistle-wrong-state", "duty-wrong-state"),
  async run(context) {
    const whistle = await openWhistle(context);
    const duty = named(context, whistle.duties, context.input.dutyId);
    const post = asCaller(context, whistle);
    const decision = decided(context, whistle, { action: "sign-off-duty", by: "caller", duty });
    return writeStep(context, whistle, {
      decision,
      post,
      told: [{ kind: "duty-signed-off", facts: { dutyId: duty.id, units: unitNamed(whistle, duty.unit_id) } }],
    });
  },
});
