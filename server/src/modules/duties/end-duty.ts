import { sql } from "kysely";
import { Type } from "typebox";
import { Nothing, Uuid } from "../../platform/schemas.ts";
import { lockDutyTable } from "./duty-table-lock.ts";
import { mayChangeDuties } from "./policy.ts";
import { operation } from "./tables.ts";

/**
 * The administrator ends a duty without a successor: its matters go to the next duty that matches, at last to the
 * district's backstop. The row is kept. A duty that is ended already stays as it is.
 */
export const endDuty = operation({
  name: "end-duty",
  summary: "Ends a duty, at once; its matters go to the next duty that matches.",
  access: "write",
  at: "{dutyId}",
  permission: mayChangeDuties,
  input: Type.Object({ dutyId: Uuid }),
  output: Nothing,
  refusals: {},
  async run({ input: { dutyId }, tx, district, now, refuse, emit, alreadyDone }) {
    await lockDutyTable(tx, district.id);
    const { rows } = await sql<{ ended: boolean }>`
      with ended as (
        update duties.duties set ended_at = ${now.toString()}
         where district_id = ${district.id} and id = ${dutyId} and ended_at is null
        returning id
      )
      select exists (select from ended) as ended from duties.duties where district_id = ${district.id} and id = ${dutyId}
    `.execute(tx);
    const duty = rows[0];
    if (!duty) throw refuse("not-found");
    if (duty.ended) emit("duty.ended", dutyId);
    else alreadyDone();
    return {};
  },
});
