import { sql } from "kysely";
import { Type } from "typebox";
import { dayOf } from "../../platform/operations/operation.ts";
import { Uuid } from "../../platform/schemas.ts";
import { type OpenStage, openForStage, stageRefusals } from "./open-for-stage.ts";
import type { TopicContext } from "./open-topic.ts";
import { runsTopics } from "./policy.ts";
import { operation } from "./tables.ts";
import { Changed, ofTopic } from "./topic-input.ts";
import { writeStage } from "./write-stage.ts";

/**
 * The vote of the open stage. It is one of those whom the procedure lets decide, in the topic's place, and begins after the
 * stage opened: what was decided before its turn does not count.
 */
export const linkVote = operation({
  name: "link-vote",
  summary: "Staff put a vote to the open stage of a topic.",
  access: "write",
  at: "{topicId}",
  permission: runsTopics,
  input: Type.Object({ ...ofTopic, voteId: Uuid }),
  output: Changed,
  refusals: {
    ...stageRefusals,
    "stage-of-other-kind": 409,
    "vote-unfit": 422,
  },
  async run(context) {
    const { district, input, refuse } = context;
    const opened = await openForStage(context);
    if (opened.stage.kind !== "vote") throw refuse("stage-of-other-kind", { stage: opened.stage.name });
    const vote = await fittingVote(context, opened, input.voteId);
    if (!vote) throw refuse("vote-unfit");
    const closesOn = dayOf(district, Temporal.Instant.from(vote.closes_at));
    return writeStage(context, opened, {
      stage: { vote_id: input.voteId },
      topic: { next_on: closesOn },
      told: { kind: "vote-linked", facts: { number: vote.number } },
    });
  },
});

async function fittingVote({ tx, district }: TopicContext, { topic, stage, row }: OpenStage, voteId: string) {
  const { rows } = await sql<{ number: string; closes_at: string }>`
    select v.number, v.closes_at
      from votes.standing_votes v
     where v.district_id = ${district.id} and v.id = ${voteId}::uuid and v.state <> 'cancelled'
       and v.electorate = ${stage.who} and v.opens_at >= ${row.opened_at}::timestamptz
       and v.area_id = ${topic.area_id}::uuid
       and not exists (select from deliberations.stages s
                        where s.district_id = v.district_id and s.vote_id = v.id and s.id <> ${row.id}::uuid)`.execute(
    tx,
  );
  return rows[0];
}
