import { sql } from "kysely";
import type { LiveSource } from "../../platform/live/live-catalogue.ts";
import { seesCouncils } from "../councils/index.ts";

/**
 * Which open pages hear that a meeting has changed: those of staff in the areas around its council and in it, the hall's
 * screen among them, and those of its members.
 */
export const liveMeetings: LiveSource = {
  events: ["meeting."],
  async audience(tx, districtId, meetingIds) {
    const { rows } = await sql<{ id: string; key: string }>`
      select c.id::text as id, k.key
        from meetings.meetings c,
             lateral (
               select 'meetings in ' || a.id as key
                 from unnest(array[c.area_id, c.grid_id, c.community_id, c.street_id, c.district_area_id]) as a(id)
                where a.id is not null
               union
               select 'meetings in ' || a.id from directory.area_names a
                where a.district_id = c.district_id
                  and c.area_id = any(array[a.district_area_id, a.street_id, a.community_id, a.grid_id])
               union
               select 'meetings of ' || s.person_id from councils.sitting_members s
                where s.district_id = c.district_id and s.council_id = c.council_id
             ) k
       where c.district_id = ${districtId} and c.id = any(${meetingIds}::uuid[])`.execute(tx);
    return rows.map(({ id, key }) => ({ key, change: { topic: "meeting" as const, id } }));
  },
  keysOf({ actor }) {
    return [
      ...actor.posts.filter(seesCouncils).map(({ areaId }) => `meetings in ${areaId}`),
      ...(actor.personId === null ? [] : [`meetings of ${actor.personId}`]),
    ];
  },
};
