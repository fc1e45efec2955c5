import { type RawBuilder, sql } from "kysely";
import type { Actor } from "../../platform/operations/actor.ts";
import { desks } from "./policy.ts";

/** The column of a whistle that holds the area of each level. */
const areaColumns: Readonly<Record<number, string>> = { 1: "district_area_id", 2: "street_id", 3: "community_id" };

/**
 * Which whistles exist for the actor, as a condition on `whistles.whistles as w`: what their unit blew or is called to,
 * and what lies in the area that they answer for.
 */
export function visibleTo(actor: Actor): RawBuilder<boolean> {
  if (actor.kind === "system") return sql<boolean>`true`;
  const own = actor.posts.filter(({ role }) => desks.includes(role));
  const unitIds = unitsOf(actor);
  const areas = own.flatMap(({ role, areaId, level }) => {
    const column = areaColumns[level];
    const isArea = !["department-officer", "property-officer", "partner-officer"].includes(role);
    return isArea && column ? [sql<boolean>`w.${sql.ref(column)} = ${areaId}::uuid`] : [];
  });
  const parts = [...areas, blownBy(unitIds), calling(unitIds)];
  return sql<boolean>`(${sql.join(parts, sql` or `)})`;
}

/** The units at whose desks the actor sits. */
export function unitsOf({ posts }: Actor): string[] {
  return [...new Set(posts.filter(({ role }) => desks.includes(role)).map(({ unitId }) => unitId))];
}

export function blownBy(unitIds: readonly string[]): RawBuilder<boolean> {
  return sql<boolean>`w.caller_unit_id = any(${unitIds}::uuid[])`;
}

/** Whether one of these units was called. */
export function calling(unitIds: readonly string[]): RawBuilder<boolean> {
  return sql<boolean>`w.id in (select c.whistle_id from whistles.calls c
    where c.district_id = w.district_id and c.unit_id = any(${unitIds}::uuid[]))`;
}
