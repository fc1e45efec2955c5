import { sql } from "kysely";
import type { AreaLevel, MultiPolygon, Point } from "../directory-rows.ts";
import type { DirectoryTransaction } from "../tables.ts";

export interface RegisteredArea {
  id: string;
  parentCode: string | null;
  parentId: string | null;
  level: AreaLevel;
  code: string;
  nameEn: string;
  householdCount: number | null;
  center: Point | null;
  boundary: MultiPolygon | null;
  invented: boolean;
}

/** The areas of these codes that are registered, by code. */
export async function areasByCode(
  tx: DirectoryTransaction,
  districtId: number,
  codes: Iterable<string>,
): Promise<Map<string, RegisteredArea>> {
  const { rows } = await sql<RegisteredArea>`
    select a.id, p.code as "parentCode", a.parent_id as "parentId", a.level, a.code, a.name_en as "nameEn",
           a.household_count as "householdCount", a.boundary, a.invented,
           case when a.center is not null
                then jsonb_build_object('longitude', a.center[0], 'latitude', a.center[1]) end as center
      from directory.areas a
      left join directory.areas p on p.district_id = a.district_id and p.id = a.parent_id
     where a.district_id = ${districtId} and a.code = any(${[...new Set(codes)]}::text[]) and a.retired_at is null`.execute(
    tx,
  );
  return new Map(rows.map((row) => [row.code, row]));
}
