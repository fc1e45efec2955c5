import { ballotNumber, type Choice, faultOf, faultOfSecretBallot, fromBase64Url, tokenKey } from "@linli/counting";
import { Type } from "typebox";
import { Uuid } from "../../platform/schemas.ts";
import { atVotes, ballotStateRefusals, ChoiceInput, voteForBallot } from "../votes/index.ts";
import { BallotNumber, ballotParts } from "./ballot.ts";
import { bucketOf, putBallot } from "./ballot-box.ts";
import { mayCast } from "./policy.ts";
import { voteKeyOf } from "./signing-keys.ts";
import { operation } from "./tables.ts";

/**
 * A ballot goes into the box. It comes from nobody: no session is read, no address, nothing is noted but the ballot itself,
 * sorted among the others. Its right is its token, and nobody can change it, because its own key has signed it.
 */
export const castSecretBallot = operation({
  name: "cast-secret-ballot",
  summary: "Puts a secret ballot into the box, by the right of its token. Send no session with it; none is read.",
  access: "write",
  withoutSession: true,
  at: "{voteId}",
  permission: mayCast,
  input: Type.Object({ voteId: Uuid, choice: ChoiceInput, ...ballotParts }),
  output: Type.Object({ number: BallotNumber }),
  refusals: {
    ...ballotStateRefusals,
    "vote-is-open": 409,
    "ballot-box-not-ready": 409,
    "choice-invalid": 422,
    "token-invalid": 422,
    "signature-invalid": 422,
    "ballot-cannot-change": 409,
  },
  async run(context) {
    const { input, refuse } = context;
    const { voteId, publicKey, token, signature } = input;
    const vote = await voteForBallot(atVotes(context), voteId);
    if (vote.secrecy !== "secret") throw refuse("vote-is-open");
    const key = await voteKeyOf(context, voteId);
    if (!key) throw refuse("ballot-box-not-ready");
    const choice = input.choice as Choice;
    const number = await ballotNumber(fromBase64Url(publicKey)!);
    const ballot = { publicKey, token, choice, signature };
    // By the same lines as everybody recounts: what is taken here is found good there.
    const fault = await faultOfSecretBallot((await tokenKey(key.publicKey))!, voteId, { number, ...ballot });
    if (fault !== null) throw refuse(fault === "wrong-signature" ? "signature-invalid" : "token-invalid");
    const wrong = faultOf(vote.terms, choice);
    if (wrong !== null) throw refuse("choice-invalid", { because: wrong });

    const bucket = bucketOf(number, key.bucketCount);
    const put = await putBallot(context, { voteId, bucket, number, ballot });
    if (put === "another-there") throw refuse("ballot-cannot-change");
    if (put === "closed") throw refuse("vote-closed");
    return { number };
  },
});
