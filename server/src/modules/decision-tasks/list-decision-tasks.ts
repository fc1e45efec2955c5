import { type RawBuilder, sql } from "kysely";
import { Type } from "typebox";
import { After, cursorOf } from "../../platform/cursor.ts";
import { isStaff } from "../../platform/operations/actor.ts";
import { dayOf } from "../../platform/operations/operation.ts";
import { DateText, InstantText, nullable, oneOf, Uuid } from "../../platform/schemas.ts";
import { inSightOf, pathColumn, runnerPost } from "../councils/index.ts";
import { ownerPost } from "./policy.ts";
import { operation } from "./tables.ts";

const pageLength = 50;

/** What was decided, in meetings and by topics, and somebody has to do: the reader's own, or all of their area. */
export const listDecisionTasks = operation({
  name: "list-decision-tasks",
  summary: "Staff read the tasks of decisions: their unit's own, those of their area, or the finished ones.",
  access: "read",
  permission: isStaff,
  input: Type.Object({
    show: oneOf(["mine", "area", "finished"]),
    after: Type.Optional(Type.String(After)),
  }),
  output: Type.Object({
    tasks: Type.Array(
      Type.Object({
        id: Uuid,
        words: Type.String(),
        origin: Type.Object({ kind: oneOf(["meeting", "topic"]), id: Uuid, title: Type.String() }),
        givenAt: InstantText,
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
  async run({ actor, input, tx, district, now, locale, refuse }) {
    const { show, after } = input;
    const cursor = after === undefined ? null : cursorOf(after);
    if (after !== undefined && cursor === null) throw refuse("input-invalid");
    const units = [...new Set(actor.posts.map(({ unitId }) => unitId))];
    const own = sql<boolean>`c.unit_id = any(${units}::uuid[])`;
    const finished = show === "finished";
    const today = dayOf(district, now);
    const key = finished ? sql`c.finished_at` : sql`c.due_on`;
    const type = sql.raw(finished ? "timestamptz" : "date");
    const direction = sql.raw(finished ? "desc" : "asc");
    const beyond = sql.raw(finished ? "<" : ">");
    const conditions: RawBuilder<unknown>[] = [
      sql`c.district_id = ${district.id} and c.withdrawn_at is null`,
      finished ? sql`c.finished_at is not null` : sql`c.finished_at is null`,
      show === "mine" ? own : sql`(${own} or ${inSightOf(actor, district.id)})`,
      ...(cursor ? [sql`(${key}, c.id) ${beyond} (${cursor.at}::${type}, ${cursor.id}::uuid)`] : []),
    ];
    const [page, counts] = await Promise.all([
      sql<TaskRow>`
        select c.id, c.words, c.origin, c.origin_id, c.origin_title, c.given_at,
               ${locale === "en" ? sql`coalesce(nullif(o.name_en, ''), o.name)` : sql`o.name`} as owner_name,
               c.post_id, c.unit_id, c.due_on::text as due_on, c.finished_at, c.finished_words,
               ${pathColumn} as path
          from decision_tasks.tasks c
          join directory.staffed_posts o on o.district_id = c.district_id and o.id = c.post_id
         where ${sql.join(conditions, sql` and `)}
         order by ${key} ${direction}, c.id ${direction} limit ${sql.lit(pageLength + 1)}`.execute(tx),
      sql<{ late: number; open: number }>`
        select count(*) filter (where c.due_on < ${today}::date)::integer as late, count(*)::integer as open
          from decision_tasks.tasks c
         where c.district_id = ${district.id} and ${own} and c.finished_at is null and c.withdrawn_at is null`.execute(
        tx,
      ),
    ]);
    const shown = page.rows.slice(0, pageLength);
    const last = page.rows.length > pageLength ? shown.at(-1) : undefined;
    return {
      tasks: shown.map((row) => ({
        id: row.id,
        words: row.words,
        origin: { kind: row.origin, id: row.origin_id, title: row.origin_title },
        givenAt: row.given_at,
        ownerName: row.owner_name,
        dueOn: row.due_on,
        late: row.due_on < today && row.finished_at === null,
        finishedAt: row.finished_at,
        finishedWords: row.finished_words,
        mayFinish: row.finished_at === null && (ownerPost(actor, row) ?? runnerPost(actor, row.path)) !== undefined,
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
  origin: "meeting" | "topic";
  origin_id: string;
  origin_title: string;
  given_at: string;
  owner_name: string;
  post_id: string;
  unit_id: string;
  due_on: string;
  finished_at: string | null;
  finished_words: string;
  path: string[];
}
