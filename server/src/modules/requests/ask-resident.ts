import { Type } from "typebox";
import { decided, staffRefusals, stateRefusalsOf, writeChange } from "./change-request.ts";
import { actAsHolder } from "./holder.ts";
import { openForStaff } from "./open-request.ts";
import { worksOnRequests } from "./policy.ts";
import { Changed, ofRequest, Words } from "./staff-input.ts";
import { operation } from "./tables.ts";

/** The holder asks the reporter what only they can know; the clock stands until the answer. */
export const askResident = operation({
  name: "ask-resident",
  summary: "The answerable post asks the reporter a question; the time of waiting is given back.",
  access: "write",
  at: "{requestId}",
  permission: worksOnRequests,
  input: Type.Object({ ...ofRequest, question: Words }),
  output: Changed,
  refusals: { ...staffRefusals, ...stateRefusalsOf("approval-pending", "is-part") },
  async run(context) {
    const request = await openForStaff(context);
    const post = actAsHolder(context, request);
    const { change } = decided(context, request, { action: "ask-resident" });
    await writeChange(context, request.id, {
      change,
      told: [{ kind: "question-asked", words: context.input.question.trim(), audience: "resident", postId: post.id }],
    });
    return { version: change.version ?? request.version, state: change.state ?? request.state };
  },
});
