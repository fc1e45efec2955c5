import { Type } from "typebox";
import { dayOf } from "../../platform/operations/operation.ts";
import { Uuid } from "../../platform/schemas.ts";
import { fittingVotes } from "./fitting-votes.ts";
import { openForStage, stageRefusals } from "./open-for-stage.ts";
import { runsTopics } from "./policy.ts";
import { operation } from "./tables.ts";
import { Changed, ofTopic } from "./topic-input.ts";
import { writeStage } from "./write-stage.ts";

/** The vote of the open stage, which was prepared already. */
export const linkVote = operation({
  name: "link-vote",
  summary: "Staff put a vote that is prepared already to the open stage of a topic.",
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
    const [vote] = await fittingVotes(context, opened, input.voteId);
    if (!vote) throw refuse("vote-unfit");
    const closesOn = dayOf(district, Temporal.Instant.from(vote.closesAt));
    return writeStage(context, opened, {
      stage: { vote_id: vote.id },
      topic: { next_on: closesOn },
      told: { kind: "vote-linked", facts: { number: vote.number } },
    });
  },
});
