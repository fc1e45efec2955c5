import { Type } from "typebox";
import { Uuid } from "../../platform/schemas.ts";
import { ChoiceInput, readVote } from "../votes/index.ts";
import { BallotNumber, ballotParts } from "./ballot.ts";
import { ballotAt, bucketOf } from "./ballot-box.ts";
import { mayRecount } from "./policy.ts";
import { voteKeyOf } from "./signing-keys.ts";
import { operation } from "./tables.ts";

/** Whoever has a receipt sees their ballot as it was counted. Who asks is not known here, and the number stands in no address. */
export const findBallot = operation({
  name: "find-ballot",
  summary: "One ballot of a published secret vote, by the number on its receipt.",
  access: "read",
  inBody: true,
  withoutSession: true,
  at: "{voteId}",
  permission: mayRecount,
  input: Type.Object({ voteId: Uuid, number: BallotNumber }),
  output: Type.Object({ number: BallotNumber, choice: ChoiceInput, ...ballotParts }),
  refusals: { "vote-is-open": 409, "vote-not-published": 409, "ballot-not-in-list": 404 },
  async run(context) {
    const { input, refuse } = context;
    const { voteId, number } = input;
    const vote = await readVote(context, voteId);
    if (!vote) throw refuse("not-found");
    if (vote.secrecy !== "secret") throw refuse("vote-is-open");
    if (vote.state !== "published") throw refuse("vote-not-published");
    const key = await voteKeyOf(context, voteId);
    const ballot = key && (await ballotAt(context, { voteId, bucket: bucketOf(number, key.bucketCount), number }));
    if (!ballot) throw refuse("ballot-not-in-list");
    return { number, ...ballot };
  },
});
