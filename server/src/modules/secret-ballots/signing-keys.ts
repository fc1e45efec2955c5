import type { KeyObject } from "node:crypto";
import { toBase64Url } from "@linli/counting";
import type { Vault } from "../../platform/vault.ts";
import { privateKeyOf, type SigningKeys } from "./blind-signing.ts";
import type { BallotGround } from "./tables.ts";

/** The column that a vote's private key is sealed for. */
const privateKeyColumn = "secret_ballots.signing_keys.private_key";

export interface VoteKey {
  /** SubjectPublicKeyInfo, base64url. */
  publicKey: string;
  sealedPrivateKey: Buffer | null;
  bucketCount: number;
}

/** Null until the job that made the vote's box has run: some moments after the vote has opened. */
export async function voteKeyOf({ tx, district }: BallotGround, voteId: string): Promise<VoteKey | null> {
  const row = await tx
    .selectFrom("secret_ballots.signing_keys")
    .select(["public_key", "private_key_encrypted", "bucket_count"])
    .where("district_id", "=", district.id)
    .where("vote_id", "=", voteId)
    .executeTakeFirst();
  if (!row) return null;
  return {
    publicKey: toBase64Url(row.public_key),
    sealedPrivateKey: row.private_key_encrypted,
    bucketCount: row.bucket_count,
  };
}

export async function keepKeys(
  { tx, district }: BallotGround,
  vault: Vault,
  { voteId, keys, bucketCount }: { voteId: string; keys: SigningKeys; bucketCount: number },
): Promise<void> {
  await tx
    .insertInto("secret_ballots.signing_keys")
    .values({
      district_id: district.id,
      vote_id: voteId,
      public_key: keys.publicKey,
      private_key_encrypted: vault.seal(keys.privateKey.toString("base64"), privateKeyColumn),
      bucket_count: bucketCount,
    })
    .execute();
}

export function openPrivateKey(vault: Vault, sealed: Buffer): KeyObject {
  return privateKeyOf(Buffer.from(vault.open(sealed, privateKeyColumn), "base64"));
}

/** From here on nobody makes a token of this vote, whatever they may read or write. */
export async function destroyPrivateKey({ tx, district }: BallotGround, voteId: string): Promise<void> {
  await tx
    .updateTable("secret_ballots.signing_keys")
    .set({ private_key_encrypted: null })
    .where("district_id", "=", district.id)
    .where("vote_id", "=", voteId)
    .execute();
}
