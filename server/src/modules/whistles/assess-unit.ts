import { Type } from "typebox";
import { Uuid } from "../../platform/schemas.ts";
import { keepAssessment } from "./assess.ts";
import { asCaller, named } from "./hats.ts";
import { openWhistle } from "./open-whistle.ts";
import { mayBlow } from "./policy.ts";
import { ofWhistle, Stepped, WordsIfAny } from "./step-input.ts";
import { operation } from "./tables.ts";
import { decided, refusalsOf } from "./write-step.ts";

/** The caller on a called unit: three facts and a few words; of units, never of persons. */
export const assessUnit = operation({
  name: "assess-unit",
  summary: "The caller says of a called unit whether it came, came in time, and solved its part.",
  access: "write",
  at: "{whistleId}",
  permission: mayBlow,
  input: Type.Object({
    ...ofWhistle,
    callId: Uuid,
    came: Type.Boolean(),
    inTime: Type.Boolean(),
    solved: Type.Boolean(),
    words: WordsIfAny,
  }),
  output: Stepped,
  refusals: refusalsOf("whistle-wrong-state", "call-wrong-state", "assessed-already"),
  async run(context) {
    const { came, inTime, solved, words, callId } = context.input;
    const whistle = await openWhistle(context);
    const call = named(context, whistle.calls, callId);
    const post = asCaller(context, whistle);
    const decision = decided(context, whistle, { action: "assess-unit", by: "caller", call });
    return keepAssessment(context, whistle, {
      side: "of-unit",
      call,
      post,
      decision,
      answers: { came, in_time: inTime, solved },
      words,
      told: { kind: "unit-assessed", words: words.trim(), facts: { callId: call.id, units: [call.unit] } },
    });
  },
});
