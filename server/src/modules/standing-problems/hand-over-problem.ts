import { Type } from "typebox";
import { Uuid } from "../../platform/schemas.ts";
import { changeRefusals, openForChange, writeChange } from "./change-problem.ts";
import { ownerToBe } from "./owner.ts";
import { maySeeProblems } from "./policy.ts";
import { Changed, ofProblem, Words } from "./problem-input.ts";
import { operation } from "./tables.ts";

/** Another post owns the problem from now on, and takes it up anew. */
export const handOverProblem = operation({
  name: "hand-over-problem",
  summary: "Gives a standing problem to another post, with the reason.",
  access: "write",
  at: "{problemId}",
  permission: maySeeProblems,
  input: Type.Object({ ...ofProblem, postId: Uuid, words: Words }),
  output: Changed,
  refusals: { ...changeRefusals, "problem-settled": 409, "owner-unfit": 422, "owner-already": 409 },
  async run(context) {
    const { input, refuse, emit } = context;
    const opened = await openForChange(context, "hand-over-problem");
    if (opened.problem.owner_post_id === input.postId) throw refuse("owner-already");
    const owner = await ownerToBe(context, input.postId);
    if (!owner) throw refuse("owner-unfit");
    const { postId, words } = input;
    emit("standing-problem.handed-over", opened.problem.id, { postId });
    const told = { kind: "handed-over", postId: opened.post.id, words, facts: { postId } } as const;
    return writeChange(context, opened, { ...owner }, told);
  },
});
