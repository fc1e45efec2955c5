import { sql } from "kysely";
import type { HomeRow, ResidenceRow } from "../directory-rows.ts";
import type { DirectoryTransaction } from "../tables.ts";
import { type Changes, inBatches, type Put, sumOf } from "./changes.ts";

export async function putHomes(tx: DirectoryTransaction, homes: readonly HomeRow[]): Promise<Changes> {
  const put = await inBatches(homes, (batch) => putBatchOfHomes(tx, batch));
  return sumOf(homes.length, put);
}

async function putBatchOfHomes(tx: DirectoryTransaction, homes: readonly HomeRow[]): Promise<Put> {
  const put = await sql<Put>`
    with put as (
      insert into directory.homes as h
        (district_id, id, building_id, unit_no, room_no, exclusive_area_square_centimetres, area_source,
         developer_unit_id)
      select platform.district_id(), r.id, r."buildingId", r."unitNo", r."roomNo", r."exclusiveAreaSquareCentimetres",
             coalesce(r."areaSource", 'registered'), r."developerUnitId"
        from jsonb_to_recordset(${JSON.stringify(homes)}::jsonb) as r(id uuid, "buildingId" uuid, "unitNo" text,
               "roomNo" text, "exclusiveAreaSquareCentimetres" bigint, "areaSource" text,
               "developerUnitId" uuid)
      on conflict (district_id, id) do update
         set building_id = excluded.building_id, unit_no = excluded.unit_no, room_no = excluded.room_no,
             exclusive_area_square_centimetres = excluded.exclusive_area_square_centimetres,
             area_source = excluded.area_source, developer_unit_id = excluded.developer_unit_id,
             version = h.version + 1
       where (h.building_id, h.unit_no, h.room_no, h.exclusive_area_square_centimetres, h.area_source,
              h.developer_unit_id)
             is distinct from (excluded.building_id, excluded.unit_no, excluded.room_no,
                               excluded.exclusive_area_square_centimetres, excluded.area_source,
                               excluded.developer_unit_id)
      returning xmax = 0 as added
    )
    select count(*) filter (where added) as added, count(*) filter (where not added) as changed from put`.execute(tx);
  return put.rows[0]!;
}

/** A home that somebody owns is the developer's no longer. */
export async function sellHomes(tx: DirectoryTransaction, homeIds: readonly string[]): Promise<Changes> {
  const sold = await sql`
    update directory.homes
       set developer_unit_id = null, version = version + 1
     where district_id = platform.district_id() and id = any(${homeIds}::uuid[])
       and developer_unit_id is not null`.execute(tx);
  const changed = Number(sold.numAffectedRows ?? 0);
  return { added: 0, changed, unchanged: 0 };
}

/** Who lives where and who owns what. What a row does not say stays; whoever comes back after leaving begins anew. */
export async function putResidences(
  tx: DirectoryTransaction,
  residences: readonly ResidenceRow[],
  sinceWhereNew: string,
): Promise<Changes> {
  const put = await inBatches(residences, (batch) => putBatchOfResidences(tx, batch, sinceWhereNew));
  return sumOf(residences.length, put);
}

async function putBatchOfResidences(
  tx: DirectoryTransaction,
  residences: readonly ResidenceRow[],
  sinceWhereNew: string,
): Promise<Put> {
  const { rows } = await sql<Put>`
    with said as (
      select r."personId", r."homeId", r.capacity, coalesce(r.since, o.since, ${sinceWhereNew}::date) as since,
             case when r.since > o.until then r.until else coalesce(r.until, o.until) end as until
        from jsonb_to_recordset(${JSON.stringify(residences)}::jsonb) as r("personId" uuid, "homeId" uuid,
               capacity text, since date, until date)
        left join directory.residences o on o.district_id = platform.district_id() and o.person_id = r."personId"
              and o.home_id = r."homeId" and o.capacity = r.capacity
    ), put as (
      insert into directory.residences as o (district_id, person_id, home_id, capacity, since, until)
      select platform.district_id(), "personId", "homeId", capacity, since, until from said
      on conflict (district_id, person_id, home_id, capacity) do update
         set since = excluded.since, until = excluded.until
       where (o.since, o.until) is distinct from (excluded.since, excluded.until)
      returning xmax = 0 as added
    )
    select count(*) filter (where added) as added, count(*) filter (where not added) as changed from put`.execute(tx);
  return rows[0]!;
}
