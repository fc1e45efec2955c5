import { Type } from "typebox";
import { decided, staffRefusals, writeChange } from "./change-request.ts";
import { deadlineAfterSuspension } from "./going-on.ts";
import { actAsHolder } from "./holder.ts";
import { openForStaff } from "./open-request.ts";
import { worksOnRequests } from "./policy.ts";
import { Changed, ofRequest, Words } from "./staff-input.ts";
import { operation } from "./tables.ts";

/** The holder goes on before the review date; the time it was suspended is given back to the deadline. */
export const resumeRequest = operation({
  name: "resume-request",
  summary: "The answerable post goes on with a suspended request; the time it waited does not count.",
  access: "write",
  at: "{requestId}",
  permission: worksOnRequests,
  input: Type.Object({ ...ofRequest, words: Type.Optional(Words) }),
  output: Changed,
  refusals: staffRefusals,
  async run(context) {
    const request = await openForStaff(context);
    const post = actAsHolder(context, request);
    const { change } = decided(context, request, { action: "resume-request" });
    const { columns, deadlines, facts } = await deadlineAfterSuspension(context, request);
    await writeChange(context, request.id, {
      change: { ...change, ...columns },
      deadlines,
      told: [{ kind: "resumed", words: context.input.words?.trim() ?? "", postId: post.id, facts }],
    });
    return { version: change.version ?? request.version, state: change.state ?? request.state };
  },
});
