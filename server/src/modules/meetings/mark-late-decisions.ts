import { sql } from "kysely";
import { Type } from "typebox";
import { onlySystem } from "../../platform/operations/actor.ts";
import { dayOf } from "../../platform/operations/operation.ts";
import { operation } from "./tables.ts";
import { ownerNewsOf } from "./tell-decision.ts";

/** Every hour: what was to be done by yesterday and is not is late since today, and its owner is told once. */
export const markLateDecisions = operation({
  name: "mark-late-decisions",
  summary: "Marks tasks that a council decided as late once their day has passed.",
  access: "write",
  permission: onlySystem,
  input: Type.Object({}),
  output: Type.Object({ marked: Type.Integer() }),
  refusals: {},
  async run({ tx, district, now, emit, enqueue, alreadyDone }) {
    const today = dayOf(district, now);
    const { rows } = await sql<{ id: string }>`
      update meetings.decisions d set late_since = ${today}::date
       where d.district_id = ${district.id} and d.due_on < ${today}::date and d.owner_unit_id is not null
         and d.finished_at is null and d.struck_at is null and d.late_since is null
      returning d.id`.execute(tx);
    if (rows.length === 0) alreadyDone();
    for (const { id } of rows) {
      emit("decision.became-late", id);
      enqueue(ownerNewsOf(id, "late"));
    }
    return { marked: rows.length };
  },
});
