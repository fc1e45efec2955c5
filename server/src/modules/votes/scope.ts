import { type RawBuilder, sql } from "kysely";
import type { Actor } from "../../platform/operations/actor.ts";
import { maySeeVotes } from "./policy.ts";

/**
 * Which votes exist for staff, as a condition on `votes.votes as v`: those of the areas of their posts, of the areas in
 * them and around them.
 */
export function visibleTo(actor: Actor): RawBuilder<boolean> {
  if (actor.kind === "system") return sql<boolean>`true`;
  if (!maySeeVotes(actor)) return sql<boolean>`false`;
  const areas = [...new Set(actor.posts.map(({ areaId }) => areaId))];
  return sql<boolean>`(
    array[v.area_id, v.grid_id, v.community_id, v.street_id, v.district_area_id] && ${areas}::uuid[]
    or v.area_id in (select unnest(array[a.district_area_id, a.street_id, a.community_id, a.grid_id])
                       from directory.area_names a
                      where a.district_id = v.district_id and a.id = any(${areas}::uuid[])))`;
}
