import { sql } from "kysely";
import { Type } from "typebox";
import { onlySystem } from "../../platform/operations/actor.ts";
import { dayOf } from "../../platform/operations/operation.ts";
import { operation } from "./tables.ts";
import { ownerNewsOf } from "./tell-task-owner.ts";

/** Every hour: what was to be done by yesterday and is not is late since today, and its owner is told once. */
export const markLateDecisionTasks = operation({
  name: "mark-late-decision-tasks",
  summary: "Marks tasks of decisions as late once their day has passed.",
  access: "write",
  permission: onlySystem,
  input: Type.Object({}),
  output: Type.Object({ marked: Type.Integer() }),
  refusals: {},
  async run({ tx, district, now, emit, enqueue, alreadyDone }) {
    const today = dayOf(district, now);
    const { rows } = await sql<{ id: string }>`
      update decision_tasks.tasks c set late_since = ${today}::date
       where c.district_id = ${district.id} and c.due_on < ${today}::date and c.finished_at is null
         and c.withdrawn_at is null and c.late_since is null
      returning c.id`.execute(tx);
    if (rows.length === 0) alreadyDone();
    for (const { id } of rows) {
      emit("decision-task.became-late", id);
      enqueue(ownerNewsOf(id, "late"));
    }
    return { marked: rows.length };
  },
});
