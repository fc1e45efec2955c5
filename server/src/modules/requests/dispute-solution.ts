import { Type } from "typebox";
import { openForReporter } from "./asked-request.ts";
import { decided, reporterRefusals, writeChange } from "./change-request.ts";
import { countFromNow } from "./count-deadlines.ts";
import { mayBeReporter } from "./policy.ts";
import { OwnChanged, OwnWords, ofOwnRequest } from "./reporter-input.ts";
import { operation } from "./tables.ts";

/** The reporter says that it is not solved; the same post goes on with it, and the time runs anew. */
export const disputeSolution = operation({
  name: "dispute-solution",
  summary: "The reporter disputes that the request is solved, with the reason; work on it goes on.",
  access: "write",
  at: "{number}",
  permission: mayBeReporter,
  input: Type.Object({ ...ofOwnRequest, reason: OwnWords }),
  output: OwnChanged,
  refusals: reporterRefusals,
  async run(context) {
    const request = await openForReporter(context);
    const { change } = decided(context, request, { action: "dispute-solution" });
    const { columns, deadlines } = await countFromNow(context, request, { kinds: "resolution", reason: "reopened" });
    await writeChange(context, request.id, {
      change: { ...change, ...columns },
      deadlines,
      told: [
        {
          kind: "disputed",
          words: context.input.reason.trim(),
          audience: "resident",
          facts: { postId: request.answerable_post_id, dueAt: columns.due_at, provisional: columns.due_provisional },
        },
      ],
    });
    return { state: change.state ?? request.state };
  },
});
