import { type CountResult, type OwnersElectionResult, withChairOrder } from "@linli/counting";
import { Type } from "typebox";
import { personal } from "../../platform/operations/without-personal.ts";
import { countVote } from "./count-vote.ts";
import { changeRefusals, openVoteAsSeen, refusalsOf, writeVote } from "./open-vote.ts";
import { mayRunVotes } from "./policy.ts";
import { recordResult } from "./record-result.ts";
import { operation } from "./tables.ts";
import { Changed, ofVote } from "./vote-input.ts";

/** A tie that the announced rule leaves to whoever presides: their word, or the lot they drew, and how it came about. */
export const settleTie = operation({
  name: "settle-tie",
  summary: "Whoever presides settles a tie between options, as the announced rule says.",
  access: "write",
  at: "{voteId}",
  permission: mayRunVotes,
  input: Type.Object({
    ...ofVote,
    order: Type.Array(Type.Integer({ minimum: 1, maximum: 200 }), {
      minItems: 1,
      maxItems: 200,
      uniqueItems: true,
      description: "the tied options, who goes first standing first",
    }),
    because: Type.String({ ...personal, minLength: 1, maxLength: 500, pattern: "\\S" }),
  }),
  output: Changed,
  refusals: {
    ...changeRefusals,
    ...refusalsOf("vote-not-closed", "paper-awaited", "vote-published", "vote-cancelled"),
    "no-tie": 409,
    "tie-by-rule": 409,
    "order-does-not-settle": 422,
  },
  async run(context) {
    const { now, actor, input, refuse, emit } = context;
    const opened = await openVoteAsSeen(context, "settle-tie");
    const { vote } = opened;
    if (vote.outcome !== "tie") throw refuse("no-tie");
    if (vote.terms.tieRule !== "chair") throw refuse("tie-by-rule");
    const { tied } = vote.result as CountResult | OwnersElectionResult;
    const all = tied.length === input.order.length && tied.every((option) => input.order.includes(option));
    if (!all) throw refuse("order-does-not-settle", { tied: tied.map(String) });
    const terms = withChairOrder(vote.terms, input.order);
    // A ballot box is counted anew by whose it is, who hears of this.
    if (vote.secrecy === "open") await recordResult(context, vote.id, await countVote(context, { ...vote, terms }));
    emit("vote.tie-settled", vote.id);
    return writeVote(context, opened, {
      terms: JSON.stringify(terms),
      tie_settled: JSON.stringify({
        order: input.order,
        because: input.because.trim(),
        at: now.toString(),
        accountId: actor.accountId,
      }),
    });
  },
});
