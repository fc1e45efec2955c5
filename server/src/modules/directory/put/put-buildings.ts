import { sql } from "kysely";
import { buildingWords } from "../building-words.ts";
import type { BuildingRow, HomeRow, ResidenceRow } from "../directory-rows.ts";
import type { DirectoryTransaction } from "../tables.ts";
import { type Changes, inBatches, type Put, sumOf } from "./changes.ts";

export async function putBuildings(tx: DirectoryTransaction, buildings: readonly BuildingRow[]): Promise<Changes> {
  const put = await inBatches(buildings, (batch) => putBatchOfBuildings(tx, batch));
  return sumOf(buildings.length, put);
}

async function putBatchOfBuildings(tx: DirectoryTransaction, buildings: readonly BuildingRow[]): Promise<Put> {
  const rows = JSON.stringify(
    buildings.map(({ point, ...building }) => ({
      ...building,
      location: `(${point.longitude},${point.latitude})`,
      words: buildingWords(building),
    })),
  );
  const put = await sql<Put>`
    with put as (
      insert into directory.buildings as b
        (district_id, id, micro_grid_id, code, name, address, location, unit_count, floor_count, search)
      select platform.district_id(), r.id, r."microGridId", r.code, r.name, r.address, r.location::point,
             r."unitCount", r."floorCount", array_to_tsvector(r.words)
        from jsonb_to_recordset(${rows}::jsonb) as r(id uuid, "microGridId" uuid, code text, name text, address text,
               location text, "unitCount" smallint, "floorCount" smallint, words text[])
      on conflict (district_id, id) do update
         set micro_grid_id = excluded.micro_grid_id, code = excluded.code, name = excluded.name,
             address = excluded.address, location = excluded.location, unit_count = excluded.unit_count,
             floor_count = excluded.floor_count, search = excluded.search, version = b.version + 1
       where (b.micro_grid_id, b.code, b.name, b.address, b.location::text, b.unit_count, b.floor_count, b.search)
             is distinct from (excluded.micro_grid_id, excluded.code, excluded.name, excluded.address,
                               excluded.location::text, excluded.unit_count, excluded.floor_count, excluded.search)
      returning xmax = 0 as added
    )
    select count(*) filter (where added) as added, count(*) filter (where not added) as changed from put`.execute(tx);
  return put.rows[0]!;
}

export async function putHomes(tx: DirectoryTransaction, homes: readonly HomeRow[]): Promise<Changes> {
  const put = await inBatches(homes, (batch) => putBatchOfHomes(tx, batch));
  return sumOf(homes.length, put);
}

async function putBatchOfHomes(tx: DirectoryTransaction, homes: readonly HomeRow[]): Promise<Put> {
  const put = await sql<Put>`
    with put as (
      insert into directory.homes as h
        (district_id, id, building_id, unit_no, room_no, exclusive_area_square_centimetres, area_source)
      select platform.district_id(), r.id, r."buildingId", r."unitNo", r."roomNo", r."exclusiveAreaSquareCentimetres",
             coalesce(r."areaSource", 'registered')
        from jsonb_to_recordset(${JSON.stringify(homes)}::jsonb) as r(id uuid, "buildingId" uuid, "unitNo" text,
               "roomNo" text, "exclusiveAreaSquareCentimetres" bigint, "areaSource" text)
      on conflict (district_id, id) do update
         set building_id = excluded.building_id, unit_no = excluded.unit_no, room_no = excluded.room_no,
             exclusive_area_square_centimetres = excluded.exclusive_area_square_centimetres,
             area_source = excluded.area_source, version = h.version + 1
       where (h.building_id, h.unit_no, h.room_no, h.exclusive_area_square_centimetres, h.area_source)
             is distinct from (excluded.building_id, excluded.unit_no, excluded.room_no,
                               excluded.exclusive_area_square_centimetres, excluded.area_source)
      returning xmax = 0 as added
    )
    select count(*) filter (where added) as added, count(*) filter (where not added) as changed from put`.execute(tx);
  return put.rows[0]!;
}

/** Who lives where; a residence that is there already keeps its first day. */
export async function putResidences(
  tx: DirectoryTransaction,
  since: string,
  residences: readonly ResidenceRow[],
): Promise<Changes> {
  const put = await inBatches(residences, async (batch) => {
    const { rows } = await sql<Put>`
      with put as (
        insert into directory.residences (district_id, person_id, home_id, capacity, since)
        select platform.district_id(), r."personId", r."homeId", r.capacity, ${since}::date
          from jsonb_to_recordset(${JSON.stringify(batch)}::jsonb) as r("personId" uuid, "homeId" uuid, capacity text)
        on conflict do nothing
        returning 1
      )
      select count(*) as added, 0 as changed from put`.execute(tx);
    return rows[0]!;
  });
  return sumOf(residences.length, put);
}
