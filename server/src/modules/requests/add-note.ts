import { Type } from "typebox";
import { decided, staffRefusals, writeChange } from "./change-request.ts";
import { answerablePost, openForStaff } from "./open-request.ts";
import { worksOnRequests } from "./policy.ts";
import { Changed, ofRequest, Words } from "./staff-input.ts";
import { operation } from "./tables.ts";

/** Whoever of the staff sees a request may add to its story; the resident sees that work goes on, not the words. */
export const addNote = operation({
  name: "add-note",
  summary: "Staff note how a request is going, for other staff to read.",
  access: "write",
  at: "{requestId}",
  permission: worksOnRequests,
  input: Type.Object({ ...ofRequest, words: Words }),
  output: Changed,
  refusals: staffRefusals,
  async run(context) {
    const { actor, input } = context;
    const request = await openForStaff(context);
    const { change } = decided(context, request, { action: "add-note" });
    const postId = answerablePost(actor, request)?.id ?? actor.posts[0]?.id ?? null;
    if (postId) context.actAs(postId);
    await writeChange(context, request.id, { change, told: [{ kind: "noted", words: input.words.trim(), postId }] });
    return { version: change.version ?? request.version, state: request.state };
  },
});
