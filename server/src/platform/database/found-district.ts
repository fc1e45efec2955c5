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
  /** Filled only after it is founded: nothing runs in it by itself until `openDistrict`. Without it, it opens at once. */
  opensLater?: boolean;
  /** Everybody and everything in it is made up. */
  demo?: boolean;
}

/** The one row that stands before everything else; only the owner may write it. @returns false when it was there already */
export async function foundDistrict(owner: pg.Pool, district: DistrictToFound): Promise<boolean> {
  const { rowCount } = await owner.query(
    `insert into platform.districts (district_id, name, name_en, time_zone, hosts, working_periods, demo, opened_at)
     values ($1, $2, $3, $4, $5, $6, $7, case when $8 then null else now() end) on conflict do nothing`,
    [
      district.id,
      district.name,
      district.nameEn,
      district.timeZone,
      district.hosts,
      JSON.stringify(district.workingPeriods),
      district.demo ?? false,
      district.opensLater ?? false,
    ],
  );
  return rowCount === 1;
}

/** From now on the recurring jobs run in it. */
export async function openDistrict(owner: pg.Pool, id: number): Promise<void> {
  await owner.query("update platform.districts set opened_at = now() where district_id = $1 and opened_at is null", [
    id,
  ]);
}
