import { type QueryExecutorProvider, sql } from "kysely";
import { type District, dayOf } from "../../platform/operations/operation.ts";
import { areasOfFact, dailyCounts, factColumns, factsOf, sumColumns, timesOfFact } from "./facts.ts";

/** Proves, for the command line, that what pages read is what a count from the beginning gives. */

export interface RollupVerdict {
  requests: number;
  cells: number;
  /** Changed within the last minute and not yet counted; they are compared with nothing. */
  waiting: number;
  /** The first of each kind, in words for whoever runs the check; empty where all is well. */
  differences: string[];
}

const mostShown = 5;

/**
 * Three comparisons: every request with its newest standing; every fact counted anew from standings, callbacks and
 * exclusions; every sum with the facts added up.
 */
export async function checkRollups(
  tx: QueryExecutorProvider,
  district: District,
  now: Temporal.Instant,
): Promise<RollupVerdict> {
  const standing = await differingStandings(tx, district.id);
  const facts = await differingFacts(tx, district, now);
  const sums = await differingSums(tx, district.id);
  const times = await differingTimes(tx, district.id);
  const { rows } = await sql<Omit<RollupVerdict, "differences">>`
    select (select count(*) from rates.facts where district_id = ${district.id}) as requests,
           (select count(*) from rates.daily where district_id = ${district.id}) as cells,
           (select count(distinct request_id) from rates.standings where district_id = ${district.id} and not counted) as waiting
  `.execute(tx);
  return { ...rows[0]!, differences: [...standing, ...facts, ...sums, ...times] };
}

async function differingStandings(tx: QueryExecutorProvider, districtId: number): Promise<string[]> {
  const { rows } = await sql<{ number: string }>`
    select r.number
      from requests.handled_requests r
      left join lateral (
        select s.* from rates.standings s
         where s.district_id = r.district_id and s.request_id = r.id
         order by s.on_day desc limit 1) s on true
     where r.district_id = ${districtId}
       and (r.category_id, r.channel, r.answerable_unit_id, r.street_id, r.community_id, r.grid_id, r.filed_at,
            r.first_contact_due_at, r.first_contacted_at, r.resolved_at, r.late_since, r.closed_at, r.closing,
            r.closed_level, r.solved, r.satisfaction, r.reopened_count)
        is distinct from
           (s.category_id, s.channel, s.unit_id, s.street_id, s.community_id, s.grid_id, s.filed_at,
            s.contact_due_at, s.contacted_at, s.resolved_at, s.late_since, s.closed_at, s.closing,
            s.closed_level, s.solved, s.satisfaction, s.reopened_count)
     order by r.number limit ${mostShown}`.execute(tx);
  return rows.map(({ number }) => `request ${number}: its newest standing is not how it stands`);
}

/** What the clock or a commit has changed since the last count is left to the next one. */
async function differingFacts(tx: QueryExecutorProvider, district: District, now: Temporal.Instant) {
  const recounted = factsOf({
    districtId: district.id,
    timeZone: district.timeZone,
    known: dayOf(district, now),
    at: now,
    which: sql<boolean>`true`,
  });
  const columns = (table: string) => sql.join(factColumns.map((name) => sql.ref(`${table}.${name}`)));
  const { rows } = await sql<{ request_id: string }>`
    select coalesce(f.request_id, n.request_id) as request_id
      from (select * from rates.facts where district_id = ${district.id}) f
      full join (${recounted}) n on n.request_id = f.request_id
     where (${columns("f")}) is distinct from (${columns("n")})
       and (f.recheck_at is null or f.recheck_at >= ${now.toString()}::timestamptz)
       and not exists (select from rates.standings s
                        where s.district_id = ${district.id} and s.request_id = coalesce(f.request_id, n.request_id)
                          and not s.counted)
     limit ${mostShown}`.execute(tx);
  return rows.map(({ request_id }) => `request ${request_id}: counted differently from the beginning`);
}

const cell = ["area_id", "filed_on", "unit_id", "category_id", "channel"] as const;

async function differingSums(tx: QueryExecutorProvider, districtId: number): Promise<string[]> {
  const key = sql.join(cell.map((name) => sql.ref(name)));
  const counts = (table: string) =>
    sql.join(dailyCounts.map((name) => sql`coalesce(${sql.ref(`${table}.${name}`)}, 0)`));
  const { rows } = await sql<{ area_id: string; filed_on: string; have: number; want: number }>`
    select area_id, filed_on::text, coalesce(d.filed, 0) as have, coalesce(n.filed, 0) as want
      from (select * from rates.daily where district_id = ${districtId}) d
      full join (select ${key}, ${sumColumns(sql`1`)} from rates.facts f ${areasOfFact}
                  where f.district_id = ${districtId} group by ${key}) n using (${key})
     where (${counts("d")}) is distinct from (${counts("n")})
     order by filed_on, area_id limit ${mostShown}`.execute(tx);
  return rows.map(
    ({ area_id, filed_on, have, want }) => `sums of ${filed_on}, area ${area_id}: ${have} filed, recounted ${want}`,
  );
}

async function differingTimes(tx: QueryExecutorProvider, districtId: number): Promise<string[]> {
  const key = sql.join([...cell, "kind", "step"].map((name) => sql.ref(name)));
  const { rows } = await sql<{ area_id: string; filed_on: string; have: number; want: number }>`
    select area_id, filed_on::text, coalesce(d.count, 0) as have, coalesce(n.count, 0) as want
      from (select * from rates.daily_times where district_id = ${districtId}) d
      full join (select ${key}, count(*)::integer as count from rates.facts f ${areasOfFact} ${timesOfFact}
                  where f.district_id = ${districtId} and t.step is not null group by ${key}) n using (${key})
     where coalesce(d.count, 0) <> coalesce(n.count, 0)
     order by filed_on, area_id limit ${mostShown}`.execute(tx);
  return rows.map(
    ({ area_id, filed_on, have, want }) => `times of ${filed_on}, area ${area_id}: ${have}, recounted ${want}`,
  );
}
