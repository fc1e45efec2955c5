import { Type } from "typebox";
import { decided, staffRefusals, stateRefusalsOf, writeChange } from "./change-request.ts";
import { actAsHolder } from "./holder.ts";
import { openForStaff } from "./open-request.ts";
import { worksOnRequests } from "./policy.ts";
import { nextLevel, routedTo, routingRowOf } from "./routing.ts";
import { Changed, ofRequest, Reason } from "./staff-input.ts";
import { operation } from "./tables.ts";

/** What can be solved nearer to the door goes one level down, by the duty table, to be accepted there. */
export const sendBackRequest = operation({
  name: "send-back-request",
  summary: "The answerable post returns a request to the level below, with the reason.",
  access: "write",
  at: "{requestId}",
  permission: worksOnRequests,
  input: Type.Object({ ...ofRequest, reason: Reason }),
  output: Changed,
  refusals: { ...staffRefusals, ...stateRefusalsOf("offer-pending", "approval-pending", "no-level-below") },
  async run(context) {
    const request = await openForStaff(context);
    const post = actAsHolder(context, request);
    const down = await nextLevel(context, request, "down");
    const { change } = decided(context, request, { action: "send-back-request", to: down && routedTo(down) });
    if (!down) throw new Error("a return without a post was let through");
    await writeChange(context, request.id, {
      change,
      routing: routingRowOf(down, { categoryId: request.category_id, microGridId: request.micro_grid_id }),
      told: [
        {
          kind: "offered",
          words: context.input.reason.trim(),
          postId: post.id,
          facts: { postId: down.post.id, cause: "send-back" },
        },
      ],
    });
    return { version: change.version ?? request.version, state: request.state };
  },
});
