import { createHash } from "node:crypto";
import { Type } from "typebox";
import { onlySystem } from "../../platform/operations/actor.ts";
import { Nothing, Uuid } from "../../platform/schemas.ts";
import { bucketCountFor, makeBuckets } from "./ballot-box.ts";
import { makeSigningKeys } from "./blind-signing.ts";
import { keepKeys, voteKeyOf } from "./signing-keys.ts";
import { operation } from "./tables.ts";

/**
 * A secret vote has opened: it gets its key pair and its empty box. The fingerprint of the key is told, so that nobody can
 * later say that it was another one.
 */
export const makeBallotBox = operation({
  name: "make-ballot-box",
  summary: "Makes the signing keys and the empty ballot box of a secret vote that has opened.",
  access: "write",
  permission: onlySystem,
  input: Type.Object({ eventId: Uuid, subjectId: Uuid }),
  output: Nothing,
  refusals: {},
  async run(context) {
    const { tx, district, vault, input, emit, alreadyDone } = context;
    const voteId = input.subjectId;
    const vote = await tx
      .selectFrom("votes.standing_votes")
      .select(["secrecy", "elector_count"])
      .where("district_id", "=", district.id)
      .where("id", "=", voteId)
      .executeTakeFirstOrThrow();
    if (vote.secrecy !== "secret" || (await voteKeyOf(context, voteId))) {
      alreadyDone();
      return {};
    }
    const keys = await makeSigningKeys();
    const bucketCount = bucketCountFor(vote.elector_count ?? 0);
    await keepKeys(context, vault, { voteId, keys, bucketCount });
    await makeBuckets(context, voteId, bucketCount);
    emit("ballot-box.made", voteId, { publicKeySha256: createHash("sha256").update(keys.publicKey).digest("hex") });
    return {};
  },
});
