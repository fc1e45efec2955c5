import { sql } from "kysely";
import { Type } from "typebox";
import { dayOf } from "../../platform/operations/operation.ts";
import { Nothing, Uuid } from "../../platform/schemas.ts";
import { livesIn, placeOfTopic } from "./lives-here.ts";
import type { TopicContext } from "./open-topic.ts";
import { isResident } from "./policy.ts";
import { operation } from "./tables.ts";
import { Reason } from "./topic-input.ts";
import { tell } from "./write-topic.ts";

/**
 * A resident of the place says what is wrong with what is up for everybody to see, once, while it is up. Staff answer; who
 * objected nobody but staff learns.
 */
export const objectToPublication = operation({
  name: "object-to-publication",
  summary: "A resident of the place objects to what is published of a topic.",
  access: "write",
  at: "{topicId}",
  permission: isResident,
  input: Type.Object({ topicId: Uuid, id: Uuid, publicationId: Uuid, words: Reason }),
  output: Nothing,
  refusals: {
    "resident-unknown": 409,
    "lives-elsewhere": 409,
    "objected-already": 409,
    "objection-time-over": 409,
  },
  async run(context) {
    const { actor, tx, district, now, input, refuse, alreadyDone } = context;
    const found = await readPublication(context, input);
    if (!found) throw refuse("not-found");
    if (found.own_id === input.id) {
      alreadyDone();
      return {};
    }
    if (!found.known) throw refuse("resident-unknown");
    if (!found.lives_here) throw refuse("lives-elsewhere");
    if (found.own_id !== null) throw refuse("objected-already");
    if (!found.up) throw refuse("objection-time-over");
    await tx
      .insertInto("deliberations.objections")
      .values({
        district_id: district.id,
        id: input.id,
        topic_id: input.topicId,
        stage_id: found.stage_id,
        publication_id: input.publicationId,
        person_id: actor.personId!,
        account_id: actor.accountId!,
        words: input.words.trim(),
        made_at: now.toString(),
      })
      .execute();
    // The page that staff have open is of another version now: they look again before they end the stage.
    await tx
      .updateTable("deliberations.topics")
      .set((row) => ({ version: row("version", "+", 1) }))
      .where("district_id", "=", district.id)
      .where("id", "=", input.topicId)
      .execute();
    await tell(context, input.topicId, [{ kind: "objected", facts: { count: found.objections + 1 } }]);
    return {};
  },
});

interface Found {
  stage_id: string;
  up: boolean;
  known: boolean;
  lives_here: boolean;
  own_id: string | null;
  objections: number;
}

/** The newest publication of the open stage, its topic locked. */
async function readPublication(
  { tx, district, actor, now }: TopicContext,
  { topicId, publicationId }: { topicId: string; publicationId: string },
): Promise<Found | undefined> {
  await sql`select from deliberations.topics
             where district_id = ${district.id} and id = ${topicId}::uuid for update`.execute(tx);
  const { rows } = await sql<Found>`
    select p.stage_id,
           s.closed_at is null and coalesce(p.last_day >= ${dayOf(district, now)}::date, true)
             and not exists (select from deliberations.publications n
                              where n.district_id = p.district_id and n.stage_id = p.stage_id and n.kind = p.kind
                                and (n.published_at, n.id) > (p.published_at, p.id)) as up,
           ${livesIn(district.id, placeOfTopic, actor.personId)} as lives_here,
           exists (select from directory.known_people k
                    where k.district_id = p.district_id and k.id = ${actor.personId}::uuid) as known,
           (select o.id from deliberations.objections o
             where o.district_id = p.district_id and o.publication_id = p.id
               and o.person_id = ${actor.personId}::uuid) as own_id,
           (select count(*)::integer from deliberations.objections o
             where o.district_id = p.district_id and o.stage_id = p.stage_id) as objections
      from deliberations.publications p
      join deliberations.stages s on s.district_id = p.district_id and s.id = p.stage_id
      join deliberations.topics t on t.district_id = p.district_id and t.id = p.topic_id
     where p.district_id = ${district.id} and p.id = ${publicationId}::uuid and p.topic_id = ${topicId}::uuid
       and p.kind = 'publication'`.execute(tx);
  return rows[0];
}
