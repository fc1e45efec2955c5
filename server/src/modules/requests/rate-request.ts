import { Type } from "typebox";
import { nullable } from "../../platform/schemas.ts";
import { openForReporter } from "./asked-request.ts";
import { decided, reporterRefusals, stateRefusalsOf, writeChange } from "./change-request.ts";
import { mayBeReporter } from "./policy.ts";
import { OwnChanged, OwnWords, ofOwnRequest, Satisfaction } from "./reporter-input.ts";
import { operation } from "./tables.ts";

/** The reporter rates what silence has closed. */
export const rateRequest = operation({
  name: "rate-request",
  summary: "The reporter rates a request that was closed without an answer, within 15 days.",
  access: "write",
  at: "{number}",
  permission: mayBeReporter,
  input: Type.Object({
    ...ofOwnRequest,
    solved: Type.Boolean(),
    satisfaction: nullable(Satisfaction),
    words: Type.Optional(OwnWords),
  }),
  output: OwnChanged,
  refusals: { ...reporterRefusals, ...stateRefusalsOf("rated-already", "too-late") },
  async run(context) {
    const { input } = context;
    const request = await openForReporter(context);
    const { solved, satisfaction } = input;
    const { change } = decided(context, request, { action: "rate-request", solved, satisfaction });
    await writeChange(context, request.id, {
      change,
      told: [
        { kind: "rated", words: input.words?.trim() ?? "", audience: "resident", facts: { solved, satisfaction } },
      ],
    });
    return { state: request.state };
  },
});
