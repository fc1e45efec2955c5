import { createHash } from "node:crypto";
import { fromBase64Url, toBase64Url } from "@linli/counting";
import { Type } from "typebox";
import { personal } from "../../platform/operations/without-personal.ts";
import { MobilePhone } from "../../platform/phone.ts";
import { Uuid } from "../../platform/schemas.ts";
import {
  atVotes,
  ballotStateRefusals,
  keepRefused,
  provenVoter,
  recordBallots,
  rightsOf,
  voteForBallot,
  voterRefusals,
} from "../votes/index.ts";
import { signBlinded } from "./blind-signing.ts";
import { mayTakeToken } from "./policy.ts";
import { openPrivateKey, voteKeyOf } from "./signing-keys.ts";
import { type BallotGround, operation } from "./tables.ts";

/**
 * An elector takes up their right to vote secretly: their device gets one blindly signed token (RFC 9474). What is signed
 * cannot be read here, so whatever ballot comes with the token later cannot be brought together with this call.
 */
export const issueToken = operation({
  name: "issue-token",
  summary: "Signs an elector's blinded message, once: the token with which one ballot can be cast without a name.",
  access: "write",
  at: "{voteId}",
  permission: mayTakeToken,
  input: Type.Object({
    voteId: Uuid,
    blindedMessage: Type.String({
      ...personal,
      pattern: "^[A-Za-z0-9_-]{342}$",
      maxLength: 342,
      description: "2048 bits, base64url",
    }),
    phone: Type.Optional(MobilePhone),
    code: Type.Optional(Type.String({ ...personal, pattern: "^\\d{6}$", maxLength: 6 })),
  }),
  output: Type.Object({ blindSignature: Type.String({ description: "base64url" }) }),
  refusals: {
    ...voterRefusals,
    ...ballotStateRefusals,
    "vote-is-open": 409,
    "ballot-box-not-ready": 409,
    "no-right-to-vote": 403,
    "blinded-message-invalid": 422,
    "token-already-issued": 409,
  },
  async run(context) {
    const { input, vault, refuse, refuseAndKeep, emit, alreadyDone } = context;
    const votes = atVotes(context);
    const personId = await provenVoter(votes);
    // Sent together; what follows the vote is read when the vote is held, so nothing comes in between.
    const [vote, rights, key] = await Promise.all([
      voteForBallot(votes, input.voteId),
      rightsOf(votes, input.voteId, personId),
      voteKeyOf(context, input.voteId),
    ]);
    if (vote.secrecy !== "secret") throw refuse("vote-is-open");
    const electorId = rights.find(({ byProxy }) => !byProxy)?.electorId;
    if (!electorId) throw refuse("no-right-to-vote");
    if (!key?.sealedPrivateKey) throw refuse("ballot-box-not-ready");
    const blinded = fromBase64Url(input.blindedMessage);
    const signature = blinded && signBlinded(openPrivateKey(vault, key.sealedPrivateKey), blinded);
    if (!signature) throw refuse("blinded-message-invalid");

    const outcome = await noteToken(context, { voteId: vote.id, electorId, blinded });
    if (outcome === "another") {
      await keepRefused(votes, vote.id, [electorId], "token");
      emit("token.refused", vote.id);
      throw refuseAndKeep("token-already-issued");
    }
    if (outcome === "same") alreadyDone();
    else {
      const { cast } = await recordBallots(votes, {
        voteId: vote.id,
        electorIds: [electorId],
        choice: null,
        way: "token",
        personId,
      });
      if (cast.length === 0) throw refuse("token-already-issued");
      emit("token.issued", vote.id);
    }
    return { blindSignature: toBase64Url(signature) };
  },
});

/** One elector, one blinded message. */
async function noteToken(
  { tx, district }: BallotGround,
  { voteId, electorId, blinded }: { voteId: string; electorId: string; blinded: Uint8Array },
): Promise<"first" | "same" | "another"> {
  const digest = createHash("sha256").update(blinded).digest();
  const first = await tx
    .insertInto("secret_ballots.issued_tokens")
    .values({ district_id: district.id, vote_id: voteId, elector_id: electorId, blinded_message_sha256: digest })
    .onConflict((conflict) => conflict.columns(["district_id", "vote_id", "elector_id"]).doNothing())
    .executeTakeFirst();
  if (first.numInsertedOrUpdatedRows === 1n) return "first";
  const there = await tx
    .selectFrom("secret_ballots.issued_tokens")
    .select("blinded_message_sha256")
    .where("district_id", "=", district.id)
    .where("vote_id", "=", voteId)
    .where("elector_id", "=", electorId)
    .executeTakeFirstOrThrow();
  return there.blinded_message_sha256.equals(digest) ? "same" : "another";
}
