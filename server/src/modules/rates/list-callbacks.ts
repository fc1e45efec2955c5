import { sql } from "kysely";
import { Type } from "typebox";
import { InstantText, Uuid } from "../../platform/schemas.ts";
import { handledBy } from "./callback.ts";
import { seesRates, unitsLed } from "./policy.ts";
import { callbackLimits } from "./standard-settings.ts";
import { operation } from "./tables.ts";

const mostShown = 200;

/** Whom my posts are to call back, the most pressing first; without those in which I had a part. */
export const listCallbacks = operation({
  name: "list-callbacks",
  summary: "Staff read whom they are to call back about a solution, the most pressing first.",
  access: "read",
  permission: seesRates,
  input: Type.Object({}),
  output: Type.Object({
    callbacks: Type.Array(
      Type.Object({
        id: Uuid,
        requestId: Uuid,
        number: Type.String(),
        summary: Type.String(),
        category: Type.String(),
        unit: Type.String({ description: "the unit that resolved it" }),
        resolvedAt: InstantText,
        dueAt: InstantText,
        tries: Type.Integer(),
        version: Type.Integer(),
      }),
    ),
    mostTries: Type.Integer({ description: "so many calls are made in all" }),
  }),
  refusals: {},
  async run({ actor, tx, district, now, locale }) {
    const posts = actor.posts.map(({ id }) => id);
    const units = unitsLed(actor);
    const inLanguage = (table: string, name: string) =>
      locale === "zh-CN"
        ? sql.ref(`${table}.${name}`)
        : sql`coalesce(nullif(${sql.ref(`${table}.${name}_en`)}, ''), ${sql.ref(`${table}.${name}`)})`;
    const since = now.subtract({ hours: 24 * callbackLimits.droppedDays }).toString();
    const { rows } = await sql<CallbackRow>`
      select c.id, c.request_id, r.number, r.summary, ${inLanguage("n", "name")} as category,
             ${inLanguage("u", "unit_name")} as unit, c.resolved_at, c.due_at, c.tries, c.version
        from (
          select * from rates.callbacks c
           where c.district_id = ${district.id} and c.state = 'open' and c.post_id = any(${posts}::uuid[])
          union
          select * from rates.callbacks c
           where c.district_id = ${district.id} and c.state = 'open' and c.unit_id = any(${units}::uuid[])) c
        join requests.handled_requests r on r.district_id = c.district_id and r.id = c.request_id
        join categories.category_names n on n.district_id = c.district_id and n.id = r.category_id
        join directory.staffed_posts u on u.district_id = c.district_id and u.id = r.answerable_post_id
       where c.chosen_at >= ${since}::timestamptz and not ${handledBy(actor, sql.ref("c.request_id"), district.id)}
       order by c.due_at, c.id
       limit ${sql.lit(mostShown)}`.execute(tx);
    return {
      callbacks: rows.map((row) => ({
        id: row.id,
        requestId: row.request_id,
        number: row.number,
        summary: row.summary,
        category: row.category,
        unit: row.unit,
        resolvedAt: row.resolved_at,
        dueAt: row.due_at,
        tries: row.tries,
        version: row.version,
      })),
      mostTries: callbackLimits.tries,
    };
  },
});

interface CallbackRow {
  id: string;
  request_id: string;
  number: string;
  summary: string;
  category: string;
  unit: string;
  resolved_at: string;
  due_at: string;
  tries: number;
  version: number;
}
