import { type Expression, type QueryExecutorProvider, type RawBuilder, sql } from "kysely";
import type { RoutingFacts } from "./duty.ts";
import { anyMatter, areaJson, dutyPostJson } from "./duty-json.ts";

/**
 * What decides to whom a matter at a place goes, as one scalar of JSON for a select list: a bigger statement reads it on
 * the way. Null when the category or the micro-grid does not exist in the district.
 *
 * @param categoryId a uuid: a column of the statement, or sql`${value}::uuid`
 * @param microGridId likewise
 */
export function routingFacts(
  districtId: number,
  categoryId: Expression<unknown>,
  microGridId: Expression<unknown>,
): RawBuilder<RoutingFacts | null> {
  return sql<RoutingFacts | null>`(
    select jsonb_build_object(
        'path', jsonb_build_array(m.id, m.grid_id, m.community_id, m.street_id, m.district_area_id),
        'matter', jsonb_build_object(
          'id', c.id, 'name', c.name, 'nameEn', c.name_en,
          'groupId', g.id, 'groupName', coalesce(g.name, ''), 'groupNameEn', coalesce(g.name_en, '')),
        'candidates', (
          select coalesce(jsonb_agg(jsonb_build_object(
              'id', d.id, 'categoryId', d.category_id, 'area', ${areaJson}, 'post', ${dutyPostJson})), '[]')
            from duties.duties d
            join directory.area_names a on a.district_id = d.district_id and a.id = d.area_id
            join directory.staffed_posts p on p.district_id = d.district_id and p.id = d.post_id
           where d.district_id = ${districtId} and d.ended_at is null
             and d.area_id = any (array[m.id, m.grid_id, m.community_id, m.street_id, m.district_area_id])
             and ${anyMatter} = any (array[c.id, c.parent_id, '00000000-0000-0000-0000-000000000000'::uuid])),
        'backstop', (
          select ${dutyPostJson} from directory.staffed_posts p where p.district_id = ${districtId} and p.backstop))
      from directory.area_names m
      join categories.category_names c on c.district_id = m.district_id and c.id = ${categoryId}
      left join categories.category_names g on g.district_id = c.district_id and g.id = c.parent_id
     where m.district_id = ${districtId} and m.id = ${microGridId})`;
}

export async function loadCandidates(
  tx: QueryExecutorProvider,
  districtId: number,
  { categoryId, microGridId }: { categoryId: string; microGridId: string },
): Promise<RoutingFacts | null> {
  const facts = routingFacts(districtId, sql`${categoryId}::uuid`, sql`${microGridId}::uuid`);
  const { rows } = await sql<{ facts: RoutingFacts | null }>`select ${facts} as facts`.execute(tx);
  return rows[0]?.facts ?? null;
}
