import { sql } from "kysely";
import { livesIn, placeOfTopic } from "./lives-here.ts";
import { type Topic, type TopicContext, topicColumns } from "./open-topic.ts";
import type { Supporter } from "./support.ts";

interface Row extends Topic {
  lives_here: boolean;
  birth_year: number | null;
  known: boolean;
  supports: boolean;
}

/** A released topic, locked, and what the register and the topic know of whoever asks. */
export async function readAsSupporter(
  { tx, district, actor }: TopicContext,
  topicId: string,
): Promise<{ topic: Topic; person: Supporter } | undefined> {
  const { rows } = await sql<Row>`
    select ${topicColumns}, ${livesIn(district.id, placeOfTopic, actor.personId)} as lives_here,
           p.birth_year, p.id is not null as known,
           exists (select from deliberations.supporters s
                    where s.district_id = t.district_id and s.topic_id = t.id and s.person_id = ${actor.personId}::uuid
                      and s.withdrawn_at is null) as supports
      from deliberations.topics t
      left join directory.known_people p on p.district_id = t.district_id and p.id = ${actor.personId}::uuid
     where t.district_id = ${district.id} and t.id = ${topicId}::uuid and t.released_at is not null
       for update of t`.execute(tx);
  const [row] = rows;
  if (!row) return undefined;
  const { lives_here, birth_year, known, supports, ...topic } = row;
  return { topic, person: { signedIn: true, known, livesHere: lives_here, birthYear: birth_year, supports } };
}
