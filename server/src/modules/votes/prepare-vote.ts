import { Type } from "typebox";
import { Uuid } from "../../platform/schemas.ts";
import { draftRefusals } from "./draft-terms.ts";
import { draftVote } from "./draft-vote.ts";
import { mayRunVotes } from "./policy.ts";
import { operation } from "./tables.ts";
import { Changed, VoteDraft } from "./vote-input.ts";

/** Whoever runs the votes of a place writes one down, before anybody hears of it. */
export const prepareVote = operation({
  name: "prepare-vote",
  summary: "Staff write down a vote: the question, who may vote, how it is counted, from when until when.",
  access: "write",
  at: "{voteId}",
  permission: mayRunVotes,
  input: Type.Object({ voteId: Uuid, ...VoteDraft.properties }),
  output: Type.Object({ ...Changed.properties, number: Type.String() }),
  refusals: { ...draftRefusals, "vote-id-taken": 409 },
  async run(context) {
    const { input, refuse, emit, actAs, alreadyDone } = context;
    const drafted = await draftVote(context, input.voteId, input);
    if ("refused" in drafted) throw refuse(drafted.refused);
    actAs(drafted.postId);
    if (drafted.repeated) alreadyDone();
    else emit("vote.prepared", drafted.id, { kind: input.kind, electorate: input.electorate });
    return { number: drafted.number, version: drafted.version, state: "prepared" as const };
  },
});
