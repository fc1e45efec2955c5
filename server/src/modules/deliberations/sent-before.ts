import { sql } from "kysely";
import type { TopicContext } from "./open-topic.ts";
import type { TopicState } from "./states.ts";

/** What was sent under this id before, and how its topic stands now. */
export async function sentBefore(
  { tx, district }: TopicContext,
  what: "publications" | "tasks",
  id: string,
): Promise<{ topicId: string; version: number; state: TopicState } | undefined> {
  const { rows } = await sql<{ topicId: string; version: number; state: TopicState }>`
    select t.id as "topicId", t.version, t.state
      from deliberations.${sql.raw(what)} x
      join deliberations.topics t on t.district_id = x.district_id and t.id = x.topic_id
     where x.district_id = ${district.id} and x.id = ${id}::uuid`.execute(tx);
  return rows[0];
}
