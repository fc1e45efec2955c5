import { Type } from "typebox";
import { decided, staffRefusals, stateRefusalsOf, writeChange } from "./change-request.ts";
import { actAsHolder } from "./holder.ts";
import { openForStaff } from "./open-request.ts";
import { tellWhole } from "./part-closing.ts";
import { worksOnRequests } from "./policy.ts";
import { Changed, ofRequest, Words } from "./staff-input.ts";
import { operation } from "./tables.ts";

/** The holder says why nothing can be done. The reporter reads the reason and may appeal to the level above. */
export const rejectRequest = operation({
  name: "reject-request",
  summary: "The answerable post says why it cannot act; the reporter may appeal within 7 days.",
  access: "write",
  at: "{requestId}",
  permission: worksOnRequests,
  input: Type.Object({ ...ofRequest, reason: Words }),
  output: Changed,
  refusals: { ...staffRefusals, ...stateRefusalsOf("offer-pending", "parts-open") },
  async run(context) {
    const request = await openForStaff(context);
    const post = actAsHolder(context, request);
    const { change } = decided(context, request, { action: "reject-request" });
    await writeChange(context, request.id, {
      change,
      told: [
        {
          kind: "rejected",
          words: context.input.reason.trim(),
          audience: "resident",
          postId: post.id,
          facts: change.answer_until ? { until: change.answer_until } : {},
        },
      ],
    });
    await tellWhole(context, request, { postId: post.id, solved: false });
    return { version: change.version ?? request.version, state: change.state ?? request.state };
  },
});
