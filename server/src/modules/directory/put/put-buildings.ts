import { sql } from "kysely";
import { buildingWords } from "../building-words.ts";
import type { BuildingRow } from "../directory-rows.ts";
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
