import { type RawBuilder, sql } from "kysely";
import type { Actor } from "../../platform/operations/actor.ts";
import type { District } from "../../platform/operations/operation.ts";
import { oneOf } from "../../platform/schemas.ts";
import { seesArea } from "./policy.ts";
import { inAreaOf, sightsOf, withPost, withUnit } from "./scope.ts";

/** What a worklist is about: whose work, and which part of it. The count and the list ask the same questions. */

export const worklistScopes = ["mine", "unit", "area"] as const;
export const WorklistScope = oneOf(worklistScopes);
export type WorklistScope = (typeof worklistScopes)[number];

export const worklistParts = [
  "to-do",
  "open",
  "overdue",
  "due-today",
  "new",
  "waiting",
  "offered",
  "approvals",
  "suspended",
  "closed",
  "all",
] as const;
export const WorklistPart = oneOf(worklistParts);
export type WorklistPart = (typeof worklistParts)[number];

/**
 * Whose work. "mine": my posts hold it or are asked to take it; "unit": so does my unit; "area": it lies where I
 * answer. Always within what the actor may see. A request is in it by any of the conditions; each has its index, which
 * an OR of them has not.
 */
export function scopeConditions(actor: Actor, scope: WorklistScope): RawBuilder<boolean>[] {
  switch (scope) {
    case "mine":
      return actor.posts.flatMap(({ id }) => withPost(id));
    case "unit":
      return [...new Set(actor.posts.map(({ unitId }) => unitId))].flatMap(withUnit);
    case "area": {
      const areas = actor.posts.filter(seesArea);
      return areas.length > 0 ? areas.map(inAreaOf) : sightsOf(actor);
    }
  }
}

/** The areas below the district in which alone a scope looks; none where it looks through the whole district. */
export function areasOfScope(actor: Actor, scope: WorklistScope): string[] {
  const areas = scope === "area" ? actor.posts.filter(seesArea) : [];
  return areas.every(({ level }) => level > 1) ? areas.map(({ areaId }) => areaId) : [];
}

/** Which part, at this moment. Every open part names `state <> 'closed'`, by which the worklist's indexes are found. */
export function partCondition(
  part: WorklistPart,
  { actor, district, now }: { actor: Actor; district: District; now: Temporal.Instant },
): RawBuilder<boolean> {
  const at = now.toString();
  switch (part) {
    case "all":
      return sql<boolean>`true`;
    case "closed":
      return sql<boolean>`r.state = 'closed'`;
    case "to-do":
      return sql<boolean>`(r.state <> 'closed' and r.state in ('dispatched', 'accepted'))`;
    case "open":
      return sql<boolean>`r.state <> 'closed'`;
    case "overdue":
      return sql<boolean>`(r.state <> 'closed' and r.state in ('dispatched', 'accepted') and r.due_at < ${at}::timestamptz)`;
    case "due-today":
      return sql<boolean>`(r.state <> 'closed' and r.state in ('dispatched', 'accepted')
        and r.due_at >= ${at}::timestamptz and r.due_at < ${endOfToday(district, now)}::timestamptz)`;
    case "new":
      return sql<boolean>`(r.state <> 'closed' and r.state = 'dispatched')`;
    case "waiting":
      return sql<boolean>`(r.state <> 'closed' and r.state in ('awaiting-resident', 'resolved', 'rejected'))`;
    case "approvals":
      return sql<boolean>`(r.state <> 'closed' and r.approval_post_id = any(${postIds(actor)}::uuid[]))`;
    case "suspended":
      return sql<boolean>`(r.state <> 'closed' and r.state = 'suspended')`;
    case "offered":
      return sql<boolean>`(r.state <> 'closed' and r.offered_post_id = any(${postIds(actor)}::uuid[]))`;
  }
}

function endOfToday(district: District, now: Temporal.Instant): string {
  const today = now.toZonedDateTimeISO(district.timeZone).toPlainDate();
  return today.add({ days: 1 }).toZonedDateTime(district.timeZone).toInstant().toString();
}

function postIds(actor: Actor): string[] {
  return actor.posts.map(({ id }) => id);
}
