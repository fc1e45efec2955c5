import { type RawBuilder, sql } from "kysely";
import type { Actor, Post } from "../../platform/operations/actor.ts";
import { seesArea, seesUnit } from "./policy.ts";

/** The column of a request that holds the area of each level, 1 district … 5 micro-grid. */
const areaColumns = ["", "district_area_id", "street_id", "community_id", "grid_id", "micro_grid_id"] as const;

/**
 * Which requests exist for the actor, as a condition on `requests.requests as r`. What lies outside is not found.
 * An officer sees the area of each of their posts; a department sees what it has, is asked to
 * take or is asked to approve.
 */
export function visibleTo(actor: Actor): RawBuilder<boolean> {
  if (actor.kind === "system") return sql<boolean>`true`;
  return anyOf(sightsOf(actor));
}

/** What the actor may read beside: requests that their unit was asked to help with (see share-requests.ts). */
export function readableBy(actor: Actor): RawBuilder<boolean> {
  const unitIds = [...new Set(actor.posts.map(({ unitId }) => unitId))];
  return anyOf([
    visibleTo(actor),
    sql<boolean>`exists (select from requests.shared_requests s
      where s.district_id = r.district_id and s.request_id = r.id and s.unit_id = any(${unitIds}::uuid[]))`,
  ]);
}

/** The parts of what staff see, each found by an index of its own; they overlap. */
export function sightsOf({ posts }: Actor): RawBuilder<boolean>[] {
  const seeing = posts.filter((post) => seesUnit(post) || seesArea(post));
  return [...posts.filter(seesArea).map(inAreaOf), ...seeing.flatMap(({ unitId }) => withUnit(unitId))];
}

export function inAreaOf({ areaId, level }: Pick<Post, "areaId" | "level">): RawBuilder<boolean> {
  const column = areaColumns[level];
  if (!column) throw new Error(`no area has level ${level}`);
  return sql<boolean>`r.${sql.ref(column)} = ${areaId}::uuid`;
}

export function withUnit(unitId: string): RawBuilder<boolean>[] {
  return [
    sql<boolean>`r.answerable_unit_id = ${unitId}::uuid`,
    sql<boolean>`r.offered_unit_id = ${unitId}::uuid`,
    sql<boolean>`r.approval_unit_id = ${unitId}::uuid`,
  ];
}

export function withPost(postId: string): RawBuilder<boolean>[] {
  return [
    sql<boolean>`r.answerable_post_id = ${postId}::uuid`,
    sql<boolean>`r.offered_post_id = ${postId}::uuid`,
    sql<boolean>`r.approval_post_id = ${postId}::uuid`,
  ];
}

/** Nothing is visible through no post. */
export function anyOf(conditions: readonly RawBuilder<boolean>[]): RawBuilder<boolean> {
  if (conditions.length === 0) return sql<boolean>`false`;
  return sql<boolean>`(${sql.join(conditions, sql` or `)})`;
}
