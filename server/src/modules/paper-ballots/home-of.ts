import { type RawBuilder, sql } from "kysely";

/**
 * "翠屏小区1栋 1单元 302": the elector's home, or the one in which they live. Where paper goes to; never a name.
 * @param electors alias of votes.vote_electors
 */
export function homeOf(electors: string): RawBuilder<string | null> {
  const e = sql.ref(electors);
  return sql<string | null>`(
    select concat_ws(' ', h.building_name, nullif(h.unit_no, '') || '单元', h.room_no)
      from directory.standing_homes h
     where h.district_id = ${e}.district_id
       and h.home_id = coalesce(${e}.home_id, (
             select r.home_id from directory.current_residences r
              where r.district_id = ${e}.district_id and r.person_id = ${e}.elector_id
              order by r.home_id limit 1)))`;
}
