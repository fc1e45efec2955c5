import { type RawBuilder, sql } from "kysely";
import type { TopicContext } from "./open-topic.ts";
import type { TopicState } from "./states.ts";

/** What holds the ids that senders make. */
const kept: Readonly<
  Record<"publication" | "task" | "meeting" | "vote", { table: string; column: string; topic: string }>
> = {
  publication: { table: "deliberations.publications", column: "id", topic: "topic_id" },
  task: { table: "decision_tasks.given_tasks", column: "id", topic: "origin_id" },
  meeting: { table: "deliberations.stages", column: "meeting_id", topic: "topic_id" },
  vote: { table: "deliberations.stages", column: "vote_id", topic: "topic_id" },
};

/** What was sent under this id before, and how its topic stands now. */
export async function sentBefore(
  { tx, district }: TopicContext,
  what: keyof typeof kept,
  id: string,
): Promise<{ topicId: string; version: number; state: TopicState } | undefined> {
  const { table, column, topic } = kept[what];
  const of = (name: string): RawBuilder<unknown> => sql.ref(`x.${name}`);
  const { rows } = await sql<{ topicId: string; version: number; state: TopicState }>`
    select t.id as "topicId", t.version, t.state
      from ${sql.table(table)} x
      join deliberations.topics t on t.district_id = x.district_id and t.id = ${of(topic)}
     where x.district_id = ${district.id} and ${of(column)} = ${id}::uuid limit 1`.execute(tx);
  return rows[0];
}
