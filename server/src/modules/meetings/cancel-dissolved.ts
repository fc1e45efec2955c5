import { sql } from "kysely";
import { Type } from "typebox";
import { onlySystem } from "../../platform/operations/actor.ts";
import { Nothing, Uuid } from "../../platform/schemas.ts";
import { operation } from "./tables.ts";
import { newsOf } from "./tell-members.ts";

/** A council was dissolved: its meetings that have not begun do not take place, and who was invited is told. */
export const cancelDissolved = operation({
  name: "cancel-dissolved",
  summary: "Cancels the coming meetings of a council that was dissolved.",
  access: "write",
  permission: onlySystem,
  input: Type.Object({ eventId: Uuid, subjectId: Uuid }),
  output: Nothing,
  refusals: {},
  async run({ tx, district, now, input, emit, enqueue, alreadyDone }) {
    const { rows } = await sql<{ id: string; convened: boolean }>`
      update meetings.meetings m
         set state = 'cancelled', version = m.version + 1, cancelled_at = ${now.toString()}::timestamptz,
             cancelled_because = '议事组织已撤销'
       where m.district_id = ${district.id} and m.council_id = ${input.subjectId}::uuid
         and m.state in ('planned', 'convened')
      returning m.id, m.convened_at is not null as convened`.execute(tx);
    if (rows.length === 0) alreadyDone();
    for (const { id, convened } of rows) {
      emit("meeting.cancelled", id);
      if (convened) enqueue(newsOf(id, "cancelled", now));
    }
    return {};
  },
});
