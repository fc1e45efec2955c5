import { type RawBuilder, sql } from "kysely";
import { Type } from "typebox";
import { dayOf } from "../../platform/operations/operation.ts";
import { nullable, oneOf, Uuid } from "../../platform/schemas.ts";
import { mayOpenProblems, maySeeProblems } from "./policy.ts";
import { type LineRow, lineColumns, lineJoins, lineOf, ProblemLine } from "./problem-line.ts";
import { visibleTo } from "./scope.ts";
import { operation } from "./tables.ts";

const pageLength = 50;

/** The standing problems that concern the actor: what is to be looked at again first is on top. */
export const listProblems = operation({
  name: "list-problems",
  summary: "Staff read the standing problems of their areas and those that their unit owns, page by page.",
  access: "read",
  permission: maySeeProblems,
  input: Type.Object({
    show: oneOf(["unsettled", "mine", "review-due", "settled"]),
    categoryId: Type.Optional(Uuid),
    areaId: Type.Optional(Uuid),
    after: Type.Optional(Type.String({ maxLength: 120, description: "`next` of the page before" })),
  }),
  output: Type.Object({
    problems: Type.Array(ProblemLine),
    next: nullable(Type.String()),
    mayOpen: Type.Boolean(),
  }),
  refusals: {},
  async run({ actor, input, tx, now, district, locale, refuse }) {
    const { show, categoryId, areaId, after } = input;
    const cursor = after === undefined ? null : cursorOf(after);
    if (after !== undefined && cursor === null) throw refuse("input-invalid");
    const settled = show === "settled";
    const key = settled ? sql`p.settled_at` : sql`p.review_on`;
    const type = sql.raw(settled ? "timestamptz" : "date");
    // To be looked at: the earliest first. Settled: the newest first.
    const direction = sql.raw(settled ? "desc" : "asc");
    const beyond = sql.raw(settled ? "<" : ">");
    const conditions: RawBuilder<unknown>[] = [
      sql`p.district_id = ${district.id}`,
      settled ? sql`p.state = 'settled'` : sql`p.state <> 'settled'`,
      visibleTo(actor, district.id),
      ...(show === "mine" ? [sql`p.owner_unit_id = any(${actor.posts.map(({ unitId }) => unitId)}::uuid[])`] : []),
      ...(show === "review-due" ? [sql`p.review_on <= ${dayOf(district, now)}::date`] : []),
      ...(categoryId ? [sql`p.category_id = ${categoryId}::uuid`] : []),
      ...(areaId
        ? [sql`${areaId}::uuid in (p.area_id, p.grid_id, p.community_id, p.street_id, p.district_area_id)`]
        : []),
      ...(cursor ? [sql`(${key}, p.id) ${beyond} (${cursor.at}::${type}, ${cursor.id}::uuid)`] : []),
    ];
    const order = sql`order by ${key} ${direction}, p.id ${direction}`;
    const { rows } = await sql<LineRow>`
      with page as materialized (
        select p.* from standing_problems.problems p where ${sql.join(conditions, sql` and `)}
        ${order} limit ${sql.lit(pageLength + 1)})
      select ${lineColumns(locale)} from page p ${lineJoins} ${order}`.execute(tx);
    const shown = rows.slice(0, pageLength);
    const last = rows.length > pageLength ? shown.at(-1) : undefined;
    return {
      problems: shown.map((row) => lineOf(row, district, now)),
      next: last ? `${settled ? last.settled_at : last.review_on}~${last.id}` : null,
      mayOpen: mayOpenProblems(actor),
    };
  },
});

/** "day or moment~id" of the last line of a page. */
function cursorOf(text: string): { at: string; id: string } | null {
  const [, at, id] = /^([0-9T:.+Z-]{10,40})~([0-9a-f-]{36})$/.exec(text) ?? [];
  if (at === undefined || id === undefined || Number.isNaN(Date.parse(at))) return null;
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id) ? { at, id } : null;
}
