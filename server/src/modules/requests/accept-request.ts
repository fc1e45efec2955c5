import { Type } from "typebox";
import { decided, staffRefusals, stateRefusalsOf, writeChange } from "./change-request.ts";
import { answerablePost, offeredPost, openForStaff } from "./open-request.ts";
import { worksOnRequests } from "./policy.ts";
import { Changed, ofRequest } from "./staff-input.ts";
import { operation } from "./tables.ts";

/** The post that has a request takes it up; the post it was offered to takes it over (首接负责 ends only here). */
export const acceptRequest = operation({
  name: "accept-request",
  summary: "The answerable post takes a request up, or the post it was offered to takes it over.",
  access: "write",
  at: "{requestId}",
  permission: worksOnRequests,
  input: Type.Object(ofRequest),
  output: Changed,
  refusals: { ...staffRefusals, ...stateRefusalsOf("no-offer") },
  async run(context) {
    const { actor, refuse } = context;
    const request = await openForStaff(context);
    const takenOver = offeredPost(actor, request);
    const post = takenOver ?? answerablePost(actor, request);
    if (!post) throw refuse("right-missing");
    const { change } = decided(
      context,
      request,
      takenOver
        ? { action: "accept-request", by: "offered", level: takenOver.level }
        : { action: "accept-request", by: "answerable" },
    );
    context.actAs(post.id);
    await writeChange(context, request.id, {
      change,
      told: [
        { kind: "accepted", postId: post.id, facts: { dueAt: request.due_at, provisional: request.due_provisional } },
      ],
    });
    return { version: change.version ?? request.version, state: change.state ?? request.state };
  },
});
