import { Type } from "typebox";
import { decided, staffRefusals, stateRefusalsOf, writeChange } from "./change-request.ts";
import { actAsOffered } from "./holder.ts";
import { openForStaff } from "./open-request.ts";
import { worksOnRequests } from "./policy.ts";
import { Changed, ofRequest, Reason } from "./staff-input.ts";
import { operation } from "./tables.ts";

/** The post that was asked says why it does not take a request; it stays where it is. */
export const declineOffer = operation({
  name: "decline-offer",
  summary: "The offered post declines to take a request over, with the reason.",
  access: "write",
  at: "{requestId}",
  permission: worksOnRequests,
  input: Type.Object({ ...ofRequest, reason: Reason }),
  output: Changed,
  refusals: { ...staffRefusals, ...stateRefusalsOf("no-offer", "appeal-must-be-heard") },
  async run(context) {
    const request = await openForStaff(context);
    const post = actAsOffered(context, request);
    const { change } = decided(context, request, { action: "decline-offer" });
    await writeChange(context, request.id, {
      change,
      told: [
        {
          kind: "offer-declined",
          words: context.input.reason.trim(),
          postId: post.id,
          facts: { postId: request.answerable_post_id },
        },
      ],
    });
    return { version: change.version ?? request.version, state: request.state };
  },
});
