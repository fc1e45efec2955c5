import { sql } from "kysely";
import { Type } from "typebox";
import { onlySystem } from "../../platform/operations/actor.ts";
import { operation } from "./tables.ts";
import { tell } from "./write-step.ts";

const mostAtOnce = 500;

/** Every ten minutes: where the time to assess is over, the whistle closes with what was said. */
export const closeAssessedWhistles = operation({
  name: "close-assessed-whistles",
  summary: "Closes the whistles whose time to be assessed is over.",
  access: "write",
  permission: onlySystem,
  input: Type.Object({}),
  output: Type.Object({ closed: Type.Integer() }),
  refusals: {},
  async run(context) {
    const { tx, district, now, alreadyDone } = context;
    const { rows } = await sql<{ id: string; requests: string[] }>`
      update whistles.whistles w set state = 'closed', closed_at = ${now.toString()}::timestamptz, version = w.version + 1
        from (select id from whistles.whistles
               where district_id = ${district.id} and state = 'done' and assess_until < ${now.toString()}::timestamptz
               order by assess_until limit ${mostAtOnce} for update skip locked) over
       where w.district_id = ${district.id} and w.id = over.id
      returning w.id, array(select q.request_id::text from whistles.whistle_requests q
                             where q.district_id = w.district_id and q.whistle_id = w.id order by q.sort) as requests`.execute(
      tx,
    );
    if (rows.length === 0) {
      alreadyDone();
      return { closed: 0 };
    }
    const told = [{ kind: "closed" as const, facts: { inSilence: true } }];
    await Promise.all(rows.map(({ id, requests }) => tell(context, { id, requestIds: requests }, { told })));
    return { closed: rows.length };
  },
});
