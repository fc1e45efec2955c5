import { Type } from "typebox";
import { changeRefusals, openForChange, writeChange } from "./change-problem.ts";
import { maySeeProblems } from "./policy.ts";
import { Changed, ofProblem, ReviewDate, reviewFits, Words } from "./problem-input.ts";
import { operation } from "./tables.ts";

/** What was settled shows again: it goes on where it was, with a new day of looking at it. */
export const reopenProblem = operation({
  name: "reopen-problem",
  summary: "Opens a settled standing problem again, with the reason and a new review date.",
  access: "write",
  at: "{problemId}",
  permission: maySeeProblems,
  input: Type.Object({ ...ofProblem, reviewOn: ReviewDate, words: Words }),
  output: Changed,
  refusals: { ...changeRefusals, "problem-not-settled": 409, "review-not-ahead": 422 },
  async run(context) {
    const { input, district, now, refuse, emit } = context;
    const opened = await openForChange(context, "reopen-problem");
    if (!reviewFits(input.reviewOn, district, now)) throw refuse("review-not-ahead");
    const { reviewOn, words } = input;
    emit("standing-problem.reopened", opened.problem.id, { reviewOn });
    const told = { kind: "reopened", postId: opened.post.id, words, facts: { reviewOn } } as const;
    return writeChange(context, opened, { review_on: reviewOn }, told);
  },
});
