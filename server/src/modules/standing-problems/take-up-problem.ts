import { Type } from "typebox";
import { changeRefusals, openForChange, writeChange } from "./change-problem.ts";
import { maySeeProblems } from "./policy.ts";
import { Changed, ofProblem } from "./problem-input.ts";
import { operation } from "./tables.ts";

/** The owner takes the problem up: from now on it is worked on. */
export const takeUpProblem = operation({
  name: "take-up-problem",
  summary: "The owning post takes a standing problem up.",
  access: "write",
  at: "{problemId}",
  permission: maySeeProblems,
  input: Type.Object(ofProblem),
  output: Changed,
  refusals: { ...changeRefusals, "problem-settled": 409, "problem-taken-up": 409 },
  async run(context) {
    const opened = await openForChange(context, "take-up-problem");
    context.emit("standing-problem.taken-up", opened.problem.id);
    return writeChange(context, opened, {}, { kind: "taken-up", postId: opened.post.id });
  },
});
