import { Type } from "typebox";
import { Uuid } from "../../platform/schemas.ts";
import { decided, staffRefusals, stateRefusalsOf, writeChange } from "./change-request.ts";
import { offerablePost } from "./find-post.ts";
import { actAsHolder } from "./holder.ts";
import { openForStaff } from "./open-request.ts";
import { worksOnRequests } from "./policy.ts";
import { Changed, ofRequest, Reason } from "./staff-input.ts";
import { operation } from "./tables.ts";

/** The holder asks another post to take a request over, and stays answerable until that post has accepted. */
export const transferRequest = operation({
  name: "transfer-request",
  summary: "The answerable post offers a request to another post, with the reason.",
  access: "write",
  at: "{requestId}",
  permission: worksOnRequests,
  input: Type.Object({ ...ofRequest, postId: Uuid, reason: Reason }),
  output: Changed,
  refusals: {
    ...staffRefusals,
    ...stateRefusalsOf("offer-pending", "approval-pending", "same-post"),
    "post-not-offerable": 422,
  },
  async run(context) {
    const { input, refuse } = context;
    const request = await openForStaff(context);
    const post = actAsHolder(context, request);
    const to = await offerablePost(context, input.postId);
    if (!to) throw refuse("post-not-offerable");
    const { change } = decided(context, request, { action: "transfer-request", to });
    await writeChange(context, request.id, {
      change,
      told: [
        {
          kind: "offered",
          words: input.reason.trim(),
          postId: post.id,
          facts: { postId: to.postId, cause: "transfer" },
        },
      ],
    });
    return { version: change.version ?? request.version, state: request.state };
  },
});
