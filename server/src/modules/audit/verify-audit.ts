import { type QueryExecutorProvider, sql } from "kysely";
import type { Vault } from "../../platform/vault.ts";
import { entriesDigest, hashOfSeal, noHash } from "./chain.ts";

/**
 * What is wrong at the first place where the chain breaks: a seal is gone; it does not stand on the one before it; there
 * are more or fewer entries than it covers; or it, or one of its entries, was changed.
 */
export type ChainFault = "seal-missing" | "seal-detached" | "entry-count-differs" | "changed";

export type AuditVerdict =
  | {
      holds: true;
      seals: number;
      sealedEntries: number;
      /** Entries after the last seal: nothing proves them yet. */
      unsealedEntries: number;
      /** Write it down elsewhere: seals cut off at the end show only by comparing it. */
      lastSeal: { number: number; hash: string } | null;
    }
  | {
      holds: false;
      fault: ChainFault;
      sealNumber: number;
      sealedAt: string | null;
      entriesAfter: number;
      entriesUpTo: number;
    };

interface SealRow {
  number: number;
  sealed_at: string;
  last_position: number;
  entry_count: number;
  previous_hash: Buffer;
  hash: Buffer;
  count: number;
  digest: Buffer;
}

const sealsAtOnce = 200;

/** Follows the chain of one district from its first seal to the last, or to where it breaks. */
export async function verifyAudit(
  tx: QueryExecutorProvider,
  vault: Vault,
  districtId: number,
): Promise<AuditVerdict> {
  let hash: Buffer = noHash;
  let position = 0;
  let seals = 0;
  let sealedEntries = 0;
  for (;;) {
    const rows = await nextSeals(tx, districtId, { number: seals, position });
    for (const row of rows) {
      const fault = faultOf(vault, row, { number: seals, hash });
      if (fault) {
        return {
          holds: false,
          fault,
          sealNumber: seals + 1,
          sealedAt: fault === "seal-missing" ? null : row.sealed_at,
          entriesAfter: position,
          entriesUpTo: row.last_position,
        };
      }
      seals = row.number;
      hash = row.hash;
      position = row.last_position;
      sealedEntries += row.count;
    }
    if (rows.length < sealsAtOnce) break;
  }
  const unsealed = await sql<{ count: number }>`
    select count(*) from platform.audit_entries where district_id = ${districtId} and position > ${position}
  `.execute(tx);
  return {
    holds: true,
    seals,
    sealedEntries,
    unsealedEntries: unsealed.rows[0]!.count,
    lastSeal: seals > 0 ? { number: seals, hash: hash.toString("hex") } : null,
  };
}

/** The seals that follow, each with what its entries come to today. */
async function nextSeals(
  tx: QueryExecutorProvider,
  districtId: number,
  after: { number: number; position: number },
): Promise<SealRow[]> {
  const { rows } = await sql<SealRow>`
    with seals as (
      select number, sealed_at, last_position, entry_count, previous_hash, hash,
             lag(last_position, 1, ${after.position}::bigint) over (order by number) as after_position
        from platform.audit_seals
       where district_id = ${districtId} and number > ${after.number}
       order by number
       limit ${sealsAtOnce}
    )
    select seals.*, today.*
      from seals
     cross join lateral (
       select count(*) as count, ${entriesDigest} as digest
         from platform.audit_entries e
        where e.district_id = ${districtId} and e.position > seals.after_position and e.position <= seals.last_position
     ) today
     order by seals.number
  `.execute(tx);
  return rows;
}

function faultOf(vault: Vault, row: SealRow, before: { number: number; hash: Buffer }): ChainFault | null {
  if (row.number !== before.number + 1) return "seal-missing";
  if (!row.previous_hash.equals(before.hash)) return "seal-detached";
  if (row.count !== row.entry_count) return "entry-count-differs";
  const hash = hashOfSeal(vault, before.hash, {
    number: row.number,
    sealedAt: Temporal.Instant.from(row.sealed_at),
    lastPosition: row.last_position,
    entryCount: row.entry_count,
    digest: row.digest,
  });
  return hash.equals(row.hash) ? null : "changed";
}
