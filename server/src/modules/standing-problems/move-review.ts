import { Type } from "typebox";
import { changeRefusals, openForChange, writeChange } from "./change-problem.ts";
import { maySeeProblems } from "./policy.ts";
import { Changed, ofProblem, ReviewDate, reviewFits, Words } from "./problem-input.ts";
import { operation } from "./tables.ts";

/** The day of looking again is set anew, with what was found on this one. */
export const moveReview = operation({
  name: "move-review",
  summary: "Sets the day on which a standing problem is looked at again, with the reason.",
  access: "write",
  at: "{problemId}",
  permission: maySeeProblems,
  input: Type.Object({ ...ofProblem, reviewOn: ReviewDate, words: Words }),
  output: Changed,
  refusals: { ...changeRefusals, "problem-settled": 409, "review-not-ahead": 422 },
  async run(context) {
    const { input, district, now, refuse, emit } = context;
    const opened = await openForChange(context, "move-review");
    if (!reviewFits(input.reviewOn, district, now)) throw refuse("review-not-ahead");
    const { reviewOn, words } = input;
    emit("standing-problem.review-moved", opened.problem.id, { reviewOn });
    const told = { kind: "review-moved", postId: opened.post.id, words, facts: { reviewOn } } as const;
    return writeChange(context, opened, { review_on: reviewOn }, told);
  },
});
