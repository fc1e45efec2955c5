import { sql } from "kysely";
import type { Transaction } from "../../platform/database/transaction.ts";
import type { TopicTables } from "./tables.ts";

/** Which posts hear of a place's topics. Where the area has no desk of its own, that of the area around it. */

const officers = ["community-officer", "street-officer", "district-officer"];
const leaders = ["community-leader", "street-leader", "district-leader"];

/**
 * desk: the officers who answer. desk-and-leaders: those of the same area who lead them, too. above: officers and leaders of
 * the next area around it that has any; of the district's own desk its leaders.
 */
export type Heard = "desk" | "desk-and-leaders" | "above";

export async function desksOf(
  tx: Transaction<TopicTables>,
  districtId: number,
  areaId: string,
  heard: Heard,
): Promise<string[]> {
  const roles = heard === "desk" ? officers : [...officers, ...leaders];
  const { rows } = await sql<{ id: string }>`
    with held as materialized (
      select p.id, p.role, p.area_level as level from directory.staffed_posts p
        join directory.area_names a on a.district_id = p.district_id and a.id = ${areaId}::uuid
       where p.district_id = ${districtId} and p.closed_at is null and p.holder_count > 0
         and p.role = any(${[...officers, ...leaders]}::text[])
         and p.area_id in (a.id, a.grid_id, a.community_id, a.street_id, a.district_area_id)),
    desk as (select max(level) as level from held where role = any(${officers}::text[])),
    above as (
      select coalesce((select max(h.level) from held h where h.level < desk.level), desk.level) as level from desk)
    select held.id from held, desk, above
     where held.role = any(${roles}::text[])
       and case when ${heard === "above"} then held.level = above.level
                     and (above.level < desk.level or held.role = any(${leaders}::text[]))
                else held.level = desk.level end`.execute(tx);
  return rows.map(({ id }) => id);
}
