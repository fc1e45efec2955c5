import { Type } from "typebox";
import { personal } from "../../platform/operations/without-personal.ts";
import { changeRefusals, openVoteAsSeen, refusalsOf, writeVote } from "./open-vote.ts";
import { mayRunVotes } from "./policy.ts";
import { operation } from "./tables.ts";
import { Changed, ofVote } from "./vote-input.ts";

/** A vote is called off before it was counted. Everybody reads why; ballots that were cast are kept and not counted. */
export const cancelVote = operation({
  name: "cancel-vote",
  summary: "Staff call a vote off before it is closed, with a reason that everybody reads.",
  access: "write",
  at: "{voteId}",
  permission: mayRunVotes,
  input: Type.Object({
    ...ofVote,
    because: Type.String({ ...personal, minLength: 1, maxLength: 500, pattern: "\\S" }),
  }),
  output: Changed,
  refusals: { ...changeRefusals, ...refusalsOf("vote-closed", "vote-published", "vote-cancelled") },
  async run(context) {
    const { now, input, emit } = context;
    const opened = await openVoteAsSeen(context, "cancel-vote");
    emit("vote.cancelled", opened.vote.id);
    return writeVote(context, opened, { cancelled_at: now.toString(), cancelled_because: input.because.trim() });
  },
});
