import { Type } from "typebox";
import { Uuid } from "../../platform/schemas.ts";
import { callDueFromNow } from "./count-due.ts";
import { asCalled, named } from "./hats.ts";
import { openWhistle } from "./open-whistle.ts";
import { worksWithWhistles } from "./policy.ts";
import { ofWhistle, Reason, Stepped } from "./step-input.ts";
import { operation } from "./tables.ts";
import { decided, refusalsOf, writeStep } from "./write-step.ts";

/** The called unit says why it should not have to come. The area's dual heads decide, within the same limit. */
export const objectToCall = operation({
  name: "object-to-call",
  summary: "A called unit objects with a reason; the area's dual heads decide.",
  access: "write",
  at: "{whistleId}",
  permission: worksWithWhistles,
  input: Type.Object({ ...ofWhistle, callId: Uuid, reason: Reason }),
  output: Stepped,
  refusals: refusalsOf("whistle-wrong-state", "call-wrong-state"),
  async run(context) {
    const whistle = await openWhistle(context);
    const call = named(context, whistle.calls, context.input.callId);
    const post = asCalled(context, call);
    const decision = decided(context, whistle, { action: "object-to-call", by: "called-unit", call });
    const { columns } = await callDueFromNow(context, whistle.kind);
    return writeStep(context, whistle, {
      decision,
      post,
      call: { id: call.id, change: columns },
      told: [
        {
          kind: "objected",
          words: context.input.reason.trim(),
          facts: { callId: call.id, due: columns.due_at },
        },
      ],
    });
  },
});
