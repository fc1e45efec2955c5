import { sql } from "kysely";
import { Type } from "typebox";
import { Nothing, Uuid } from "../../platform/schemas.ts";
import { personalPartOf } from "../requests/index.ts";
import type { TopicContext } from "./open-topic.ts";
import { runnerPost, seesTopics, taskPost } from "./policy.ts";
import { visibleTo } from "./scope.ts";
import { operation } from "./tables.ts";
import { Reason } from "./topic-input.ts";
import { tell } from "./write-topic.ts";

/** Whoever has a task of a decision, or who runs the topic, says what was done, for everybody to read. */
export const finishTask = operation({
  name: "finish-task",
  summary: "The post that has a task of a decision says what was done.",
  access: "write",
  at: "{topicId}",
  permission: seesTopics,
  input: Type.Object({ topicId: Uuid, taskId: Uuid, words: Reason }),
  output: Nothing,
  refusals: { "words-personal": 422 },
  async run(context) {
    const { actor, tx, district, now, input, refuse, actAs, alreadyDone } = context;
    const task = await openTask(context, input);
    if (!task) throw refuse("not-found");
    const post = taskPost(actor, task) ?? runnerPost(actor, task.path);
    if (!post) throw refuse("right-missing");
    actAs(post.id);
    if (task.done_at !== null) {
      alreadyDone();
      return {};
    }
    const what = personalPartOf(input.words, "");
    if (what) throw refuse("words-personal", { what });
    await Promise.all([
      tx
        .updateTable("deliberations.tasks")
        .set({ done_at: now.toString(), done_words: input.words.trim() })
        .where("district_id", "=", district.id)
        .where("id", "=", input.taskId)
        .execute(),
      tx
        .updateTable("deliberations.topics")
        .set((row) => ({ version: row("version", "+", 1) }))
        .where("district_id", "=", district.id)
        .where("id", "=", input.topicId)
        .execute(),
    ]);
    await tell(context, input.topicId, [{ kind: "task-done", facts: { taskId: input.taskId } }], post);
    return {};
  },
});

interface OpenTask {
  post_id: string;
  unit_id: string;
  done_at: string | null;
  path: string[];
}

async function openTask(
  { tx, district, actor }: TopicContext,
  { topicId, taskId }: { topicId: string; taskId: string },
): Promise<OpenTask | undefined> {
  const { rows } = await sql<OpenTask>`
    select k.post_id, k.unit_id, k.done_at,
           array_remove(array[t.area_id, t.grid_id, t.community_id, t.street_id, t.district_area_id], null) as path
      from deliberations.tasks k
      join deliberations.topics t on t.district_id = k.district_id and t.id = k.topic_id
     where k.district_id = ${district.id} and k.id = ${taskId}::uuid and k.topic_id = ${topicId}::uuid
       and ${visibleTo(actor, district.id)}
       for update of k, t`.execute(tx);
  return rows[0];
}
