import { type RawBuilder, sql } from "kysely";

/** Who lives in a place by the register of today. */

export interface Place {
  areaId: RawBuilder<unknown>;
  /** A building alone; null: the whole area. */
  buildingId: RawBuilder<unknown>;
}

/** The homes `h` of a place, joined to those who live or own there, `r`. */
function residencesIn(districtId: number, { areaId, buildingId }: Place): RawBuilder<unknown> {
  return sql`
    directory.current_residences r
      join directory.standing_homes h on h.district_id = r.district_id and h.home_id = r.home_id
     where r.district_id = ${districtId}
       and ${areaId} in (h.micro_grid_id, h.grid_id, h.community_id, h.street_id, h.district_area_id)
       and (${buildingId} is null or h.building_id = ${buildingId})`;
}

export function livesIn(districtId: number, place: Place, personId: string | null): RawBuilder<boolean> {
  return sql<boolean>`exists (select from ${residencesIn(districtId, place)} and r.person_id = ${personId}::uuid)`;
}

/** @param bornUntil the latest year of birth that counts; whose year is not known counts */
export function residentCount(districtId: number, place: Place, bornUntil: number): RawBuilder<number> {
  return sql<number>`(select count(distinct r.person_id)::integer from ${residencesIn(districtId, place)}
                         and coalesce(r.birth_year, 0) <= ${bornUntil})`;
}

/** The place of `deliberations.topics as t`. */
export const placeOfTopic: Place = { areaId: sql`t.area_id`, buildingId: sql`t.building_id` };
