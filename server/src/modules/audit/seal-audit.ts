import { sql } from "kysely";
import { Type } from "typebox";
import { newId } from "../../platform/ids.ts";
import { onlySystem } from "../../platform/operations/actor.ts";
import type { Context } from "../../platform/operations/operation.ts";
import { Nothing } from "../../platform/schemas.ts";
import { entriesDigest, hashOfSeal, noHash } from "./chain.ts";
import { type AuditTables, operation } from "./tables.ts";

/** Entries of one seal: hashing them takes some tenths of a second. */
const mostEntries = 20_000;

/**
 * Seals the entries since the last seal. Only those up to the settled position: an entry whose transaction is still
 * running can have no earlier one, so it never turns up in a part that is sealed already, whatever time its clock tells.
 */
export const sealAudit = operation({
  name: "seal-audit",
  summary: "Seals the audit entries since the last seal, so that a later change to them shows",
  access: "write",
  permission: onlySystem,
  input: Type.Object({}),
  output: Nothing,
  refusals: {},
  async run(context) {
    const { tx, district, emit, alreadyDone } = context;
    // Two sealing at once would both make the same next seal.
    await sql`select pg_advisory_xact_lock(hashtext('seal-audit'), ${district.id})`.execute(tx);
    const settled = await sql<{ position: number }>`select platform.audit_position_settled() as position`.execute(tx);
    const last = await tx
      .selectFrom("platform.audit_seals")
      .select(["number", "last_position", "hash"])
      .where("district_id", "=", district.id)
      .orderBy("number", "desc")
      .limit(1)
      .executeTakeFirst();

    let tip = { number: last?.number ?? 0, lastPosition: last?.last_position ?? 0, hash: last?.hash ?? noHash };
    let sealed = 0;
    for (;;) {
      const next = await sealNext(context, tip, settled.rows[0]!.position);
      if (!next) break;
      tip = next;
      sealed += 1;
    }
    if (sealed > 0) emit("audit.sealed", newId(context.now), { number: tip.number, hash: tip.hash.toString("hex") });
    else alreadyDone();
    return {};
  },
});

interface Tip {
  number: number;
  lastPosition: number;
  hash: Buffer;
}

/** @returns the new tip of the chain; null when nothing is left but what sealing itself has written */
async function sealNext(
  { tx, now, district, vault }: Pick<Context<AuditTables, unknown, never>, "tx" | "now" | "district" | "vault">,
  tip: Tip,
  settled: number,
): Promise<Tip | null> {
  const { rows } = await sql<{ count: number; by_others: number; last_position: number; digest: Buffer }>`
    select count(*), count(*) filter (where e.operation <> 'seal-audit') as by_others, max(e.position) as last_position,
           ${entriesDigest} as digest
      from (select * from platform.audit_entries
             where district_id = ${district.id} and position > ${tip.lastPosition} and position <= ${settled}
             order by position limit ${mostEntries}) e
  `.execute(tx);
  const part = rows[0]!;
  if (part.by_others === 0) return null;

  const sealedAt = now.round("millisecond");
  const seal = {
    number: tip.number + 1,
    sealedAt,
    lastPosition: part.last_position,
    entryCount: part.count,
    digest: part.digest,
  };
  const hash = hashOfSeal(vault, tip.hash, seal);
  await tx
    .insertInto("platform.audit_seals")
    .values({
      district_id: district.id,
      number: seal.number,
      sealed_at: sealedAt.toString(),
      last_position: seal.lastPosition,
      entry_count: seal.entryCount,
      previous_hash: tip.hash,
      hash,
    })
    .execute();
  return { number: seal.number, lastPosition: seal.lastPosition, hash };
}
