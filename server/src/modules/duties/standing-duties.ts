import { type QueryExecutorProvider, sql } from "kysely";
import type { Duty } from "./duty.ts";
import { areaJson, dutyPostJson } from "./duty-json.ts";

/** The whole duty table of a district as it stands: some thousand rows. */
export async function standingDuties(tx: QueryExecutorProvider, districtId: number): Promise<Duty[]> {
  const { rows } = await sql<Duty>`
    select d.id, d.category_id as "categoryId", ${areaJson} as area, ${dutyPostJson} as post
      from duties.duties d
      join directory.area_names a on a.district_id = d.district_id and a.id = d.area_id
      join directory.staffed_posts p on p.district_id = d.district_id and p.id = d.post_id
     where d.district_id = ${districtId} and d.ended_at is null
     order by d.id
  `.execute(tx);
  return rows;
}
