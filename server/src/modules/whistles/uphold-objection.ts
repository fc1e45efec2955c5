import { Type } from "typebox";
import { Uuid } from "../../platform/schemas.ts";
import { asHead, named } from "./hats.ts";
import { openWhistle } from "./open-whistle.ts";
import { mayDecide } from "./policy.ts";
import { ofWhistle, Stepped, WordsIfAny } from "./step-input.ts";
import { operation } from "./tables.ts";
import { decided, refusalsOf, writeStep } from "./write-step.ts";

/** One of the dual heads lets the unit go: the matter is not its own. */
export const upholdObjection = operation({
  name: "uphold-objection",
  summary: "One of the area's dual heads decides that the unit need not come.",
  access: "write",
  at: "{whistleId}",
  permission: mayDecide,
  input: Type.Object({ ...ofWhistle, callId: Uuid, words: WordsIfAny }),
  output: Stepped,
  refusals: refusalsOf("whistle-wrong-state", "call-wrong-state"),
  async run(context) {
    const whistle = await openWhistle(context);
    const call = named(context, whistle.calls, context.input.callId);
    const post = asHead(context, whistle, call);
    const decision = decided(context, whistle, { action: "uphold-objection", by: "head", call });
    return writeStep(context, whistle, {
      decision,
      post,
      told: [
        {
          kind: "objection-upheld",
          words: context.input.words.trim(),
          facts: { callId: call.id, units: [call.unit] },
        },
      ],
    });
  },
});
