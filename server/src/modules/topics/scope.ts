import { type RawBuilder, sql } from "kysely";
import type { Actor, Post } from "../../platform/operations/actor.ts";
import { seesArea, seesUnit } from "./policy.ts";

/** Which topics exist for the actor, as a condition on `topics.hot_topics as t`. */
export function visibleTo({ posts }: Actor, districtId: number): RawBuilder<boolean> {
  const parts = [
    ...posts.filter(seesArea).map(({ areaId }) => inArea(areaId)),
    ...posts.filter(seesUnit).map((post) => ofUnit(post, districtId)),
  ];
  return parts.length === 0 ? sql<boolean>`false` : sql<boolean>`(${sql.join(parts, sql` or `)})`;
}

export function inArea(areaId: string): RawBuilder<boolean> {
  return sql<boolean>`${areaId}::uuid in (t.area_id, t.community_id, t.street_id, t.district_area_id)`;
}

function ofUnit({ unitId }: Post, districtId: number): RawBuilder<boolean> {
  return sql<boolean>`exists (
    select from topics.topic_requests l
      join requests.placed_requests r on r.district_id = l.district_id and r.request_id = l.request_id
     where l.district_id = ${districtId} and l.topic_id = t.id and r.answerable_unit_id = ${unitId}::uuid)`;
}
