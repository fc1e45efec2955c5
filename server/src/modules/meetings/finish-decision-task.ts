import { sql } from "kysely";
import { Type } from "typebox";
import { isStaff } from "../../platform/operations/actor.ts";
import { Nothing, Uuid } from "../../platform/schemas.ts";
import { inSightOf } from "../councils/index.ts";
import { mayFinish } from "./list-decision-tasks.ts";
import { Words } from "./meeting-input.ts";
import { operation } from "./tables.ts";

/** What the council decided is done, and how: the minutes show it from now on. */
export const finishDecisionTask = operation({
  name: "finish-decision-task",
  summary: "The owning post says that a decided task is done, and what was done.",
  access: "write",
  at: "{decisionId}",
  permission: isStaff,
  input: Type.Object({ decisionId: Uuid, words: Words }),
  output: Nothing,
  refusals: { "task-finished": 409 },
  async run({ actor, input, tx, district, now, refuse, emit, actAs, alreadyDone }) {
    const units = [...new Set(actor.posts.map(({ unitId }) => unitId))];
    const { rows } = await sql<Row>`
      select d.owner_post_id, d.owner_unit_id, d.finished_at, d.finished_words from meetings.decisions d
        join meetings.meetings c on c.district_id = d.district_id and c.id = d.meeting_id
       where d.district_id = ${district.id} and d.id = ${input.decisionId}::uuid and d.owner_post_id is not null
         and d.struck_at is null and (d.owner_unit_id = any(${units}::uuid[]) or ${inSightOf(actor, district.id)})
         for update of d`.execute(tx);
    const [task] = rows;
    if (!task) throw refuse("not-found");
    if (!mayFinish(actor, task)) throw refuse("right-missing");
    const post =
      actor.posts.find(({ id }) => id === task.owner_post_id) ??
      actor.posts.find(({ unitId }) => unitId === task.owner_unit_id)!;
    actAs(post.id);
    const words = input.words.trim();
    if (task.finished_at !== null) {
      if (task.finished_words !== words) throw refuse("task-finished");
      alreadyDone();
      return {};
    }
    await tx
      .updateTable("meetings.decisions")
      .set({ finished_at: now.toString(), finished_words: words, finished_by_post_id: post.id })
      .where("district_id", "=", district.id)
      .where("id", "=", input.decisionId)
      .execute();
    emit("decision.task-finished", input.decisionId);
    return {};
  },
});

interface Row {
  owner_post_id: string;
  owner_unit_id: string;
  finished_at: string | null;
  finished_words: string;
}
