import { Type } from "typebox";
import { asStopper } from "./hats.ts";
import { openWhole } from "./open-whistle.ts";
import { mayBlow } from "./policy.ts";
import { ofWhole, Reason, Stepped } from "./step-input.ts";
import { operation } from "./tables.ts";
import { decided, refusalsOf, writeStep } from "./write-step.ts";

/** It is not needed, or not warranted: the caller before anybody has come, the street's head as long as it runs. */
export const cancelWhistle = operation({
  name: "cancel-whistle",
  summary: "The caller, before anybody has come, or the street's head cancels a whistle with a reason.",
  access: "write",
  at: "{whistleId}",
  permission: mayBlow,
  input: Type.Object({ ...ofWhole, reason: Reason }),
  output: Stepped,
  refusals: { ...refusalsOf("whistle-wrong-state"), "changed-meanwhile": 409 },
  async run(context) {
    const whistle = await openWhole(context);
    const { post, by } = asStopper(context, whistle);
    const decision = decided(context, whistle, { action: "cancel-whistle", by });
    return writeStep(context, whistle, {
      decision,
      post,
      whistle: { closed_at: context.now.toString() },
      told: [{ kind: "cancelled", words: context.input.reason.trim() }],
    });
  },
});
