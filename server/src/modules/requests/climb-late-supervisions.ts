import { sql } from "kysely";
import { Type } from "typebox";
import { newId } from "../../platform/ids.ts";
import { onlySystem } from "../../platform/operations/actor.ts";
import { readCalendar } from "../calendar/index.ts";
import { lateSinceBefore } from "./late-steps.ts";
import { operation } from "./tables.ts";
import { readTimeRules } from "./time-rules.ts";
import type { TimelineFacts, TimelineKind } from "./timeline-kinds.ts";

const mostAtOnce = 1_000;

/** Every minute: a reply that is late is marked so, and climbs by the district's own steps as late requests do. */
export const climbLateSupervisions = operation({
  name: "climb-late-supervisions",
  summary: "Marks the replies to supervision that are late, and tells the next one above of them.",
  access: "write",
  permission: onlySystem,
  input: Type.Object({}),
  output: Type.Object({ marked: Type.Integer(), climbed: Type.Integer() }),
  refusals: {},
  async run(context) {
    const { tx, district, now, emit, alreadyDone } = context;
    const [calendar, { lateSteps }] = await Promise.all([readCalendar(tx, district), readTimeRules(context)]);
    const told: { requestId: string; kind: TimelineKind; facts: TimelineFacts }[] = [];
    const marked = await sql<{ request_id: string; reply_due_at: string }>`
      update requests.supervisions s set late_since = s.reply_due_at, late_step = 0
        from (select s.request_id, s.id from requests.supervisions s
                join requests.requests r on r.district_id = s.district_id and r.id = s.request_id
               where s.district_id = ${district.id} and s.state <> 'closed' and s.state = 'open' and s.late_since is null
                 and s.reply_due_at < ${now.toString()}::timestamptz
                 and r.state in ('dispatched', 'accepted', 'awaiting-resident', 'suspended')
               order by s.reply_due_at limit ${mostAtOnce} for update of s skip locked) late
       where s.district_id = ${district.id} and s.request_id = late.request_id and s.id = late.id
      returning s.request_id, s.reply_due_at`.execute(tx);
    for (const { request_id, reply_due_at } of marked.rows) {
      told.push({ requestId: request_id, kind: "supervision-late", facts: { until: reply_due_at } });
    }
    let climbed = 0;
    for (const [index, { workingDays, tells }] of lateSteps.entries()) {
      const before = lateSinceBefore(calendar, now, workingDays).toString();
      const { rows } = await sql<{ request_id: string }>`
        update requests.supervisions s set late_step = ${index + 1}
          from requests.requests r
         where s.district_id = ${district.id} and s.state <> 'closed' and s.state = 'open' and s.late_since is not null
           and s.late_step = ${index} and s.reply_due_at < ${before}::timestamptz
           and r.district_id = s.district_id and r.id = s.request_id
           and r.state in ('dispatched', 'accepted', 'awaiting-resident', 'suspended')
        returning s.request_id`.execute(tx);
      climbed += rows.length;
      for (const { request_id } of rows) {
        told.push({ requestId: request_id, kind: "supervision-climbed", facts: { workingDays, tells } });
      }
    }
    if (told.length === 0) {
      alreadyDone();
      return { marked: 0, climbed: 0 };
    }
    await tx
      .insertInto("requests.timeline")
      .values(
        told.map(({ requestId, kind, facts }) => ({
          district_id: district.id,
          request_id: requestId,
          id: newId(now),
          at: now.toString(),
          kind,
          audience: "staff",
          actor_kind: "system",
          facts: JSON.stringify(facts),
        })),
      )
      .execute();
    for (const { requestId, kind } of told) emit(`request.${kind}`, requestId);
    return { marked: marked.rows.length, climbed };
  },
});
