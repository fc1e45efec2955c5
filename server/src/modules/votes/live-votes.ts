import { sql } from "kysely";
import type { LiveSource } from "../../platform/live/live-catalogue.ts";
import { maySeeVotes } from "./policy.ts";

/** Open pages of staff hear that a vote of their area has changed: a ballot came in, it opened, it was counted. */
export const liveVotes: LiveSource = {
  events: ["vote."],
  async audience(tx, districtId, voteIds) {
    const { rows } = await sql<{ id: string; key: string }>`
      select v.id::text as id, 'votes in ' || a.id as key
        from votes.votes v,
             unnest(array[v.area_id, v.grid_id, v.community_id, v.street_id, v.district_area_id]) as a(id)
       where v.district_id = ${districtId} and v.id = any(${voteIds}::uuid[]) and a.id is not null`.execute(tx);
    return rows.map(({ id, key }) => ({ key, change: { topic: "vote" as const, id } }));
  },
  keysOf({ actor }) {
    return maySeeVotes(actor) ? actor.posts.map(({ areaId }) => `votes in ${areaId}`) : [];
  },
};
