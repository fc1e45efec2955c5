import { sql } from "kysely";
import { Type } from "typebox";
import { isStaff } from "../../platform/operations/actor.ts";
import { personal } from "../../platform/operations/without-personal.ts";
import { Nothing, Uuid } from "../../platform/schemas.ts";
import { inSightOf, pathColumn, runnerPost } from "../councils/index.ts";
import { personalPartOf } from "../requests/index.ts";
import { ownerPost } from "./policy.ts";
import { operation } from "./tables.ts";

/**
 * What was decided is done, and how: it is read where the decision stands, by everybody. Its owner's unit says so, or staff
 * who run the place in its stead.
 */
export const finishDecisionTask = operation({
  name: "finish-decision-task",
  summary: "The unit that has a task of a decision, or staff of the place, say what was done.",
  access: "write",
  at: "{taskId}",
  permission: isStaff,
  input: Type.Object({
    taskId: Uuid,
    words: Type.String({ ...personal, minLength: 1, maxLength: 1000, pattern: "\\S" }),
  }),
  output: Nothing,
  refusals: { "task-finished": 409, "words-personal": 422 },
  async run({ actor, input, tx, district, now, refuse, emit, actAs, alreadyDone }) {
    const units = [...new Set(actor.posts.map(({ unitId }) => unitId))];
    const { rows } = await sql<Row>`
      select c.post_id, c.unit_id, c.finished_at, c.finished_words, ${pathColumn} as path
        from decision_tasks.tasks c
       where c.district_id = ${district.id} and c.id = ${input.taskId}::uuid and c.withdrawn_at is null
         and (c.unit_id = any(${units}::uuid[]) or ${inSightOf(actor, district.id)})
         for update of c`.execute(tx);
    const [task] = rows;
    if (!task) throw refuse("not-found");
    const post = ownerPost(actor, task) ?? runnerPost(actor, task.path);
    if (!post) throw refuse("right-missing");
    actAs(post.id);
    const words = input.words.trim();
    if (task.finished_at !== null) {
      if (task.finished_words !== words) throw refuse("task-finished");
      alreadyDone();
      return {};
    }
    const what = personalPartOf(words, "");
    if (what) throw refuse("words-personal", { what });
    await tx
      .updateTable("decision_tasks.tasks")
      .set({ finished_at: now.toString(), finished_words: words, finished_by_post_id: post.id })
      .where("district_id", "=", district.id)
      .where("id", "=", input.taskId)
      .execute();
    emit("decision-task.finished", input.taskId);
    return {};
  },
});

interface Row {
  post_id: string;
  unit_id: string;
  finished_at: string | null;
  finished_words: string;
  path: string[];
}
