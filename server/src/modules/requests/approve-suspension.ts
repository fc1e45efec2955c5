import { approvalRefusals, ofApproval } from "./approval-input.ts";
import { decided, staffRefusals, stateRefusalsOf, writeChange } from "./change-request.ts";
import { actAsApprover } from "./holder.ts";
import { openForStaff } from "./open-request.ts";
import { worksOnRequests } from "./policy.ts";
import { Changed } from "./staff-input.ts";
import type { SuspensionReason } from "./suspension-reasons.ts";
import { operation } from "./tables.ts";

/** The level above agrees that a request waits until the review date; the reporter is told why and until when. */
export const approveSuspension = operation({
  name: "approve-suspension",
  summary: "The level above agrees to suspend a request; the clock stands until the review date.",
  access: "write",
  at: "{requestId}",
  permission: worksOnRequests,
  input: ofApproval,
  output: Changed,
  refusals: { ...staffRefusals, ...approvalRefusals, ...stateRefusalsOf("review-date-passed") },
  async run(context) {
    const request = await openForStaff(context);
    const post = actAsApprover(context, request);
    const { change } = decided(context, request, { action: "approve-suspension" });
    await writeChange(context, request.id, {
      change,
      told: [
        {
          kind: "suspended",
          words: context.input.words?.trim() ?? "",
          postId: post.id,
          facts: {
            reason: request.approval_reason as SuspensionReason,
            ...(request.approval_until ? { until: request.approval_until } : {}),
          },
        },
      ],
    });
    return { version: change.version ?? request.version, state: change.state ?? request.state };
  },
});
