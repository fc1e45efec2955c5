import { Type } from "typebox";
import { Uuid } from "../../platform/schemas.ts";
import { draftRefusals, draftVote, VoteDraft } from "../votes/index.ts";
import { openForStage, stageRefusals } from "./open-for-stage.ts";
import { runsTopics } from "./policy.ts";
import { sentBefore } from "./sent-before.ts";
import { operation } from "./tables.ts";
import { Changed, ofTopic } from "./topic-input.ts";
import { writeStage } from "./write-stage.ts";

const electorates = ["residents", "members", "party-members", "owners"] as const;

/** Who votes and where, the procedure and the topic say; the rest is asked as of any vote. */
const { electorate: _who, areaId: _where, buildingIds: _houses, ...asked } = VoteDraft.properties;

/** Writes down the vote of the open stage. Announced, opened and counted it is among the votes. */
export const draftStageVote = operation({
  name: "draft-stage-vote",
  summary: "Staff write down the vote of the open stage of a topic, for those whom the procedure lets decide.",
  access: "write",
  at: "{topicId}",
  permission: runsTopics,
  input: Type.Object({ ...ofTopic, voteId: Uuid, ...asked }),
  output: Changed,
  refusals: {
    ...stageRefusals,
    ...draftRefusals,
    "stage-of-other-kind": 409,
    "vote-id-taken": 409,
    "vote-unfit": 422,
  },
  async run(context) {
    const { district, input, now, refuse, alreadyDone } = context;
    const { topicId, version: _version, voteId, ...draft } = input;
    const before = await sentBefore(context, "vote", voteId);
    if (before) {
      if (before.topicId !== topicId) throw refuse("vote-id-taken");
      alreadyDone();
      return { version: before.version, state: before.state };
    }
    const opened = await openForStage(context);
    const { topic, stage } = opened;
    const electorate = electorates.find((known) => known === stage.who);
    if (stage.kind !== "vote" || !electorate) throw refuse("stage-of-other-kind", { stage: stage.name });
    // What was decided before its turn does not count.
    if (Temporal.Instant.compare(Temporal.Instant.from(draft.opensAt), now) < 0) throw refuse("vote-unfit");
    const buildings = topic.building_id === null ? {} : { buildingIds: [topic.building_id] };
    const vote = await draftVote(context, voteId, { ...draft, ...buildings, electorate, areaId: topic.area_id });
    if ("refused" in vote) throw refuse(vote.refused);
    const closesOn = Temporal.Instant.from(draft.closesAt).toZonedDateTimeISO(district.timeZone).toPlainDate();
    return writeStage(context, opened, {
      stage: { vote_id: voteId },
      topic: { next_on: closesOn.toString() },
      told: { kind: "vote-linked", facts: { number: vote.number } },
    });
  },
});
