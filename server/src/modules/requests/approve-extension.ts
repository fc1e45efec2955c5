import { readCalendar } from "../calendar/index.ts";
import { approvalRefusals, ofApproval } from "./approval-input.ts";
import { currentDeadlines, decided, staffRefusals, writeChange } from "./change-request.ts";
import { extended } from "./deadlines.ts";
import { movedDeadline } from "./going-on.ts";
import { actAsApprover } from "./holder.ts";
import { openForStaff } from "./open-request.ts";
import { worksOnRequests } from "./policy.ts";
import { Changed } from "./staff-input.ts";
import { operation } from "./tables.ts";

/** The level above agrees to more time; the reporter is told the new day. */
export const approveExtension = operation({
  name: "approve-extension",
  summary: "The level above agrees to more time; the deadline moves, once.",
  access: "write",
  at: "{requestId}",
  permission: worksOnRequests,
  input: ofApproval,
  output: Changed,
  refusals: { ...staffRefusals, ...approvalRefusals },
  async run(context) {
    const { tx, district, now, input } = context;
    const request = await openForStaff(context);
    const post = actAsApprover(context, request);
    const { change } = decided(context, request, { action: "approve-extension" });
    if (request.approval_amount === null) throw new Error(`${request.id} asks for no amount of time`);
    const [calendar, { resolution }] = await Promise.all([
      readCalendar(tx, district),
      currentDeadlines(context, request.id),
    ]);
    const due = extended(resolution, calendar, request.approval_amount);
    const { columns, deadlines, facts } = movedDeadline(request, due, now);
    await writeChange(context, request.id, {
      change: { ...change, ...columns },
      deadlines,
      told: [{ kind: "extended", words: input.words?.trim() ?? "", postId: post.id, facts }],
    });
    context.emit("request.due-moved", request.id);
    return { version: change.version ?? request.version, state: request.state };
  },
});
