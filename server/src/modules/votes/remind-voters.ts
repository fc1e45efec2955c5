import { Type } from "typebox";
import { newId } from "../../platform/ids.ts";
import { Uuid } from "../../platform/schemas.ts";
import { openVote, refusalsOf, writeVote } from "./open-vote.ts";
import { mayRunVotes } from "./policy.ts";
import { operation } from "./tables.ts";
import { Changed } from "./vote-input.ts";

/** Ours: whoever is reminded every day stops reading. */
const hoursBetween = 20;

/** Those who have not voted yet are reminded; nobody else hears of it. */
export const remindVoters = operation({
  name: "remind-voters",
  summary: "Staff have those reminded who have not voted yet, at most once a day.",
  access: "write",
  at: "{voteId}",
  permission: mayRunVotes,
  input: Type.Object({ voteId: Uuid }),
  output: Changed,
  refusals: {
    ...refusalsOf("vote-not-open", "vote-closed", "vote-published", "vote-cancelled"),
    "reminded-lately": 409,
  },
  async run(context) {
    const { now, refuse, emit, enqueue } = context;
    const opened = await openVote(context, "remind-voters");
    const { vote } = opened;
    if (vote.reminded_at) {
      const again = Temporal.Instant.from(vote.reminded_at).add({ hours: hoursBetween });
      if (Temporal.Instant.compare(now, again) < 0) throw refuse("reminded-lately", { again: again.toString() });
    }
    emit("vote.reminder-asked", vote.id);
    enqueue({ task: "tell-voters", payload: { voteId: vote.id, news: "reminder", noticeId: newId(now), after: "" } });
    return writeVote(context, opened, { reminded_at: now.toString() });
  },
});
