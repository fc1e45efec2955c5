import { type RawBuilder, sql } from "kysely";
import type { Actor, Post } from "../../platform/operations/actor.ts";
import { seesArea, seesUnit } from "./policy.ts";

/**
 * Which topics exist for staff, as a condition on `deliberations.topics as t`: those in the area of a post, those of the areas
 * around it, and those that their unit put forward or carries something out of.
 */
export function visibleTo({ posts }: Actor, districtId: number): RawBuilder<boolean> {
  const parts = [
    ...posts.filter(seesArea).flatMap((post) => [within(post), around(post, districtId)]),
    ...posts.filter(seesUnit).map(
      ({ unitId }) => sql<boolean>`
        (t.proposing_unit_id = ${unitId}::uuid
          or exists (select from decision_tasks.given_tasks k
                      where k.district_id = t.district_id and k.origin_id = t.id and k.unit_id = ${unitId}::uuid))`,
    ),
  ];
  return parts.length === 0 ? sql<boolean>`false` : sql<boolean>`(${sql.join(parts, sql` or `)})`;
}

function within({ areaId }: Post): RawBuilder<boolean> {
  return sql<boolean>`${areaId}::uuid in (t.area_id, t.grid_id, t.community_id, t.street_id, t.district_area_id)`;
}

function around({ areaId }: Post, districtId: number): RawBuilder<boolean> {
  return sql<boolean>`t.area_id = any((
    select array[a.district_area_id, a.street_id, a.community_id, a.grid_id] from directory.area_names a
     where a.district_id = ${districtId} and a.id = ${areaId}::uuid)::uuid[])`;
}
