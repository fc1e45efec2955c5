import { sql } from "kysely";
import { Type } from "typebox";
import type { Transaction } from "../../platform/database/transaction.ts";
import type { Locale } from "../../platform/locale.ts";
import type { District } from "../../platform/operations/operation.ts";
import { InstantText, nullable, Uuid } from "../../platform/schemas.ts";
import { maySeeTopics } from "./policy.ts";
import { visibleTo } from "./scope.ts";
import { operation, type TopicTables } from "./tables.ts";
import { named, TopicLine, type TopicRow, topicColumns, topicJoins, topicOf } from "./topic-line.ts";

const mostRequests = 200;

/** A topic with the requests behind it, and who would own it as a standing problem: the post that has most of them. */
export const showTopic = operation({
  name: "show-topic",
  summary: "Staff see a hot topic with the requests behind it.",
  access: "read",
  at: "{topicId}",
  permission: maySeeTopics,
  input: Type.Object({ topicId: Uuid }),
  output: Type.Object({
    ...TopicLine.properties,
    requests: Type.Array(
      Type.Object({
        id: Uuid,
        number: Type.String(),
        place: Type.String(),
        state: Type.String(),
        filedAt: InstantText,
      }),
    ),
    owner: nullable(Type.Object({ id: Uuid, name: Type.String(), unitName: Type.String() })),
  }),
  refusals: {},
  async run({ actor, input, tx, district, locale, refuse }) {
    const { rows } = await sql<TopicRow>`
      select ${topicColumns(locale)} from topics.hot_topics t ${topicJoins}
       where t.district_id = ${district.id} and t.id = ${input.topicId}::uuid and t.cooled_at is null
         and ${visibleTo(actor, district.id)}`.execute(tx);
    const [topic] = rows;
    if (!topic) throw refuse("not-found");
    const reading = { tx, district, locale, topicId: topic.id };
    const [requests, owner] = await Promise.all([readRequests(reading), readOwner(reading)]);
    return { ...topicOf(topic, locale), requests, owner };
  },
});

interface Reading {
  tx: Transaction<TopicTables>;
  district: District;
  locale: Locale;
  topicId: string;
}

interface RequestRow {
  id: string;
  number: string;
  place: string;
  state: string;
  filedAt: string;
}

async function readRequests({ tx, district, locale, topicId }: Reading): Promise<RequestRow[]> {
  const { rows } = await sql<RequestRow>`
    select r.request_id as id, r.number, concat_ws(' ', ${named(locale, "m")}, ${named(locale, "g")}) as place, r.state,
           r.filed_at as "filedAt"
      from topics.topic_requests l
      join requests.placed_requests r on r.district_id = l.district_id and r.request_id = l.request_id
      join directory.area_names m on m.district_id = r.district_id and m.id = r.community_id
      join directory.area_names g on g.district_id = r.district_id and g.id = r.grid_id
     where l.district_id = ${district.id} and l.topic_id = ${topicId}::uuid
     order by r.filed_at desc, r.request_id desc limit ${sql.lit(mostRequests)}`.execute(tx);
  return rows;
}

async function readOwner({ tx, district, locale, topicId }: Reading) {
  const { rows } = await sql<{ id: string; name: string; unitName: string }>`
    select p.id, ${named(locale, "p")} as name,
           case when ${locale} = 'en' then coalesce(nullif(p.unit_name_en, ''), p.unit_name) else p.unit_name end
             as "unitName"
      from topics.topic_requests l
      join requests.placed_requests r on r.district_id = l.district_id and r.request_id = l.request_id
      join directory.staffed_posts p on p.district_id = r.district_id and p.id = r.answerable_post_id
     where l.district_id = ${district.id} and l.topic_id = ${topicId}::uuid and p.closed_at is null and p.holder_count > 0
     group by p.id, p.name, p.name_en, p.unit_name, p.unit_name_en
     order by count(*) desc, p.id limit 1`.execute(tx);
  return rows[0] ?? null;
}
