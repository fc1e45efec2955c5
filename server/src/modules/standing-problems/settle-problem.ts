import { Type } from "typebox";
import { changeRefusals, openForChange, writeChange } from "./change-problem.ts";
import { maySeeProblems } from "./policy.ts";
import { Changed, ofProblem, Words } from "./problem-input.ts";
import { operation } from "./tables.ts";

/** The problem is gone; the words say what was done, for the next time it shows. */
export const settleProblem = operation({
  name: "settle-problem",
  summary: "Says that a standing problem is gone, and what was done.",
  access: "write",
  at: "{problemId}",
  permission: maySeeProblems,
  input: Type.Object({ ...ofProblem, words: Words }),
  output: Changed,
  refusals: { ...changeRefusals, "problem-settled": 409 },
  async run(context) {
    const opened = await openForChange(context, "settle-problem");
    context.emit("standing-problem.settled", opened.problem.id);
    return writeChange(context, opened, {}, { kind: "settled", postId: opened.post.id, words: context.input.words });
  },
});
