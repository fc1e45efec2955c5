import { type RawBuilder, sql } from "kysely";
import { Type } from "typebox";
import { After, cursorOf } from "../../platform/cursor.ts";
import { nullable, oneOf, Uuid } from "../../platform/schemas.ts";
import { runsTopics, seesTopics } from "./policy.ts";
import { visibleTo } from "./scope.ts";
import { operation } from "./tables.ts";
import { type LineRow, lineColumns, lineJoins, lineOf, TopicLine } from "./topic-line.ts";

const pageLength = 100;

/** The topics that concern staff: those under way, the oldest first, or those that have ended, the newest first. */
export const listDeliberations = operation({
  name: "list-deliberations",
  summary: "Staff read the topics of their areas and of what their unit carries out, page by page.",
  access: "read",
  permission: seesTopics,
  input: Type.Object({
    show: oneOf(["running", "ended"]),
    areaId: Type.Optional(Uuid),
    requestId: Type.Optional(Uuid),
    problemId: Type.Optional(Uuid),
    after: Type.Optional(Type.String(After)),
  }),
  output: Type.Object({
    topics: Type.Array(TopicLine),
    next: nullable(Type.String()),
    mayRaise: Type.Boolean(),
  }),
  refusals: {},
  async run({ actor, input, tx, district, locale, refuse }) {
    const { show, areaId, requestId, problemId, after } = input;
    const cursor = after === undefined ? null : cursorOf(after);
    if (after !== undefined && cursor === null) throw refuse("input-invalid");
    const ended = show === "ended";
    const key = ended ? sql`t.ended_at` : sql`t.raised_at`;
    const direction = sql.raw(ended ? "desc" : "asc");
    const beyond = sql.raw(ended ? "<" : ">");
    // What came of a request or a problem is shown there, ended or not.
    const linked = requestId !== undefined || problemId !== undefined;
    const conditions: RawBuilder<unknown>[] = [
      sql`t.district_id = ${district.id}`,
      ...(linked ? [] : [ended ? sql`t.ended_at is not null` : sql`t.ended_at is null`]),
      visibleTo(actor, district.id),
      ...(areaId
        ? [sql`${areaId}::uuid in (t.area_id, t.grid_id, t.community_id, t.street_id, t.district_area_id)`]
        : []),
      ...(requestId ? [sql`t.request_id = ${requestId}::uuid`] : []),
      ...(problemId ? [sql`t.problem_id = ${problemId}::uuid`] : []),
      ...(cursor ? [sql`(${key}, t.id) ${beyond} (${cursor.at}::timestamptz, ${cursor.id}::uuid)`] : []),
    ];
    const order = sql`order by ${key} ${direction}, t.id ${direction}`;
    const { rows } = await sql<LineRow>`
      with page as materialized (
        select t.* from deliberations.topics t where ${sql.join(conditions, sql` and `)}
        ${order} limit ${sql.lit(pageLength + 1)})
      select ${lineColumns(locale)} from page t ${lineJoins} ${order}`.execute(tx);
    const shown = rows.slice(0, pageLength);
    const last = rows.length > pageLength ? shown.at(-1) : undefined;
    return {
      topics: shown.map(lineOf),
      next: last ? `${ended ? last.endedAt : last.raisedAt}~${last.id}` : null,
      mayRaise: runsTopics(actor),
    };
  },
});
