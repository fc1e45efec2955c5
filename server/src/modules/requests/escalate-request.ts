import { Type } from "typebox";
import { decided, staffRefusals, stateRefusalsOf, writeChange } from "./change-request.ts";
import { actAsHolder } from "./holder.ts";
import { openForStaff } from "./open-request.ts";
import { worksOnRequests } from "./policy.ts";
import { nextLevel, routedTo, routingRowOf } from "./routing.ts";
import { Changed, ofRequest, Reason } from "./staff-input.ts";
import { operation } from "./tables.ts";

/** What cannot be solved here goes one level up, by the duty table; the holder stays answerable until it is accepted. */
export const escalateRequest = operation({
  name: "escalate-request",
  summary: "The answerable post refers a request to the level above, with the reason.",
  access: "write",
  at: "{requestId}",
  permission: worksOnRequests,
  input: Type.Object({ ...ofRequest, reason: Reason }),
  output: Changed,
  refusals: { ...staffRefusals, ...stateRefusalsOf("offer-pending", "approval-pending", "no-level-above") },
  async run(context) {
    const request = await openForStaff(context);
    const post = actAsHolder(context, request);
    const up = await nextLevel(context, request, "up");
    const { change } = decided(context, request, { action: "escalate-request", to: up && routedTo(up) });
    if (!up) throw new Error("an escalation without a post was let through");
    await writeChange(context, request.id, {
      change,
      routing: routingRowOf(up, { categoryId: request.category_id, microGridId: request.micro_grid_id }),
      told: [
        {
          kind: "offered",
          words: context.input.reason.trim(),
          postId: post.id,
          facts: { postId: up.post.id, cause: "escalation" },
        },
      ],
    });
    return { version: change.version ?? request.version, state: request.state };
  },
});
