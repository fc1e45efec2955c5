import { sql } from "kysely";
import { Type } from "typebox";
import { newId } from "../../platform/ids.ts";
import { onlySystem } from "../../platform/operations/actor.ts";
import { readCalendar } from "../calendar/index.ts";
import { lateSinceBefore } from "./late-steps.ts";
import { operation } from "./tables.ts";
import { readTimeRules } from "./time-rules.ts";

/** Rows of one step in one run; what is left climbs a minute later. */
const mostAtOnce = 2_000;

/**
 * Every minute: what stays late climbs, step by step as the district has set it, and each step is told once. A request
 * that is in time again and late a second time begins at the bottom.
 */
export const climbLateRequests = operation({
  name: "climb-late-requests",
  summary: "Tells the next one above of what stays late, each step once.",
  access: "write",
  permission: onlySystem,
  input: Type.Object({}),
  output: Type.Object({ climbed: Type.Integer() }),
  refusals: {},
  async run(context) {
    const { tx, district, now, emit, alreadyDone } = context;
    const [calendar, { lateSteps }] = await Promise.all([readCalendar(tx, district), readTimeRules(context)]);
    let climbed = 0;
    for (const [index, { workingDays, tells }] of lateSteps.entries()) {
      const before = lateSinceBefore(calendar, now, workingDays).toString();
      // The version stays, as for every mark by the clock.
      const { rows } = await sql<{ id: string }>`
        update requests.requests r set late_step = ${index + 1}
          from (select id from requests.requests
                 where district_id = ${district.id} and late_since is not null and state in ('dispatched', 'accepted')
                   and late_step = ${index} and due_at < ${before}::timestamptz
                 order by due_at limit ${mostAtOnce} for update skip locked) late
         where r.district_id = ${district.id} and r.id = late.id
        returning r.id`.execute(tx);
      if (rows.length === 0) continue;
      climbed += rows.length;
      await tx
        .insertInto("requests.timeline")
        .values(
          rows.map(({ id }) => ({
            district_id: district.id,
            request_id: id,
            id: newId(now),
            at: now.toString(),
            kind: "climbed",
            audience: "resident",
            actor_kind: "system",
            facts: JSON.stringify({ workingDays, tells }),
          })),
        )
        .execute();
      for (const { id } of rows) emit("request.climbed", id, { step: index + 1, tells });
    }
    if (climbed === 0) alreadyDone();
    return { climbed };
  },
});
