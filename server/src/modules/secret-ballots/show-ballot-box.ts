import { Type } from "typebox";
import { nullable, Uuid } from "../../platform/schemas.ts";
import { readVote } from "../votes/index.ts";
import { mayRecount } from "./policy.ts";
import { voteKeyOf } from "./signing-keys.ts";
import { operation } from "./tables.ts";

/** What a device needs to vote secretly, the same for everybody. How many ballots are in the box is told after closing only. */
export const showBallotBox = operation({
  name: "show-ballot-box",
  summary: "The public key of a secret vote, with which devices blind their messages and anybody checks the tokens.",
  access: "read",
  at: "{voteId}",
  permission: mayRecount,
  input: Type.Object({ voteId: Uuid }),
  output: Type.Object({
    publicKey: nullable(Type.String({ description: "RSA, 2048 bits, SPKI in base64url; null until it is made" })),
  }),
  refusals: { "vote-is-open": 409 },
  async run(context) {
    const { input, refuse } = context;
    const vote = await readVote(context, input.voteId);
    if (!vote || vote.state === "prepared") throw refuse("not-found");
    if (vote.secrecy !== "secret") throw refuse("vote-is-open");
    const key = await voteKeyOf(context, input.voteId);
    return { publicKey: key?.publicKey ?? null };
  },
});
