import { Type } from "typebox";
import { openForReporter } from "./asked-request.ts";
import { decided, reporterRefusals, writeChange } from "./change-request.ts";
import { mayBeReporter } from "./policy.ts";
import { OwnChanged, OwnWords, ofOwnRequest } from "./reporter-input.ts";
import { operation } from "./tables.ts";

/** The reporter no longer needs it: it was settled otherwise, or filed by mistake. */
export const withdrawRequest = operation({
  name: "withdraw-request",
  summary: "The reporter withdraws a request that is not yet answered.",
  access: "write",
  at: "{number}",
  permission: mayBeReporter,
  input: Type.Object({ ...ofOwnRequest, reason: Type.Optional(OwnWords) }),
  output: OwnChanged,
  refusals: reporterRefusals,
  async run(context) {
    const request = await openForReporter(context);
    const { change } = decided(context, request, { action: "withdraw-request" });
    await writeChange(context, request.id, {
      change,
      told: [{ kind: "withdrawn", words: context.input.reason?.trim() ?? "", audience: "resident" }],
    });
    return { state: change.state ?? request.state };
  },
});
