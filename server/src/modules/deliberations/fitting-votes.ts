import { sql } from "kysely";
import type { StageAsRead } from "./open-for-stage.ts";
import type { TopicContext } from "./open-topic.ts";

export interface FittingVote {
  id: string;
  number: string;
  title: string;
  state: "prepared" | "announced" | "open" | "awaiting-paper" | "closed" | "published";
  opensAt: string;
  closesAt: string;
}

const mostShown = 50;

/**
 * Votes that are there already and can be that of the open stage: of those whom the procedure lets decide, in the topic's
 * place, and no other stage's. They begin after the stage opened: what was decided before its turn does not count.
 *
 * @param voteId whether this one fits
 */
export async function fittingVotes(
  { tx, district }: TopicContext,
  { topic, stage, row }: StageAsRead,
  voteId: string | null = null,
): Promise<FittingVote[]> {
  const buildings = topic.building_id === null ? null : [topic.building_id];
  const { rows } = await sql<FittingVote>`
    select v.id, v.number, v.title, v.state, v.opens_at as "opensAt", v.closes_at as "closesAt"
      from votes.standing_votes v
     where v.district_id = ${district.id} and v.area_id = ${topic.area_id}::uuid and v.state <> 'cancelled'
       and v.electorate = ${stage.who} and v.opens_at >= ${row.opened_at}::timestamptz
       and v.building_ids is not distinct from ${buildings}::uuid[]
       and (${voteId}::uuid is null or v.id = ${voteId}::uuid)
       and not exists (select from deliberations.stages s
                        where s.district_id = v.district_id and s.vote_id = v.id and s.id <> ${row.id}::uuid)
     order by v.opens_at, v.id limit ${sql.lit(mostShown)}`.execute(tx);
  return rows;
}
