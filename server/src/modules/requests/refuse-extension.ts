import { approvalRefusals, ofRefusedApproval } from "./approval-input.ts";
import { decided, staffRefusals, writeChange } from "./change-request.ts";
import { actAsApprover } from "./holder.ts";
import { openForStaff } from "./open-request.ts";
import { worksOnRequests } from "./policy.ts";
import { Changed } from "./staff-input.ts";
import { operation } from "./tables.ts";

/** The level above does not agree, and says why; the time limit stays. */
export const refuseExtension = operation({
  name: "refuse-extension",
  summary: "The level above does not agree to more time, with the reason.",
  access: "write",
  at: "{requestId}",
  permission: worksOnRequests,
  input: ofRefusedApproval,
  output: Changed,
  refusals: { ...staffRefusals, ...approvalRefusals },
  async run(context) {
    const request = await openForStaff(context);
    const post = actAsApprover(context, request);
    const { change } = decided(context, request, { action: "refuse-extension" });
    await writeChange(context, request.id, {
      change,
      told: [{ kind: "extension-refused", words: context.input.words.trim(), postId: post.id }],
    });
    return { version: change.version ?? request.version, state: request.state };
  },
});
