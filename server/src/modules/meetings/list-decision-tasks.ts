import { type RawBuilder, sql } from "kysely";
import { Type } from "typebox";
import { type Actor, isStaff } from "../../platform/operations/actor.ts";
import { DateText, InstantText, nullable, oneOf, Uuid } from "../../platform/schemas.ts";
import { inSightOf } from "../councils/index.ts";
import { cursorOf } from "./cursor.ts";
import { operation } from "./tables.ts";

const pageLength = 50;

/** What councils decided and somebody has to do: the reader's own, or all of their area; the earliest day first. */
export const listDecisionTasks = operation({
  name: "list-decision-tasks",
  summary: "Staff read the tasks that councils decided: their unit's own, or those of their area.",
  access: "read",
  permission: isStaff,
  input: Type.Object({
    show: oneOf(["mine", "area", "finished"]),
    after: Type.Optional(Type.String({ maxLength: 120, description: "`next` of the page before" })),
  }),
  output: Type.Object({
    tasks: Type.Array(
      Type.Object({
        id: Uuid,
        words: Type.String(),
        councilName: Type.String(),
        meetingId: Uuid,
        meetingOn: InstantText,
        ownerName: Type.String(),
        dueOn: DateText,
        late: Type.Boolean(),
        finishedAt: nullable(InstantText),
        finishedWords: Type.String(),
        mayFinish: Type.Boolean(),
      }),
    ),
    next: nullable(Type.String()),
    lateCount: Type.Integer({ description: "of the unit's own that are not finished" }),
    openCount: Type.Integer(),
  }),
  refusals: {},
  async run({ actor, input, tx, district, locale, refuse }) {
    const { show, after } = input;
    const cursor = after === undefined ? null : cursorOf(after);
    if (after !== undefined && cursor === null) throw refuse("input-invalid");
    const units = [...new Set(actor.posts.map(({ unitId }) => unitId))];
    const own = sql<boolean>`d.owner_unit_id = any(${units}::uuid[])`;
    const finished = show === "finished";
    const key = finished ? sql`d.finished_at` : sql`d.due_on`;
    const type = sql.raw(finished ? "timestamptz" : "date");
    const direction = sql.raw(finished ? "desc" : "asc");
    const beyond = sql.raw(finished ? "<" : ">");
    const conditions: RawBuilder<unknown>[] = [
      sql`d.district_id = ${district.id} and d.owner_unit_id is not null and d.struck_at is null`,
      finished ? sql`d.finished_at is not null` : sql`d.finished_at is null`,
      show === "mine" ? own : sql`(${own} or ${inSightOf(actor, district.id)})`,
      ...(cursor ? [sql`(${key}, d.id) ${beyond} (${cursor.at}::${type}, ${cursor.id}::uuid)`] : []),
    ];
    const [page, counts] = await Promise.all([
      sql<TaskRow>`
        select d.id, d.words, n.name as council_name, c.id as meeting_id, c.starts_at as meeting_on,
               ${locale === "en" ? sql`coalesce(nullif(o.name_en, ''), o.name)` : sql`o.name`} as owner_name,
               d.owner_post_id, d.owner_unit_id, d.due_on::text as due_on, d.late_since, d.finished_at,
               d.finished_words
          from meetings.decisions d
          join meetings.meetings c on c.district_id = d.district_id and c.id = d.meeting_id
          join councils.council_names n on n.district_id = c.district_id and n.id = c.council_id
          join directory.staffed_posts o on o.district_id = d.district_id and o.id = d.owner_post_id
         where ${sql.join(conditions, sql` and `)}
         order by ${key} ${direction}, d.id ${direction} limit ${sql.lit(pageLength + 1)}`.execute(tx),
      sql<{ late: number; open: number }>`
        select count(*) filter (where d.late_since is not null)::integer as late, count(*)::integer as open
          from meetings.decisions d
         where d.district_id = ${district.id} and ${own} and d.finished_at is null
           and d.struck_at is null`.execute(tx),
    ]);
    const shown = page.rows.slice(0, pageLength);
    const last = page.rows.length > pageLength ? shown.at(-1) : undefined;
    return {
      tasks: shown.map((row) => ({
        id: row.id,
        words: row.words,
        councilName: row.council_name,
        meetingId: row.meeting_id,
        meetingOn: row.meeting_on,
        ownerName: row.owner_name,
        dueOn: row.due_on,
        late: row.late_since !== null && row.finished_at === null,
        finishedAt: row.finished_at,
        finishedWords: row.finished_words,
        mayFinish: row.finished_at === null && mayFinish(actor, row),
      })),
      next: last ? `${finished ? last.finished_at : last.due_on}~${last.id}` : null,
      lateCount: counts.rows[0]!.late,
      openCount: counts.rows[0]!.open,
    };
  },
});

interface TaskRow {
  id: string;
  words: string;
  council_name: string;
  meeting_id: string;
  meeting_on: string;
  owner_name: string;
  owner_post_id: string;
  owner_unit_id: string;
  due_on: string;
  late_since: string | null;
  finished_at: string | null;
  finished_words: string;
}

/** The post itself, or the head of its unit in its place. */
export function mayFinish(
  { posts }: Actor,
  { owner_post_id, owner_unit_id }: { owner_post_id: string | null; owner_unit_id: string | null },
): boolean {
  return posts.some(
    ({ id, role, unitId }) => id === owner_post_id || (role.endsWith("-leader") && unitId === owner_unit_id),
  );
}
