import { sql } from "kysely";
import type { AreaRow, MultiPolygon } from "../directory-rows.ts";
import type { DirectoryTransaction } from "../tables.ts";
import { type Changes, inBatches, sumOf } from "./changes.ts";

/**
 * Level by level, so that every area finds its parent, also among these rows. An area stays where it was put: its
 * parent never changes, so the ancestors that it and everything located in it carry are right for ever.
 */
export async function putAreas(tx: DirectoryTransaction, areas: readonly AreaRow[]): Promise<Changes> {
  const byLevel = [1, 2, 3, 4, 5].map((level) => areas.filter((area) => area.level === level));
  const results: PutArea[] = [];
  for (const ofLevel of byLevel) {
    for (const put of await inBatches(ofLevel, (batch) => putBatch(tx, batch))) results.push(...put);
  }
  const touched = new Set(results.map(({ id }) => id));
  await putShapes(
    tx,
    byLevel[4]!.filter(({ id }) => touched.has(id)),
  );
  const added = results.filter((result) => result.added).length;
  return sumOf(areas.length, [{ added, changed: results.length - added }]);
}

type PutArea = { id: string; added: boolean };

async function putBatch(tx: DirectoryTransaction, areas: readonly AreaRow[]): Promise<PutArea[]> {
  const rows = JSON.stringify(
    areas.map(({ center, ...area }) => ({
      ...area,
      point: center && `(${center.longitude},${center.latitude})`,
    })),
  );
  const put = await sql<PutArea>`
    insert into directory.areas as a
      (district_id, id, parent_id, level, kind, code, name, name_en, household_count, center, boundary, invented,
       district_area_id, street_id, community_id, grid_id)
    select platform.district_id(), r.id, r."parentId", r.level, r.kind, r.code, r.name, r."nameEn", r."householdCount",
           r.point::point, nullif(r.boundary, 'null'::jsonb), r.invented,
           coalesce(p.district_area_id, r.id),
           case when r.level = 2 then r.id else p.street_id end,
           case when r.level = 3 then r.id else p.community_id end,
           case when r.level = 4 then r.id else p.grid_id end
      from jsonb_to_recordset(${rows}::jsonb) as r(id uuid, "parentId" uuid, level smallint, kind text, code text,
             name text, "nameEn" text, "householdCount" integer, point text, boundary jsonb, invented boolean)
      left join directory.areas p on p.district_id = platform.district_id() and p.id = r."parentId"
    on conflict (district_id, id) do update
       set kind = excluded.kind, code = excluded.code, name = excluded.name, name_en = excluded.name_en,
           household_count = excluded.household_count, center = excluded.center, boundary = excluded.boundary,
           invented = excluded.invented, version = a.version + 1
     where (a.kind, a.code, a.name, a.name_en, a.household_count, a.center::text, a.boundary, a.invented)
           is distinct from (excluded.kind, excluded.code, excluded.name, excluded.name_en, excluded.household_count,
                             excluded.center::text, excluded.boundary, excluded.invented)
    returning id, xmax = 0 as added`.execute(tx);
  return put.rows;
}

/** Only micro-grids have shapes: a point is located there, and the areas above follow. */
async function putShapes(tx: DirectoryTransaction, microGrids: readonly AreaRow[]): Promise<void> {
  await inBatches(microGrids, async (batch) => {
    await sql`
      delete from directory.area_shapes
       where district_id = platform.district_id() and area_id = any(${batch.map(({ id }) => id)}::uuid[])`.execute(
      tx,
    );
    const shapes = JSON.stringify(
      batch.flatMap(({ id, boundary }) => outerRings(boundary).map((shape, part) => ({ id, part: part + 1, shape }))),
    );
    await sql`
      insert into directory.area_shapes (district_id, area_id, part, shape)
      select platform.district_id(), s.id, s.part, s.shape::polygon
        from jsonb_to_recordset(${shapes}::jsonb) as s(id uuid, part smallint, shape text)`.execute(tx);
  });
}

/** In the writing of PostgreSQL's type polygon. A hole stays with the area around it. */
function outerRings(boundary: MultiPolygon | null): string[] {
  return (boundary ?? []).map(([outer]) => `(${outer!.map(([lng, lat]) => `(${lng},${lat})`).join(",")})`);
}
