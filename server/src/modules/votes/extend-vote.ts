import { Type } from "typebox";
import { changeRefusals, openVoteAsSeen, refusalsOf, writeVote } from "./open-vote.ts";
import { mayRunVotes } from "./policy.ts";
import { operation } from "./tables.ts";
import { Changed, ofVote } from "./vote-input.ts";

/** Ballots are short: the vote stays open longer, as far as it was announced that it may. */
export const extendVote = operation({
  name: "extend-vote",
  summary: "Staff keep a vote open for some days more, within what was announced.",
  access: "write",
  at: "{voteId}",
  permission: mayRunVotes,
  input: Type.Object({ ...ofVote, days: Type.Integer({ minimum: 1, maximum: 365 }) }),
  output: Changed,
  refusals: {
    ...changeRefusals,
    ...refusalsOf("vote-not-open", "vote-closed", "vote-published", "vote-cancelled"),
    "extension-too-long": 422,
  },
  async run(context) {
    const { district, input, refuse, emit } = context;
    const opened = await openVoteAsSeen(context, "extend-vote");
    const { vote } = opened;
    const days = vote.extended_days + input.days;
    if (days > vote.extension_days) {
      throw refuse("extension-too-long", { left: vote.extension_days - vote.extended_days });
    }
    const closesAt = Temporal.Instant.from(vote.closes_at)
      .toZonedDateTimeISO(district.timeZone)
      .add({ days: input.days })
      .toInstant()
      .toString();
    emit("vote.extended", vote.id, { days: input.days });
    return writeVote(context, opened, { closes_at: closesAt, extended_days: days });
  },
});
