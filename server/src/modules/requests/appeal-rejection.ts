import { Type } from "typebox";
import { openForReporter } from "./asked-request.ts";
import { decided, reporterRefusals, stateRefusalsOf, writeChange } from "./change-request.ts";
import { countFromNow } from "./count-deadlines.ts";
import { mayBeReporter } from "./policy.ts";
import { OwnChanged, OwnWords, ofOwnRequest } from "./reporter-input.ts";
import { nextLevel, routedTo, routingRowOf } from "./routing.ts";
import { operation } from "./tables.ts";

/** The reporter has a rejection looked at by the level above, which must hear it (see states.ts). */
export const appealRejection = operation({
  name: "appeal-rejection",
  summary: "The reporter appeals a rejection to the level above, within 7 days and with the reason.",
  access: "write",
  at: "{number}",
  permission: mayBeReporter,
  input: Type.Object({ ...ofOwnRequest, reason: OwnWords }),
  output: OwnChanged,
  refusals: { ...reporterRefusals, ...stateRefusalsOf("too-late", "no-level-above") },
  async run(context) {
    const request = await openForReporter(context);
    const up = await nextLevel(context, request, "up");
    const { change } = decided(context, request, { action: "appeal-rejection", to: up && routedTo(up) });
    if (!up) throw new Error("an appeal to nobody was let through");
    const { columns, deadlines } = await countFromNow(context, request, { kinds: "both", reason: "appealed" });
    await writeChange(context, request.id, {
      change: { ...change, ...columns },
      deadlines,
      routing: routingRowOf(up, { categoryId: request.category_id, microGridId: request.micro_grid_id }),
      told: [
        {
          kind: "appealed",
          words: context.input.reason.trim(),
          audience: "resident",
          facts: { postId: up.post.id, dueAt: columns.due_at, provisional: columns.due_provisional },
        },
      ],
    });
    return { state: change.state ?? request.state };
  },
});
