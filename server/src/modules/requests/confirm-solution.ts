import { Type } from "typebox";
import { nullable } from "../../platform/schemas.ts";
import { openForReporter } from "./asked-request.ts";
import { decided, reporterRefusals, writeChange } from "./change-request.ts";
import { mayBeReporter } from "./policy.ts";
import { OwnChanged, OwnWords, ofOwnRequest, Satisfaction } from "./reporter-input.ts";
import { operation } from "./tables.ts";

/** The reporter says that it is solved, and how satisfied they are if they wish. */
export const confirmSolution = operation({
  name: "confirm-solution",
  summary: "The reporter confirms that the request is solved and may say how satisfied they are.",
  access: "write",
  at: "{number}",
  permission: mayBeReporter,
  input: Type.Object({ ...ofOwnRequest, satisfaction: nullable(Satisfaction), words: Type.Optional(OwnWords) }),
  output: OwnChanged,
  refusals: reporterRefusals,
  async run(context) {
    const { input } = context;
    const request = await openForReporter(context);
    const { satisfaction } = input;
    const { change } = decided(context, request, { action: "confirm-solution", satisfaction });
    await writeChange(context, request.id, {
      change,
      told: [
        {
          kind: "confirmed",
          words: input.words?.trim() ?? "",
          audience: "resident",
          facts: { solved: true, satisfaction },
        },
      ],
    });
    return { state: change.state ?? request.state };
  },
});
