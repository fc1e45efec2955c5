import { Type } from "typebox";
import { decided, staffRefusals, stateRefusalsOf, writeChange } from "./change-request.ts";
import { actAsHolder } from "./holder.ts";
import { openForStaff } from "./open-request.ts";
import { worksOnRequests } from "./policy.ts";
import { Changed, ofRequest } from "./staff-input.ts";
import { operation } from "./tables.ts";

/** The holder takes back what waits for approval, and may hand the request on or ask the reporter again. */
export const withdrawAsk = operation({
  name: "withdraw-ask",
  summary: "The answerable post takes back what it asked the level above to approve.",
  access: "write",
  at: "{requestId}",
  permission: worksOnRequests,
  input: Type.Object(ofRequest),
  output: Changed,
  refusals: { ...staffRefusals, ...stateRefusalsOf("nothing-to-approve") },
  async run(context) {
    const request = await openForStaff(context);
    const post = actAsHolder(context, request);
    const { change } = decided(context, request, { action: "withdraw-ask" });
    await writeChange(context, request.id, { change, told: [{ kind: "ask-withdrawn", postId: post.id }] });
    return { version: change.version ?? request.version, state: request.state };
  },
});
