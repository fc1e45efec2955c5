import { sql } from "kysely";
import type { UnitRow } from "../directory-rows.ts";
import type { DirectoryTransaction } from "../tables.ts";
import { type Changes, inBatches, type Put, sumOf } from "./changes.ts";

/** Rows may name one another as parent in any order: the keys are checked at the end of each statement. */
export async function putUnits(tx: DirectoryTransaction, units: readonly UnitRow[]): Promise<Changes> {
  const put = await inBatches(units, (batch) => putBatch(tx, batch));
  return sumOf(units.length, put);
}

async function putBatch(tx: DirectoryTransaction, units: readonly UnitRow[]): Promise<Put> {
  const put = await sql<Put>`
    with put as (
      insert into directory.units as u
        (district_id, id, kind, name, name_en, area_id, parent_unit_id, party_basis)
      select platform.district_id(), r.id, r.kind, r.name, r."nameEn", r."areaId", r."parentUnitId", r."partyBasis"
        from jsonb_to_recordset(${JSON.stringify(units)}::jsonb) as r(id uuid, kind text, name text, "nameEn" text,
               "areaId" uuid, "parentUnitId" uuid, "partyBasis" text)
      on conflict (district_id, id) do update
         set kind = excluded.kind, name = excluded.name, name_en = excluded.name_en, area_id = excluded.area_id,
             parent_unit_id = excluded.parent_unit_id, party_basis = excluded.party_basis, version = u.version + 1
       where (u.kind, u.name, u.name_en, u.area_id, u.parent_unit_id, u.party_basis)
             is distinct from (excluded.kind, excluded.name, excluded.name_en, excluded.area_id,
                               excluded.parent_unit_id, excluded.party_basis)
      returning xmax = 0 as added
    )
    select count(*) filter (where added) as added, count(*) filter (where not added) as changed from put`.execute(tx);
  return put.rows[0]!;
}
