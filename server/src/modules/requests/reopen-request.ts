import { Type } from "typebox";
import { openForReporter } from "./asked-request.ts";
import { decided, reporterRefusals, stateRefusalsOf, writeChange } from "./change-request.ts";
import { countFromNow } from "./count-deadlines.ts";
import { mayBeReporter } from "./policy.ts";
import { OwnChanged, OwnWords, ofOwnRequest } from "./reporter-input.ts";
import { operation } from "./tables.ts";

/** The matter has come back: once, within 15 days of closing, the reporter opens the same request again. */
export const reopenRequest = operation({
  name: "reopen-request",
  summary: "The reporter reopens a closed request, once and within 15 days, with the reason.",
  access: "write",
  at: "{number}",
  permission: mayBeReporter,
  input: Type.Object({ ...ofOwnRequest, reason: OwnWords }),
  output: OwnChanged,
  refusals: { ...reporterRefusals, ...stateRefusalsOf("reopened-already", "too-late") },
  async run(context) {
    const request = await openForReporter(context);
    const { change } = decided(context, request, { action: "reopen-request" });
    const { columns, deadlines } = await countFromNow(context, request, { kinds: "both", reason: "reopened" });
    await writeChange(context, request.id, {
      change: { ...change, ...columns },
      deadlines,
      told: [
        {
          kind: "reopened",
          words: context.input.reason.trim(),
          audience: "resident",
          facts: { postId: request.answerable_post_id, dueAt: columns.due_at, provisional: columns.due_provisional },
        },
      ],
    });
    return { state: change.state ?? request.state };
  },
});
