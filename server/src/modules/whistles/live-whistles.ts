import { sql } from "kysely";
import type { LiveSource } from "../../platform/live/live-catalogue.ts";
import { areasOf, unitsOf } from "./scope.ts";

/** Which open pages hear that a whistle has changed: those of the units that blew it or are called, and of its areas. */
export const liveWhistles: LiveSource = {
  events: ["whistle."],
  async audience(tx, districtId, whistleIds) {
    const { rows } = await sql<{ id: string; key: string }>`
      select w.id::text as id, k.key
        from whistles.whistles w,
             lateral (
               select 'whistles in ' || a.id as key
                 from unnest(array[w.district_area_id, w.street_id, w.community_id]) as a(id) where a.id is not null
               union
               select 'whistles of ' || w.caller_unit_id
               union
               select 'whistles of ' || c.unit_id from whistles.calls c
                where c.district_id = w.district_id and c.whistle_id = w.id
             ) k
       where w.district_id = ${districtId} and w.id = any(${whistleIds}::uuid[])`.execute(tx);
    return rows.map(({ id, key }) => ({ key, change: { topic: "whistle" as const, id } }));
  },
  keysOf({ actor }) {
    return [
      ...areasOf(actor).map(({ areaId }) => `whistles in ${areaId}`),
      ...unitsOf(actor).map((unitId) => `whistles of ${unitId}`),
    ];
  },
};
