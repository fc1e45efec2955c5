import { Type } from "typebox";
import { Uuid } from "../../platform/schemas.ts";
import { callDueFromNow } from "./count-due.ts";
import { asHead, named } from "./hats.ts";
import { openWhistle } from "./open-whistle.ts";
import { mayDecide } from "./policy.ts";
import { ofWhistle, Reason, Stepped } from "./step-input.ts";
import { operation } from "./tables.ts";
import { decided, refusalsOf, writeStep } from "./write-step.ts";

/** One of the dual heads decides that the unit must come, and says why; it has the limit of its kind anew. */
export const overruleObjection = operation({
  name: "overrule-objection",
  summary: "One of the area's dual heads decides that the unit must come, by a new deadline.",
  access: "write",
  at: "{whistleId}",
  permission: mayDecide,
  input: Type.Object({ ...ofWhistle, callId: Uuid, reason: Reason }),
  output: Stepped,
  refusals: refusalsOf("whistle-wrong-state", "call-wrong-state"),
  async run(context) {
    const whistle = await openWhistle(context);
    const call = named(context, whistle.calls, context.input.callId);
    const post = asHead(context, whistle, call);
    const decision = decided(context, whistle, { action: "overrule-objection", by: "head", call });
    const { columns } = await callDueFromNow(context, whistle.kind);
    return writeStep(context, whistle, {
      decision,
      post,
      call: { id: call.id, change: columns },
      told: [
        {
          kind: "objection-overruled",
          words: context.input.reason.trim(),
          facts: { callId: call.id, units: [call.unit], due: columns.due_at },
        },
      ],
    });
  },
});
