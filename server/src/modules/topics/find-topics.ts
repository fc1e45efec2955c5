import { sql } from "kysely";
import { Type } from "typebox";
import type { Transaction } from "../../platform/database/transaction.ts";
import { newId } from "../../platform/ids.ts";
import { onlySystem } from "../../platform/operations/actor.ts";
import type { District } from "../../platform/operations/operation.ts";
import { stableId } from "../../platform/stable-id.ts";
import { type AreaTopic, type Heat, heatOf, inSmallestAreas } from "./rules.ts";
import { operation, type TopicTables } from "./tables.ts";
import { neverTopics, topicSettings } from "./topic-settings.ts";
import { commonWords, type TopicText } from "./topic-words.ts";

/**
 * Every hour: in each area, of which category do many more people report something in these seven days than in the same
 * days of the weeks before. Counted are people, not requests: one person's ten calls are one. What was hot and is no
 * longer goes cold; nothing else is kept of it.
 */
export const findTopics = operation({
  name: "find-topics",
  summary: "Finds what is reported by unusually many people in an area this week.",
  access: "write",
  permission: onlySystem,
  input: Type.Object({}),
  output: Type.Object({ hot: Type.Integer(), cooled: Type.Integer() }),
  refusals: {},
  async run({ tx, district, now, emit }) {
    const reading = { tx, district, now };
    const hot = inSmallestAreas(
      (await countWeeks(reading)).flatMap((counted) => {
        const heat = heatOf(counted);
        return heat === null ? [] : [{ ...counted, ...heat }];
      }),
    )
      .sort((a, b) => a.chance - b.chance || b.week - a.week)
      .slice(0, topicSettings.mostTopics);
    const behind = await readBehind(reading, hot);
    const names = await namesAmong(
      reading,
      behind.flatMap(({ words }) => words),
    );
    const topics = hot.map((topic, at) => ({
      ...topic,
      requestIds: behind[at]!.requestIds,
      words: behind[at]!.words.filter((word) => !names.has(word)).slice(0, topicSettings.mostWords),
    }));
    const cooled = await keep(reading, topics);
    emit("topic.found", stableId("topics", String(district.id)), { hot: topics.length, cooled });
    return { hot: topics.length, cooled };
  },
});

interface Reading {
  tx: Transaction<TopicTables>;
  district: District;
  now: Temporal.Instant;
}

interface Counted extends AreaTopic {
  before: number[];
  districtAreaId: string;
  streetId: string | null;
  communityId: string | null;
}

/**
 * Different reporters by area, category and week, of where enough of them are in this one. One range of the index by
 * filing; a week is seven days back from now.
 */
async function countWeeks({ tx, district, now }: Reading): Promise<Counted[]> {
  const { weeksBefore, fewestReporters } = topicSettings;
  const at = sql`${now.toString()}::timestamptz`;
  const since = sql`${now.subtract({ hours: 24 * 7 * (weeksBefore + 1) }).toString()}::timestamptz`;
  const { rows } = await sql<Counted>`
    with filed as materialized (
      select r.category_id, r.district_area_id, r.street_id, r.community_id, r.grid_id, r.reporter,
             floor(extract(epoch from ${at} - r.filed_at) / 604800)::integer as weeks_ago
        from requests.reported_texts r
        join categories.category_names c on c.district_id = r.district_id and c.id = r.category_id
       where r.district_id = ${district.id} and r.filed_at > ${since} and r.filed_at <= ${at}
         and c.code <> all(${[...neverTopics]}::text[])
    ), placed as (
      select a.area_id, a.level, f.category_id, f.reporter, f.weeks_ago
        from filed f
        cross join lateral (values (f.district_area_id, 1), (f.street_id, 2), (f.community_id, 3), (f.grid_id, 4))
          as a(area_id, level)
    ), weeks as (
      select area_id, level, category_id, weeks_ago, count(distinct reporter)::integer as reporters
        from placed
       where (area_id, category_id) in (
         select area_id, category_id from placed where weeks_ago = 0
          group by area_id, category_id having count(distinct reporter) >= ${sql.lit(fewestReporters)})
       group by area_id, level, category_id, weeks_ago
    ), history as (
      -- Weeks in which the district already wrote down what was reported; the first is whole or does not count.
      select least(${sql.lit(weeksBefore)}, floor(extract(epoch from ${at} - first.filed_at) / 604800)::integer - 1) as weeks
        from (select r.filed_at from requests.reported_texts r
               where r.district_id = ${district.id} order by r.filed_at limit 1) first
    )
    select w.area_id as "areaId", w.category_id as "categoryId", w.level, w.reporters as week,
           array(select coalesce(p.reporters, 0)
                   from generate_series(1, (select weeks from history)) as ago(week)
                   left join weeks p on p.area_id = w.area_id and p.category_id = w.category_id
                                    and p.weeks_ago = ago.week
                  order by ago.week) as before,
           n.district_area_id as "districtAreaId", n.street_id as "streetId", n.community_id as "communityId",
           array_remove(array[n.id, n.community_id, n.street_id, n.district_area_id], null) as path
      from weeks w
      join directory.area_names n on n.district_id = ${district.id} and n.id = w.area_id
     where w.weeks_ago = 0`.execute(tx);
  return rows;
}

