import { sql } from "kysely";
import { Type } from "typebox";
import { DateText, Uuid } from "../../platform/schemas.ts";
import { seesTopics } from "./policy.ts";
import { operation } from "./tables.ts";

const mostShown = 100;

/** What of decisions waits for the units of whoever reads, the earliest day first. */
export const listTopicTasks = operation({
  name: "list-topic-tasks",
  summary: "Staff read which tasks of decisions wait for their unit, the earliest first.",
  access: "read",
  permission: seesTopics,
  input: Type.Object({}),
  output: Type.Object({
    tasks: Type.Array(
      Type.Object({
        id: Uuid,
        topicId: Uuid,
        number: Type.String(),
        title: Type.String(),
        words: Type.String(),
        dueOn: DateText,
      }),
    ),
  }),
  refusals: {},
  async run({ actor, tx, district }) {
    const units = actor.posts.map(({ unitId }) => unitId);
    const { rows } = await sql<{
      id: string;
      topicId: string;
      number: string;
      title: string;
      words: string;
      dueOn: string;
    }>`
      select k.id, k.topic_id as "topicId", t.number, t.title, k.words, k.due_on::text as "dueOn"
        from deliberations.tasks k
        join deliberations.topics t on t.district_id = k.district_id and t.id = k.topic_id
       where k.district_id = ${district.id} and k.unit_id = any(${units}::uuid[]) and k.done_at is null
       order by k.due_on, k.id limit ${sql.lit(mostShown)}`.execute(tx);
    return { tasks: rows };
  },
});
