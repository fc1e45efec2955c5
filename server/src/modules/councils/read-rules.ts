import { sql } from "kysely";
import type { Transaction } from "../../platform/database/transaction.ts";
import type { RulesShape } from "./council-input.ts";
import type { Presider, Proposer } from "./kinds.ts";
import type { Rhythm } from "./rhythm.ts";
import type { CouncilTables } from "./tables.ts";

interface RulesRow {
  id: string;
  starts_on: string;
  quorum_numerator: number;
  quorum_denominator: number;
  notice_days: number;
  proposers: Proposer[];
  presider: Presider;
  support_threshold: number;
  rhythm: Rhythm | null;
  source: string;
}

/** All rules of a council, the newest first. */
export async function readRules(
  tx: Transaction<CouncilTables>,
  district: { id: number },
  councilId: string,
): Promise<RulesShape[]> {
  const { rows } = await sql<RulesRow>`
    select r.id, r.starts_on::text as starts_on, r.quorum_numerator, r.quorum_denominator, r.notice_days, r.proposers,
           r.presider, r.support_threshold, r.rhythm, r.source
      from councils.rules r
     where r.district_id = ${district.id} and r.council_id = ${councilId}::uuid
     order by r.starts_on desc, r.set_at desc limit 100`.execute(tx);
  return rows.map((row) => ({
    id: row.id,
    startsOn: row.starts_on,
    quorum: { numerator: row.quorum_numerator, denominator: row.quorum_denominator },
    noticeDays: row.notice_days,
    proposers: row.proposers,
    presider: row.presider,
    supportThreshold: row.support_threshold,
    rhythm: row.rhythm,
    source: row.source,
  }));
}
