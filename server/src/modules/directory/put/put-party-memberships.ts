import { sql } from "kysely";
import type { PartyMembershipRow } from "../directory-rows.ts";
import type { DirectoryTransaction } from "../tables.ts";
import { type Changes, inBatches, type Put, sumOf } from "./changes.ts";

/**
 * A membership is known by person, organisation and first day. Nobody is in two organisations at a time, so what ends is
 * ended before anything begins.
 */
export async function putPartyMemberships(
  tx: DirectoryTransaction,
  memberships: readonly PartyMembershipRow[],
): Promise<Changes> {
  const put = await inBatches(memberships, (batch) => putBatch(tx, batch));
  return sumOf(memberships.length, put);
}

async function putBatch(tx: DirectoryTransaction, memberships: readonly PartyMembershipRow[]): Promise<Put> {
  const said = sql`jsonb_to_recordset(${JSON.stringify(memberships)}::jsonb)
                     as r("personId" uuid, "unitId" uuid, since date, until date)`;
  const ended = await sql`
    update directory.party_memberships m
       set until = r.until
      from ${said}
     where m.district_id = platform.district_id() and m.person_id = r."personId" and m.unit_id = r."unitId"
       and m.since = r.since and r.until is not null and m.until is distinct from r.until`.execute(tx);
  const begun = await sql`
    insert into directory.party_memberships (district_id, person_id, unit_id, since, until)
    select platform.district_id(), r."personId", r."unitId", r.since, r.until from ${said}
    on conflict (district_id, person_id, unit_id, since) do nothing`.execute(tx);
  return { added: Number(begun.numAffectedRows ?? 0), changed: Number(ended.numAffectedRows ?? 0) };
}
