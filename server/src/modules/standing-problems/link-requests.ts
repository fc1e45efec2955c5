import { Type } from "typebox";
import { Uuid } from "../../platform/schemas.ts";
import { changeRefusals, openForChange, writeChange } from "./change-problem.ts";
import { countInArea, link } from "./linking.ts";
import { maySeeProblems } from "./policy.ts";
import { Changed, ofProblem } from "./problem-input.ts";
import { operation } from "./tables.ts";

/** More requests that show the problem; those linked already stay. */
export const linkRequests = operation({
  name: "link-requests",
  summary: "Links requests of the place to its standing problem.",
  access: "write",
  at: "{problemId}",
  permission: maySeeProblems,
  input: Type.Object({ ...ofProblem, requestIds: Type.Array(Uuid, { minItems: 1, maxItems: 200 }) }),
  output: Changed,
  refusals: { ...changeRefusals, "problem-settled": 409, "request-elsewhere": 422 },
  async run(context) {
    const { input, refuse, emit, alreadyDone } = context;
    const opened = await openForChange(context, "link-requests");
    const { problem, post } = opened;
    const requestIds = [...new Set(input.requestIds)];
    if ((await countInArea(context, requestIds, problem.area_id)) < requestIds.length)
      throw refuse("request-elsewhere");
    const count = await link(context, problem.id, requestIds);
    if (count === 0) {
      alreadyDone();
      return { version: problem.version, state: problem.state };
    }
    emit("standing-problem.requests-linked", problem.id, { count });
    return writeChange(context, opened, {}, { kind: "requests-linked", postId: post.id, facts: { count } });
  },
});
