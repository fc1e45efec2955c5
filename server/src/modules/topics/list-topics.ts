import { sql } from "kysely";
import { Type } from "typebox";
import { Uuid } from "../../platform/schemas.ts";
import { maySeeTopics } from "./policy.ts";
import { inArea, visibleTo } from "./scope.ts";
import { operation } from "./tables.ts";
import { TopicLine, type TopicRow, topicColumns, topicJoins, topicOf } from "./topic-line.ts";
import { topicSettings } from "./topic-settings.ts";

/** What is hot now in the areas of the actor's posts, the most unusual first. */
export const listTopics = operation({
  name: "list-topics",
  summary: "Staff see what unusually many people report this week in their areas, and why it counts as hot.",
  access: "read",
  permission: maySeeTopics,
  input: Type.Object({ areaId: Type.Optional(Uuid) }),
  output: Type.Object({ topics: Type.Array(TopicLine) }),
  refusals: {},
  async run({ actor, input, tx, district, locale }) {
    const { rows } = await sql<TopicRow>`
      select ${topicColumns(locale)} from topics.hot_topics t ${topicJoins}
       where t.district_id = ${district.id} and t.cooled_at is null and ${visibleTo(actor, district.id)}
         and ${input.areaId ? inArea(input.areaId) : sql`true`}
       order by t.chance, t.reporters desc, t.id limit ${sql.lit(topicSettings.mostTopics)}`.execute(tx);
    return { topics: rows.map((row) => topicOf(row, locale)) };
  },
});
