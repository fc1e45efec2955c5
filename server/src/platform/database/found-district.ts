import type pg from "pg";

export interface DistrictToFound {
  /** Six-digit division code. */
  id: number;
  name: string;
  nameEn: string;
  timeZone: string;
  /** Host names that lead to it; none: it answers where no other district does. */
  hosts: readonly string[];
  /** Local wall time, sorted. */
  workingPeriods: readonly { start: string; end: string }[];
}

/** The one row that stands before everything else; only the owner may write it. @returns false when it was there already */
export async function foundDistrict(owner: pg.Pool, district: DistrictToFound): Promise<boolean> {
  const { rowCount } = await owner.query(
    `insert into platform.districts (district_id, name, name_en, time_zone, hosts, working_periods)
     values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
    [
      district.id,
      district.name,
      district.nameEn,
      district.timeZone,
      district.hosts,
      JSON.stringify(district.workingPeriods),
    ],
  );
  return rowCount === 1;
}
