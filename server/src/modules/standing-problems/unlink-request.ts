import { Type } from "typebox";
import { Uuid } from "../../platform/schemas.ts";
import { changeRefusals, openForChange, writeChange } from "./change-problem.ts";
import { maySeeProblems } from "./policy.ts";
import { Changed, ofProblem } from "./problem-input.ts";
import { operation } from "./tables.ts";

/** A request was linked by mistake. That it was, stays on the timeline. */
export const unlinkRequest = operation({
  name: "unlink-request",
  summary: "Takes a request away from a standing problem.",
  access: "write",
  at: "{problemId}",
  permission: maySeeProblems,
  input: Type.Object({ ...ofProblem, requestId: Uuid }),
  output: Changed,
  refusals: { ...changeRefusals, "problem-settled": 409 },
  async run(context) {
    const { tx, district, input, emit, alreadyDone } = context;
    const opened = await openForChange(context, "unlink-request");
    const { problem, post } = opened;
    const { numDeletedRows } = await tx
      .deleteFrom("standing_problems.linked_requests")
      .where("district_id", "=", district.id)
      .where("problem_id", "=", problem.id)
      .where("request_id", "=", input.requestId)
      .executeTakeFirst();
    if (numDeletedRows === 0n) {
      alreadyDone();
      return { version: problem.version, state: problem.state };
    }
    emit("standing-problem.request-unlinked", problem.id, { requestId: input.requestId });
    return writeChange(context, opened, {}, { kind: "request-unlinked", postId: post.id });
  },
});