interface Behind {
  requestIds: string[];
  words: string[];
}

/** The requests behind each topic, and the words that many of their reporters used. The texts go no further. */
async function readBehind({ tx, district, now }: Reading, hot: readonly AreaTopic[]): Promise<Behind[]> {
  if (hot.length === 0) return [];
  const since = now.subtract({ hours: 24 * 7 }).toString();
  const asked = hot.map(({ areaId, categoryId }, place) => ({ place, areaId, categoryId }));
  const { rows } = await sql<TopicText & { place: number; requestId: string }>`
    select h.place, r.request_id as "requestId", r.description, r.reporter
      from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as h(place integer, "areaId" uuid, "categoryId" uuid)
      join requests.reported_texts r
        on r.district_id = ${district.id} and r.category_id = h."categoryId"
       and r.filed_at > ${since}::timestamptz and r.filed_at <= ${now.toString()}::timestamptz
       and h."areaId" in (r.grid_id, r.community_id, r.street_id, r.district_area_id)
     order by h.place, r.filed_at desc, r.request_id desc`.execute(tx);
  const byPlace = Map.groupBy(rows, ({ place }) => place);
  return hot.map((_, place) => {
    const texts = byPlace.get(place) ?? [];
    return {
      requestIds: texts.map(({ requestId }) => requestId),
      words: commonWords(texts.slice(0, topicSettings.mostTexts)),
    };
  });
}

/** Words that are somebody's name in the register: no topic ever names a person, however many speak of them. */
async function namesAmong({ tx, district }: Reading, words: string[]): Promise<Set<string>> {
  if (words.length === 0) return new Set();
  const { rows } = await sql<{ name: string }>`
    select distinct p.name from unnest(${words}::text[]) as w(word)
      join directory.known_people p on p.district_id = ${district.id} and p.name collate "C" = w.word collate "C"`.execute(
    tx,
  );
  return new Set(rows.map(({ name }) => name));
}

type Topic = Counted & Heat & Behind;

/** @returns how many went cold */
async function keep({ tx, district, now }: Reading, topics: readonly Topic[]): Promise<number> {
  const at = now.toString();
  const rows = topics.map((topic) => ({ ...topic, id: newId(now) }));
  const { rows: kept } = await sql<{ cooled: boolean }>`
    with hot as (
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as h(
        id uuid, "areaId" uuid, "categoryId" uuid, level smallint, "districtAreaId" uuid, "streetId" uuid,
        "communityId" uuid, week integer, before integer[], usual real, chance double precision, words text[],
        "requestIds" uuid[])
    ), cold as (
      update topics.hot_topics t set cooled_at = ${at}::timestamptz
       where t.district_id = ${district.id} and t.cooled_at is null
         and not exists (select from hot h where h."areaId" = t.area_id and h."categoryId" = t.category_id)
      returning t.id
    ), told as (
      insert into topics.hot_topics as t (district_id, id, area_id, category_id, level, district_area_id, street_id,
          community_id, found_at, refreshed_at, reporters, before, usual, chance, words)
      select ${district.id}, h.id, h."areaId", h."categoryId", h.level, h."districtAreaId", h."streetId",
             h."communityId", ${at}::timestamptz, ${at}::timestamptz, h.week, h.before, h.usual, h.chance, h.words
        from hot h
          on conflict (district_id, area_id, category_id) where cooled_at is null
          do update set refreshed_at = excluded.refreshed_at, reporters = excluded.reporters, before = excluded.before,
                        usual = excluded.usual, chance = excluded.chance, words = excluded.words
      returning t.id, t.area_id, t.category_id
    ), gone as (
      delete from topics.topic_requests l
       where l.district_id = ${district.id} and not exists (
         select from told join hot h on h."areaId" = told.area_id and h."categoryId" = told.category_id
          where told.id = l.topic_id and l.request_id = any(h."requestIds"))
    ), linked as (
      insert into topics.topic_requests (district_id, topic_id, request_id)
      select ${district.id}, told.id, r.id
        from told
        join hot h on h."areaId" = told.area_id and h."categoryId" = told.category_id
        cross join unnest(h."requestIds") as r(id)
          on conflict do nothing
    )
    select true as cooled from cold`.execute(tx);
  return kept.length;
}
