import { sql } from "kysely";
import type { Vault } from "../../platform/vault.ts";

/** What a seal says, and what its hash is made of. */
export interface Seal {
  number: number;
  sealedAt: Temporal.Instant;
  /** It covers every entry after the seal before it, up to this position. */
  lastPosition: number;
  entryCount: number;
  /** Hash over all of them. */
  digest: Buffer;
}

/** What the first seal stands on. */
export const noHash = Buffer.alloc(16);

/**
 * Chains a seal to the one before it. Keyed with the application's secret: who can change the tables but has not the
 * secret cannot make a chain that holds.
 */
export function hashOfSeal(vault: Vault, previousHash: Buffer, seal: Seal): Buffer {
  const parts = [
    previousHash.toString("hex"),
    seal.number,
    seal.sealedAt.epochMilliseconds,
    seal.lastPosition,
    seal.entryCount,
    seal.digest.toString("hex"),
  ];
  return vault.index(parts.join(" "), "audit-seal");
}

/** SHA-256 over the SHA-256 of each entry `e`, in the order of their positions; every column of an entry is in it. */
export const entriesDigest = sql<Buffer>`
  sha256(coalesce(string_agg(sha256(convert_to(jsonb_build_array(
    e.position, e.id, extract(epoch from e.at), e.operation, e.actor_kind, e.account_id, e.post_id, e.subject_id, e.input,
    e.refusal)::text, 'utf8')), ''::bytea order by e.position), ''::bytea))`;
