import { Type } from "typebox";
import { InstantText, Uuid } from "../../platform/schemas.ts";
import { isAhead } from "./count-due.ts";
import { asCaller, named } from "./hats.ts";
import { openWhistle, unitNamed } from "./open-whistle.ts";
import { mayBlow } from "./policy.ts";
import { ofWhistle, Reason, Stepped } from "./step-input.ts";
import { operation } from "./tables.ts";
import { decided, refusalsOf, writeStep } from "./write-step.ts";

/** What was done is not enough: the caller says what is missing, and by when. */
export const returnDuty = operation({
  name: "return-duty",
  summary: "The caller returns a duty that is not done well enough, with the reason and a new deadline.",
  access: "write",
  at: "{whistleId}",
  permission: mayBlow,
  input: Type.Object({ ...ofWhistle, dutyId: Uuid, reason: Reason, dueAt: InstantText }),
  output: Stepped,
  refusals: { ...refusalsOf("whistle-wrong-state", "duty-wrong-state"), "moment-past": 422 },
  async run(context) {
    const { now, input, refuse } = context;
    const whistle = await openWhistle(context);
    const duty = named(context, whistle.duties, input.dutyId);
    const post = asCaller(context, whistle);
    const decision = decided(context, whistle, { action: "return-duty", by: "caller", duty });
    if (!isAhead(input.dueAt, now)) throw refuse("moment-past");
    return writeStep(context, whistle, {
      decision,
      post,
      duty: {
        id: duty.id,
        change: {
          done_at: null,
          in_time: null,
          due_at: input.dueAt,
          late_since: null,
          climbed_to: 0,
          climb_at: input.dueAt,
        },
      },
      told: [
        {
          kind: "duty-returned",
          words: input.reason.trim(),
          facts: { dutyId: duty.id, units: unitNamed(whistle, duty.unit_id), due: input.dueAt },
        },
      ],
    });
  },
});
