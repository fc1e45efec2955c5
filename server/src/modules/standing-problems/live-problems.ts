import { sql } from "kysely";
import type { LiveSource } from "../../platform/live/live-catalogue.ts";
import { seesArea, seesUnit } from "./policy.ts";

/**
 * Which open pages hear that a standing problem has changed: those of the areas it lies in, of the areas that lie in its
 * own, and of the unit that owns it, as the list shows it.
 */
export const liveProblems: LiveSource = {
  events: ["standing-problem."],
  async audience(tx, districtId, problemIds) {
    const { rows } = await sql<{ id: string; key: string }>`
      select p.id::text as id, k.key
        from standing_problems.problems p,
             lateral (
               select 'problems in ' || a.id as key
                 from unnest(array[p.area_id, p.grid_id, p.community_id, p.street_id, p.district_area_id]) as a(id)
                where a.id is not null
               union
               select 'problems in ' || a.id from directory.area_names a
                where a.district_id = p.district_id
                  and p.area_id = any(array[a.district_area_id, a.street_id, a.community_id, a.grid_id])
               union
               select 'problems of ' || p.owner_unit_id
             ) k
       where p.district_id = ${districtId} and p.id = any(${problemIds}::uuid[])`.execute(tx);
    return rows.map(({ id, key }) => ({ key, change: { topic: "problem" as const, id } }));
  },
  keysOf({ actor }) {
    return [
      ...actor.posts.filter(seesArea).map(({ areaId }) => `problems in ${areaId}`),
      ...actor.posts.filter(seesUnit).map(({ unitId }) => `problems of ${unitId}`),
    ];
  },
};
