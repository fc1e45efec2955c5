import { Type } from "typebox";
import { Uuid } from "../../platform/schemas.ts";
import { keepAssessment } from "./assess.ts";
import { asCalled, named } from "./hats.ts";
import { openWhistle } from "./open-whistle.ts";
import { worksWithWhistles } from "./policy.ts";
import { ofWhistle, Stepped, WordsIfAny } from "./step-input.ts";
import { operation } from "./tables.ts";
import { decided, refusalsOf } from "./write-step.ts";

/** A called unit on the whistle: whether it was warranted and clear. */
export const assessWhistle = operation({
  name: "assess-whistle",
  summary: "A called unit says whether the whistle was warranted and clear.",
  access: "write",
  at: "{whistleId}",
  permission: worksWithWhistles,
  input: Type.Object({
    ...ofWhistle,
    callId: Uuid,
    warranted: Type.Boolean(),
    clear: Type.Boolean(),
    words: WordsIfAny,
  }),
  output: Stepped,
  refusals: refusalsOf("whistle-wrong-state", "call-wrong-state", "assessed-already"),
  async run(context) {
    const { warranted, clear, words, callId } = context.input;
    const whistle = await openWhistle(context);
    const call = named(context, whistle.calls, callId);
    const post = asCalled(context, call);
    const decision = decided(context, whistle, { action: "assess-whistle", by: "called-unit", call });
    return keepAssessment(context, whistle, {
      side: "of-whistle",
      call,
      post,
      decision,
      answers: { warranted, clear },
      words,
      told: { kind: "whistle-assessed", words: words.trim(), facts: { callId: call.id } },
    });
  },
});
