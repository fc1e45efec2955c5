import { type QueryExecutorProvider, sql } from "kysely";
import type { RefusalStatus } from "../../platform/refusals.ts";
import type { DutyArea, DutyPost } from "./duty.ts";
import { areaJson, dutyPostJson } from "./duty-json.ts";

/** What a new duty must not name: nobody could ever be reached by it. */
export const unusableRefusals = {
  "post-closed": 409,
  "area-retired": 409,
  "category-retired": 409,
} as const satisfies Record<string, RefusalStatus>;

export interface DutyWanted {
  categoryId: string | null;
  areaId: string;
  /** Null: nobody any more. */
  postId: string | null;
}

export interface NamedInDuty {
  area: DutyArea | null;
  post: DutyPost | null;
  categoryFound: boolean;
  areaRetired: boolean;
  categoryRetired: boolean;
}

/** The area, post and category of each wanted duty, in the same order. */
export async function namedInDuties(
  tx: QueryExecutorProvider,
  districtId: number,
  wanted: readonly DutyWanted[],
): Promise<NamedInDuty[]> {
  const { rows } = await sql<NamedInDuty>`
    select case when a.id is not null then ${areaJson} end as area,
           case when p.id is not null then ${dutyPostJson} end as post,
           w."categoryId" is null or c.id is not null as "categoryFound",
           a.retired_at is not null as "areaRetired",
           c.retired_at is not null or g.retired_at is not null as "categoryRetired"
      from jsonb_to_recordset(${JSON.stringify(wanted.map((duty, index) => ({ ...duty, index })))}::jsonb)
        as w(index integer, "categoryId" uuid, "areaId" uuid, "postId" uuid)
      left join directory.area_names a on a.district_id = ${districtId} and a.id = w."areaId"
      left join directory.staffed_posts p on p.district_id = ${districtId} and p.id = w."postId"
      left join categories.category_names c on c.district_id = ${districtId} and c.id = w."categoryId"
      left join categories.category_names g on g.district_id = ${districtId} and g.id = c.parent_id
     order by w.index
  `.execute(tx);
  return rows;
}

/** Why a duty cannot be given like this, or null. */
export function unusable(wanted: DutyWanted, named: NamedInDuty): "not-found" | keyof typeof unusableRefusals | null {
  if (!named.area || !named.categoryFound || (wanted.postId !== null && !named.post)) return "not-found";
  if (named.areaRetired) return "area-retired";
  if (named.categoryRetired) return "category-retired";
  return named.post?.closed ? "post-closed" : null;
}
