import { type RawBuilder, sql } from "kysely";
import type { Transaction } from "../../platform/database/transaction.ts";
import { desks } from "./policy.ts";
import type { WhistleTables } from "./tables.ts";
import type { ToldFacts } from "./told.ts";
import type { Hearers } from "./whistle-notices.ts";

interface Reading {
  tx: Transaction<WhistleTables>;
  district: { id: number };
}

interface About {
  whistleId: string;
  /** When it happened: who was called later hears of the call alone. */
  at: string;
  facts: ToldFacts;
  caller_post_id: string;
  street_id: string;
  district_area_id: string;
}

/** The posts that hear of what happened to a whistle. */
export async function postsHearing(reading: Reading, hearers: Hearers, about: About): Promise<string[]> {
  if (hearers === "caller") return [about.caller_post_id];
  const { rows } = await sql<{ id: string }>`${queryOf(hearers, reading.district.id, about)}`.execute(reading.tx);
  return rows.map(({ id }) => id);
}

function queryOf(hearers: Exclude<Hearers, "caller">, districtId: number, about: About): RawBuilder<unknown> {
  const { callId = null, dutyId = null, climbedTo } = about.facts;
  const ofWhistle = sql`c.district_id = ${districtId} and c.whistle_id = ${about.whistleId}::uuid`;
  switch (hearers) {
    case "called":
      return sql`select c.post_id as id from whistles.calls c where ${ofWhistle} and c.state <> 'released'
        and c.called_at <= ${about.at}::timestamptz`;
    case "call":
      return sql`select c.post_id as id from whistles.calls c where ${ofWhistle} and c.id = ${callId}::uuid`;
    case "duty":
      return sql`select c.post_id as id from whistles.duties c where ${ofWhistle} and c.id = ${dutyId}::uuid`;
    case "heads":
      return headsOf(districtId, about);
    case "climbed":
      if (climbedTo === 3) return headsOf(districtId, about);
      if (climbedTo === 2) return streetOf(districtId, about);
      return unitHeadOf(
        districtId,
        callId === null
          ? sql`(select c.unit_id from whistles.duties c where ${ofWhistle} and c.id = ${dutyId}::uuid)`
          : sql`(select c.unit_id from whistles.calls c where ${ofWhistle} and c.id = ${callId}::uuid)`,
      );
  }
}

function headsOf(districtId: number, { street_id, district_area_id }: About): RawBuilder<unknown> {
  return sql`
    select p.id from directory.staffed_posts p
     where p.district_id = ${districtId} and p.closed_at is null
       and ((p.role = 'street-leader' and p.area_id = ${street_id}::uuid)
            or (p.role = 'district-leader' and p.area_id = ${district_area_id}::uuid))`;
}

function streetOf(districtId: number, { street_id }: About): RawBuilder<unknown> {
  return sql`
    select p.id from directory.staffed_posts p
     where p.district_id = ${districtId} and p.closed_at is null and p.area_id = ${street_id}::uuid
       and p.role in ('street-officer', 'street-leader')`;
}

/** The leaders of the unit; where it has none, everybody at its desks. */
function unitHeadOf(districtId: number, unitId: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`
    select p.id from directory.staffed_posts p
     where p.district_id = ${districtId} and p.closed_at is null and p.role = any(${desks}::text[])
       and p.unit_id = ${unitId}
       and (p.role like '%-leader' or not exists (
             select from directory.staffed_posts l
              where l.district_id = p.district_id and l.unit_id = p.unit_id and l.closed_at is null
                and l.role like '%-leader' and l.holder_count > 0))`;
}
