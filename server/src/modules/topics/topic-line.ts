import { type RawBuilder, sql } from "kysely";
import { type Static, Type } from "typebox";
import type { Locale } from "../../platform/locale.ts";
import { InstantText, nullable, Uuid } from "../../platform/schemas.ts";
import { topicReason } from "./words.ts";

export const TopicLine = Type.Object({
  id: Uuid,
  area: Type.Object({ id: Uuid, name: Type.String(), within: Type.String(), level: Type.Integer() }),
  categoryId: Uuid,
  category: Type.String(),
  reporters: Type.Integer({ description: "different people in the past 7 days" }),
  requestCount: Type.Integer(),
  usual: Type.Number({ description: "the median of the weeks before" }),
  weeks: Type.Array(Type.Integer(), {
    description: "different people in each week, the earliest first, this one last",
  }),
  reason: Type.String(),
  words: Type.Array(Type.String(), { description: "used by at least five of them" }),
  foundAt: InstantText,
  problem: nullable(Type.Object({ id: Uuid, title: Type.String() })),
});
export type TopicLine = Static<typeof TopicLine>;

export interface TopicRow {
  id: string;
  area_id: string;
  area_name: string;
  within: string;
  level: number;
  category_id: string;
  category: string;
  reporters: number;
  request_count: number;
  usual: number;
  before: number[];
  words: string[];
  found_at: string;
  problem: { id: string; title: string } | null;
}

/** Of the selection `topics.hot_topics as t`. */
export function topicColumns(locale: Locale): RawBuilder<TopicRow> {
  return sql<TopicRow>`
    t.id, t.area_id, ${named(locale, "a")} as area_name, coalesce(${named(locale, "w")}, '') as within, t.level,
    t.category_id, ${named(locale, "c")} as category, t.reporters, t.usual, t.before, t.words, t.found_at,
    (select count(*)::integer from topics.topic_requests l
      where l.district_id = t.district_id and l.topic_id = t.id) as request_count,
    (select json_build_object('id', p.id, 'title', p.title) from standing_problems.open_problems p
      where p.district_id = t.district_id and p.area_id = t.area_id and p.category_id = t.category_id
      order by p.id desc limit 1) as problem`;
}

export const topicJoins = sql`
  join directory.area_names a on a.district_id = t.district_id and a.id = t.area_id
  left join directory.area_names w on w.district_id = t.district_id and w.id = a.parent_id and w.level > 1
  join categories.category_names c on c.district_id = t.district_id and c.id = t.category_id`;

export function topicOf(row: TopicRow, locale: Locale): TopicLine {
  const { reporters, usual, before } = row;
  return {
    id: row.id,
    area: { id: row.area_id, name: row.area_name, within: row.within, level: row.level },
    categoryId: row.category_id,
    category: row.category,
    reporters,
    requestCount: row.request_count,
    usual,
    weeks: [...before.toReversed(), reporters],
    reason: topicReason({ reporters, usual, weeks: before.length }, locale),
    words: row.words,
    foundAt: row.found_at,
    problem: row.problem,
  };
}

/** A name in the reader's language; Chinese where there is no English one. */
export function named(locale: Locale, table: string): RawBuilder<string> {
  const name = sql.ref<string>(`${table}.name`);
  if (locale === "zh-CN") return sql<string>`${name}`;
  return sql<string>`coalesce(nullif(${sql.ref(`${table}.name_en`)}, ''), ${name})`;
}
