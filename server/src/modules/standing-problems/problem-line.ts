import { type RawBuilder, sql } from "kysely";
import { type Static, Type } from "typebox";
import type { Locale } from "../../platform/locale.ts";
import { type District, dayOf } from "../../platform/operations/operation.ts";
import { DateText, InstantText, nullable, oneOf, Uuid } from "../../platform/schemas.ts";
import { ProblemStateName } from "./problem-input.ts";
import type { ProblemState } from "./states.ts";

/** One problem in a list. */
export const ProblemLine = Type.Object({
  id: Uuid,
  title: Type.String(),
  category: nullable(Type.String()),
  area: Type.Object({ id: Uuid, name: Type.String(), within: Type.String(), level: Type.Integer() }),
  owner: Type.Object({ id: Uuid, name: Type.String(), unitName: Type.String() }),
  state: ProblemStateName,
  origin: oneOf(["hand", "topic"]),
  openedAt: InstantText,
  settledAt: nullable(InstantText),
  reviewOn: DateText,
  reviewDue: Type.Boolean({ description: "its review date has come" }),
  requestCount: Type.Integer(),
  version: Type.Integer(),
});
export type ProblemLine = Static<typeof ProblemLine>;

export interface LineRow {
  id: string;
  title: string;
  category: string | null;
  area_id: string;
  area_name: string;
  within: string;
  level: number;
  owner_post_id: string;
  owner_name: string;
  owner_unit: string;
  state: ProblemState;
  origin: "hand" | "topic";
  opened_at: string;
  settled_at: string | null;
  review_on: string;
  request_count: number;
  version: number;
}

/** Joined to the few rows of a page, which is `page as p`. */
export function lineColumns(locale: Locale): RawBuilder<LineRow> {
  return sql<LineRow>`
    p.id, p.title, ${named(locale, "c")} as category, p.area_id, ${named(locale, "a")} as area_name,
    coalesce(${named(locale, "w")}, '') as within, p.level, p.owner_post_id, ${named(locale, "o")} as owner_name,
    ${named(locale, "o", "unit_name")} as owner_unit, p.state, p.origin, p.opened_at, p.settled_at,
    p.review_on::text as review_on, p.version,
    (select count(*)::integer from standing_problems.linked_requests l
      where l.district_id = p.district_id and l.problem_id = p.id) as request_count`;
}

export const lineJoins = sql`
  join directory.area_names a on a.district_id = p.district_id and a.id = p.area_id
  left join directory.area_names w on w.district_id = p.district_id and w.id = a.parent_id and w.level > 1
  join directory.staffed_posts o on o.district_id = p.district_id and o.id = p.owner_post_id
  left join categories.category_names c on c.district_id = p.district_id and c.id = p.category_id`;

export function lineOf(row: LineRow, district: District, now: Temporal.Instant): ProblemLine {
  return {
    id: row.id,
    title: row.title,
    category: row.category,
    area: { id: row.area_id, name: row.area_name, within: row.within, level: row.level },
    owner: { id: row.owner_post_id, name: row.owner_name, unitName: row.owner_unit },
    state: row.state,
    origin: row.origin,
    openedAt: row.opened_at,
    settledAt: row.settled_at,
    reviewOn: row.review_on,
    reviewDue: row.state !== "settled" && row.review_on <= dayOf(district, now),
    requestCount: row.request_count,
    version: row.version,
  };
}

/** A name in the reader's language; Chinese where there is no English one. */
export function named(locale: Locale, table: string, column = "name"): RawBuilder<string> {
  const name = sql.ref<string>(`${table}.${column}`);
  if (locale === "zh-CN") return sql<string>`${name}`;
  return sql<string>`coalesce(nullif(${sql.ref(`${table}.${column}_en`)}, ''), ${name})`;
}
