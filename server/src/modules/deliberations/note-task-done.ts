import { sql } from "kysely";
import { Type } from "typebox";
import { onlySystem } from "../../platform/operations/actor.ts";
import { Nothing, Uuid } from "../../platform/schemas.ts";
import { operation } from "./tables.ts";
import { tell } from "./write-topic.ts";

/** A task of a decision is done: where a topic gave it, that stands on its timeline, once. */
export const noteTaskDone = operation({
  name: "note-task-done",
  summary: "Puts on a topic's timeline that a task of its decision is done.",
  access: "write",
  permission: onlySystem,
  input: Type.Object({ eventId: Uuid, subjectId: Uuid }),
  output: Nothing,
  refusals: {},
  async run(context) {
    const { tx, district, input, alreadyDone } = context;
    const { rows } = await sql<{ topicId: string; id: string; name: string; nameEn: string }>`
      update deliberations.topics t set version = t.version + 1
        from decision_tasks.given_tasks k
        join directory.staffed_posts p on p.district_id = k.district_id and p.id = k.finished_by_post_id
       where t.district_id = ${district.id} and k.district_id = t.district_id and k.id = ${input.subjectId}::uuid
         and k.origin_id = t.id
         and not exists (select from deliberations.timeline l
                          where l.district_id = t.district_id and l.topic_id = t.id and l.kind = 'task-done'
                            and l.facts ->> 'taskId' = k.id::text)
      returning t.id as "topicId", p.id, p.name, p.name_en as "nameEn"`.execute(tx);
    const [done] = rows;
    if (done) await tell(context, done.topicId, [{ kind: "task-done", facts: { taskId: input.subjectId } }], done);
    else alreadyDone();
    return {};
  },
});
