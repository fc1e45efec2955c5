import { sql } from "kysely";
import { Type } from "typebox";
import { onlySystem } from "../../platform/operations/actor.ts";
import { dayOf } from "../../platform/operations/operation.ts";
import { operation } from "./tables.ts";
import { tell } from "./write-topic.ts";

const mostAtOnce = 500;

/** Every hour: where the last day of collecting is over and too few supported it, the topic ends there. */
export const closeUnsupportedTopics = operation({
  name: "close-unsupported-topics",
  summary: "Ends the topics that were not supported enough by their day.",
  access: "write",
  permission: onlySystem,
  input: Type.Object({}),
  output: Type.Object({ closed: Type.Integer() }),
  refusals: {},
  async run(context) {
    const { tx, district, now, alreadyDone } = context;
    const { rows } = await sql<{ id: string; count: number; needed: number }>`
      update deliberations.topics t
         set state = 'not-supported', ended_at = ${now.toString()}::timestamptz, next_on = null, version = t.version + 1
        from (select id from deliberations.topics
               where district_id = ${district.id} and state = 'collecting-support'
                 and collect_until < ${dayOf(district, now)}::date
               order by collect_until limit ${mostAtOnce} for update skip locked) over
       where t.district_id = ${district.id} and t.id = over.id
      returning t.id, t.support_count as count, t.support_needed as needed`.execute(tx);
    if (rows.length === 0) alreadyDone();
    await Promise.all(
      rows.map(({ id, count, needed }) => tell(context, id, [{ kind: "support-missed", facts: { count, needed } }])),
    );
    return { closed: rows.length };
  },
});
