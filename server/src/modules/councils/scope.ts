import { type RawBuilder, sql } from "kysely";
import type { Actor, Post } from "../../platform/operations/actor.ts";
import { seesCouncils } from "./policy.ts";

/**
 * What exists for staff of something that has area columns, read as `c`: what lies in the area of a post, and what belongs to
 * an area around it. What lies elsewhere is not found.
 */
export function inSightOf({ posts }: Actor, districtId: number): RawBuilder<boolean> {
  const parts = posts.filter(seesCouncils).flatMap((post) => [within(post), around(post, districtId)]);
  return parts.length === 0 ? sql<boolean>`false` : sql<boolean>`(${sql.join(parts, sql` or `)})`;
}

function within({ areaId }: Post): RawBuilder<boolean> {
  return sql<boolean>`${areaId}::uuid in (c.area_id, c.grid_id, c.community_id, c.street_id, c.district_area_id)`;
}

function around({ areaId }: Post, districtId: number): RawBuilder<boolean> {
  return sql<boolean>`c.area_id = any((
    select array[a.district_area_id, a.street_id, a.community_id, a.grid_id] from directory.area_names a
     where a.district_id = ${districtId} and a.id = ${areaId}::uuid)::uuid[])`;
}

/** The place of `c` and the areas it lies in. */
export const pathColumn = sql<
  string[]
>`array_remove(array[c.area_id, c.grid_id, c.community_id, c.street_id, c.district_area_id], null)`;
