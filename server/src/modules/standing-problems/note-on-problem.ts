import { Type } from "typebox";
import { changeRefusals, openForChange, writeChange } from "./change-problem.ts";
import { maySeeProblems } from "./policy.ts";
import { Changed, ofProblem, Words } from "./problem-input.ts";
import { operation } from "./tables.ts";

/** What was done or found, for those who work on it. */
export const noteOnProblem = operation({
  name: "note-on-problem",
  summary: "Adds to a standing problem what was done or found.",
  access: "write",
  at: "{problemId}",
  permission: maySeeProblems,
  input: Type.Object({ ...ofProblem, words: Words }),
  output: Changed,
  refusals: { ...changeRefusals, "problem-settled": 409 },
  async run(context) {
    const opened = await openForChange(context, "note-on-problem");
    context.emit("standing-problem.noted", opened.problem.id);
    return writeChange(context, opened, {}, { kind: "noted", postId: opened.post.id, words: context.input.words });
  },
});
