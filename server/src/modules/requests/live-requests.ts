import { sql } from "kysely";
import type { Change, LiveSource } from "../../platform/live/live-catalogue.ts";
import { seesArea, seesUnit } from "./policy.ts";

/**
 * Which open pages hear that a request has changed: of staff, those of its areas and of every unit that has or had to do
 * with it, as the worklist shows it; and whoever has its progress page open, or that of a request merged into it or split into it.
 */
export const liveRequests: LiveSource = {
  events: ["request."],
  async audience(tx, districtId, requestIds) {
    const { rows } = await sql<{ key: string; topic: Change["topic"]; id: string }>`
      select r.id::text as id, 'request' as topic, k.key
        from requests.requests r,
             lateral (
               select 'area ' || a.id as key
                 from unnest(array[r.district_area_id, r.street_id, r.community_id, r.grid_id, r.micro_grid_id]) as a(id)
               union
               select 'unit ' || u.id from unnest(array[r.answerable_unit_id, r.offered_unit_id, r.approval_unit_id]) as u(id)
                where u.id is not null
               union
               select 'unit ' || p.unit_id
                 from requests.timeline t
                 join directory.staffed_posts p
                   on p.district_id = t.district_id and p.id = any(array[t.post_id, (t.facts ->> 'postId')::uuid])
                where t.district_id = r.district_id and t.request_id = r.id
             ) k
       where r.district_id = ${districtId} and r.id = any(${requestIds}::uuid[])
       union all
      select r.number, 'progress', 'number ' || r.number
        from requests.requests r
       where r.district_id = ${districtId}
         and (r.id = any(${requestIds}::uuid[]) or r.merged_into_id = any(${requestIds}::uuid[])
              or r.id in (select p.part_of_id from requests.requests p
                           where p.district_id = ${districtId} and p.id = any(${requestIds}::uuid[])))`.execute(tx);
    return rows.map(({ key, topic, id }) => ({ key, change: { topic, id } }));
  },
  keysOf({ actor, numbers }) {
    const seeing = actor.posts.filter((post) => seesArea(post) || seesUnit(post));
    return [
      ...seeing.filter(seesArea).map(({ areaId }) => `area ${areaId}`),
      ...seeing.map(({ unitId }) => `unit ${unitId}`),
      ...numbers.map((number) => `number ${number}`),
    ];
  },
};
