import { type QueryExecutorProvider, sql } from "kysely";
import { newId } from "../../platform/ids.ts";
import { anyMatter } from "./duty-json.ts";
import { lockDutyTable } from "./duty-table-lock.ts";

export interface DutyToPut {
  categoryId: string | null;
  areaId: string;
  postId: string;
}

export interface PutContext {
  tx: QueryExecutorProvider;
  district: { id: number };
  now: Temporal.Instant;
}

/**
 * Makes each of these posts answer for its category and area; who answered before is ended and kept. Duties not named
 * stay. Area and category are named at most once, and all ids exist: whoever imports has checked it, row by row.
 */
export async function putDuties(
  { tx, district, now }: PutContext,
  duties: readonly DutyToPut[],
): Promise<{ added: number; changed: number; unchanged: number }> {
  await lockDutyTable(tx, district.id);
  const given = duties.map(({ categoryId, areaId, postId }) => ({
    id: newId(now),
    category_id: categoryId,
    area_id: areaId,
    post_id: postId,
  }));
  // The insert reads what was ended, so the old duty is gone before the new one claims its place in the unique index.
  const { rows } = await sql<{ added: number; changed: number }>`
    with given as (
      select * from jsonb_to_recordset(${JSON.stringify(given)}::jsonb)
        as g(id uuid, category_id uuid, area_id uuid, post_id uuid)
    ), matched as (
      select g.*, d.id as standing_id, d.post_id as standing_post_id
        from given g
        left join duties.duties d on d.district_id = ${district.id} and d.area_id = g.area_id and d.ended_at is null
         and ${anyMatter} = coalesce(g.category_id, '00000000-0000-0000-0000-000000000000'::uuid)
    ), ended as (
      update duties.duties d set ended_at = ${now.toString()}
        from matched m
       where d.district_id = ${district.id} and d.id = m.standing_id and m.standing_post_id <> m.post_id
      returning d.id
    ), added as (
      insert into duties.duties (district_id, id, category_id, area_id, post_id, effective_from)
      select ${district.id}, m.id, m.category_id, m.area_id, m.post_id, ${now.toString()}
        from matched m
       where m.standing_post_id is distinct from m.post_id and (select count(*) from ended) >= 0
      returning id
    )
    select (select count(*) from ended) as changed,
           (select count(*) from added) - (select count(*) from ended) as added
  `.execute(tx);
  const { added, changed } = rows[0]!;
  return { added, changed, unchanged: duties.length - added - changed };
}
