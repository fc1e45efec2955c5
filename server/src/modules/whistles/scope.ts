import { type RawBuilder, sql } from "kysely";
import type { Actor, PostRole } from "../../platform/operations/actor.ts";
import { desks } from "./policy.ts";

/** The column of a whistle that holds the area of each level. */
const areaColumns: Readonly<Record<number, string>> = { 1: "district_area_id", 2: "street_id", 3: "community_id" };

const ofUnits: readonly PostRole[] = ["department-officer", "property-officer", "partner-officer"];

/**
 * Which whistles exist for the actor, as a condition on `whistles.whistles as w`: what their unit blew or is called to,
 * and what lies in the area that they answer for.
 */
export function visibleTo(actor: Actor): RawBuilder<boolean> {
  if (actor.kind === "system") return sql<boolean>`true`;
  const unitIds = unitsOf(actor);
  const areas = areasOf(actor).map(({ areaId, column }) => sql<boolean>`w.${sql.ref(column)} = ${areaId}::uuid`);
  const parts = [...areas, blownBy(unitIds), calling(unitIds)];
  return sql<boolean>`(${sql.join(parts, sql` or `)})`;
}

/** The areas that the actor answers for, each with the column that a whistle holds it in. */
export function areasOf({ posts }: Actor): { areaId: string; column: string }[] {
  return posts.flatMap(({ role, areaId, level }) => {
    const column = areaColumns[level];
    const isArea = desks.includes(role) && !ofUnits.includes(role);
    return isArea && column ? [{ areaId, column }] : [];
  });
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
