import { Type } from "typebox";
import { decided, staffRefusals, stateRefusalsOf, writeChange } from "./change-request.ts";
import { actAsHolder } from "./holder.ts";
import { openForStaff } from "./open-request.ts";
import { worksOnRequests } from "./policy.ts";
import { Changed, ofRequest } from "./staff-input.ts";
import { operation } from "./tables.ts";

/** The holder takes an offer back before it is accepted and keeps the request. */
export const withdrawOffer = operation({
  name: "withdraw-offer",
  summary: "The answerable post takes its offer back and keeps the request.",
  access: "write",
  at: "{requestId}",
  permission: worksOnRequests,
  input: Type.Object(ofRequest),
  output: Changed,
  refusals: { ...staffRefusals, ...stateRefusalsOf("no-offer", "appeal-must-be-heard") },
  async run(context) {
    const request = await openForStaff(context);
    const post = actAsHolder(context, request);
    const { change } = decided(context, request, { action: "withdraw-offer" });
    await writeChange(context, request.id, { change, told: [{ kind: "offer-withdrawn", postId: post.id }] });
    return { version: change.version ?? request.version, state: request.state };
  },
});
