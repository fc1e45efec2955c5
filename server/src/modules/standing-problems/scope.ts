import { type RawBuilder, sql } from "kysely";
import type { Actor, Post } from "../../platform/operations/actor.ts";
import { seesArea, seesUnit } from "./policy.ts";

/**
 * Which problems exist for the actor, as a condition on `standing_problems.problems as p`: those in the area of a post, those
 * of the areas around it, and those that their unit owns. What lies outside is not found.
 */
export function visibleTo({ posts }: Actor, districtId: number): RawBuilder<boolean> {
  const parts = [
    ...posts.filter(seesArea).flatMap((post) => [within(post), around(post, districtId)]),
    ...posts.filter(seesUnit).map(({ unitId }) => sql<boolean>`p.owner_unit_id = ${unitId}::uuid`),
  ];
  return parts.length === 0 ? sql<boolean>`false` : sql<boolean>`(${sql.join(parts, sql` or `)})`;
}

function within({ areaId }: Post): RawBuilder<boolean> {
  return sql<boolean>`${areaId}::uuid in (p.area_id, p.grid_id, p.community_id, p.street_id, p.district_area_id)`;
}

function around({ areaId }: Post, districtId: number): RawBuilder<boolean> {
  return sql<boolean>`p.area_id = any((
    select array[a.district_area_id, a.street_id, a.community_id, a.grid_id] from directory.area_names a
     where a.district_id = ${districtId} and a.id = ${areaId}::uuid)::uuid[])`;
}
