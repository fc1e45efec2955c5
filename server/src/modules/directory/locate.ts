import { type QueryExecutorProvider, type RawBuilder, sql } from "kysely";
import { buildingQuery } from "./building-words.ts";

export interface LngLat {
  lng: number;
  lat: number;
}

/** Where something is: the micro-grid and the areas it lies in, and the building if one is known. */
export interface Located {
  microGridId: string;
  gridId: string;
  communityId: string;
  streetId: string;
  districtAreaId: string;
  microGrid: string;
  microGridEn: string;
  grid: string;
  gridEn: string;
  community: string;
  communityEn: string;
  street: string;
  streetEn: string;
  buildingId: string | null;
  buildingName: string | null;
  /** The building's; null where only a point is known. */
  address: string | null;
  location: LngLat;
}

export interface Whereabouts {
  buildingId: string | null;
  location: LngLat | null;
}

/**
 * Finds the micro-grid by the building, else by the point, in one indexed query. The building, when there is one, tells
 * its own point.
 *
 * @returns null for a building that is not registered (any more) and a point that is missing or outside the district
 */
export async function locate(
  tx: QueryExecutorProvider,
  districtId: number,
  whereabouts: Whereabouts,
): Promise<Located | null> {
  if (whereabouts.buildingId === null && whereabouts.location === null) return null;
  const { rows } = await located(districtId, whereabouts).execute(tx);
  return rows[0] ?? null;
}

/** What `locate` asks, for a bigger statement to read on the way: one row, or none. */
export function located(districtId: number, { buildingId, location }: Whereabouts): RawBuilder<Located> {
  const [lng, lat] = [location?.lng ?? null, location?.lat ?? null];
  return sql<Located>`
    with found as (
      select b.id as building_id, b.name, b.address, b.location, b.micro_grid_id
        from directory.buildings b
       where b.district_id = ${districtId} and b.id = ${buildingId}::uuid and b.retired_at is null
      union all
      select null, null, null, point(${lng}::double precision, ${lat}::double precision),
             directory.micro_grid_at(${lng}::double precision, ${lat}::double precision)
       where ${lng}::double precision is not null
      limit 1
    )
    select m.id as "microGridId", m.grid_id as "gridId", m.community_id as "communityId", m.street_id as "streetId",
           m.district_area_id as "districtAreaId",
           m.name as "microGrid", m.name_en as "microGridEn", g.name as grid, g.name_en as "gridEn",
           c.name as community, c.name_en as "communityEn", s.name as street, s.name_en as "streetEn",
           f.building_id as "buildingId", f.name as "buildingName", f.address,
           jsonb_build_object('lng', f.location[0], 'lat', f.location[1]) as location
      from found f
      join directory.areas m on m.district_id = ${districtId} and m.id = f.micro_grid_id
      join directory.areas g on g.district_id = m.district_id and g.id = m.grid_id
      join directory.areas c on c.district_id = m.district_id and c.id = m.community_id
      join directory.areas s on s.district_id = m.district_id and s.id = m.street_id`;
}

/** Words that so many have name nobody. */
const mostFitting = 20;

/**
 * For an address that comes as words only, from another program, a sheet or a phone call: the building in which all of
 * them occur; of several the one whose whole name was written.
 *
 * @returns null when there is none or more than one: then the caller decides
 */
export async function buildingOfAddress(tx: QueryExecutorProvider, address: string): Promise<string | null> {
  const query = buildingQuery(address);
  if (!query) return null;
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name
      from directory.buildings_with_words(${query.words}::tsquery, ${address}, ${query.head}, ${mostFitting})`.execute(
    tx,
  );
  if (rows.length === mostFitting) return null;
  const meant = rows.length > 1 ? rows.filter(({ name }) => address.includes(name)) : rows;
  return meant.length === 1 ? meant[0]!.id : null;
}
