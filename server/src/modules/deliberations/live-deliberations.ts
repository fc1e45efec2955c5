import { sql } from "kysely";
import type { LiveSource } from "../../platform/live/live-catalogue.ts";
import { seesArea, seesUnit } from "./policy.ts";

/** Which open pages of staff hear that a topic has changed: as the list shows it. */
export const liveDeliberations: LiveSource = {
  events: ["topic."],
  async audience(tx, districtId, topicIds) {
    const { rows } = await sql<{ id: string; key: string }>`
      select t.id::text as id, k.key
        from deliberations.topics t,
             lateral (
               select 'deliberations in ' || a.id as key
                 from unnest(array[t.area_id, t.grid_id, t.community_id, t.street_id, t.district_area_id]) as a(id)
                where a.id is not null
               union
               select 'deliberations in ' || a.id from directory.area_names a
                where a.district_id = t.district_id
                  and t.area_id = any(array[a.district_area_id, a.street_id, a.community_id, a.grid_id])
               union
               select 'deliberations of ' || t.proposing_unit_id where t.proposing_unit_id is not null
               union
               select 'deliberations of ' || n.unit_id from decision_tasks.given_tasks n
                where n.district_id = t.district_id and n.origin_id = t.id
             ) k
       where t.district_id = ${districtId} and t.id = any(${topicIds}::uuid[])`.execute(tx);
    return rows.map(({ id, key }) => ({ key, change: { topic: "deliberation" as const, id } }));
  },
  keysOf({ actor }) {
    return [
      ...actor.posts.filter(seesArea).map(({ areaId }) => `deliberations in ${areaId}`),
      ...actor.posts.filter(seesUnit).map(({ unitId }) => `deliberations of ${unitId}`),
    ];
  },
};
