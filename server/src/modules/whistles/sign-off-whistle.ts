import { Type } from "typebox";
import { asCaller } from "./hats.ts";
import { openWhole } from "./open-whistle.ts";
import { mayBlow } from "./policy.ts";
import { ofWhole, Stepped, Words } from "./step-input.ts";
import { operation } from "./tables.ts";
import { assessDays } from "./whistle-limits.ts";
import { decided, refusalsOf, writeStep } from "./write-step.ts";

/** The caller says how it ended. Who was called and never came is absent from here on; both sides assess each other. */
export const signOffWhistle = operation({
  name: "sign-off-whistle",
  summary: "The caller signs off the whole once every duty is signed off, and says whether the problem is solved.",
  access: "write",
  at: "{whistleId}",
  permission: mayBlow,
  input: Type.Object({ ...ofWhole, solved: Type.Boolean(), words: Words }),
  output: Stepped,
  refusals: {
    ...refusalsOf("whistle-wrong-state", "duties-open", "objection-undecided"),
    "changed-meanwhile": 409,
  },
  async run(context) {
    const { now, input } = context;
    const whistle = await openWhole(context);
    const post = asCaller(context, whistle);
    const decision = decided(context, whistle, { action: "sign-off-whistle", by: "caller" });
    return writeStep(context, whistle, {
      decision,
      post,
      whistle: {
        done_at: now.toString(),
        solved: input.solved,
        assess_until: now.add({ hours: 24 * assessDays }).toString(),
      },
      told: [{ kind: "signed-off", words: input.words.trim(), facts: { solved: input.solved } }],
    });
  },
});
