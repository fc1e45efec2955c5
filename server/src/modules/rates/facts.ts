import { type RawBuilder, sql } from "kysely";
import { requestLimits } from "../requests/index.ts";
import { timeSteps } from "./time-steps.ts";

/** What is counted of a request, made from its standing, its callback and its exclusion. The one place that says so. */

/** The columns that say where a request is counted, and whether. */
const factPlaces = [
  "filed_on",
  "unit_id",
  "category_id",
  "channel",
  "district_area_id",
  "street_id",
  "community_id",
  "grid_id",
  "counts",
] as const;

/** The columns that say what is counted. */
const factFlags = [
  "excluded",
  "contact_due",
  "contacted",
  "answered",
  "solved",
  "rated",
  "satisfied",
  "fair",
  "late",
  "final",
] as const;

export const factColumns = [...factPlaces, ...factFlags, "closed_at_level", "contact_step", "solution_step"] as const;

interface Asked {
  districtId: number;
  timeZone: string;
  /** What was known at the end of this day. */
  known: string;
  /** The moment at which the clock is read. */
  at: Temporal.Instant;
  /** On `rates.standings as s`. */
  which: RawBuilder<boolean>;
}

/** One row per request: what counts of it, by what was known on a day. */
export function factsOf({ districtId, timeZone, known, at, which }: Asked): RawBuilder<unknown> {
  const now = sql`${at.toString()}::timestamptz`;
  const day = sql`${known}::date`;
  // While the reporter may still answer or reopen, what is counted may change.
  const finalAt = sql`(s.closed_at + make_interval(hours => ${sql.lit(24 * Math.max(requestLimits.rateDays, requestLimits.reopenDays))}))`;
  const ended = sql`s.closing in ('confirmed', 'unrated')`;
  return sql`
    select s.district_id, s.request_id, (s.filed_at at time zone ${timeZone}::text)::date as filed_on, s.unit_id, s.category_id,
           s.channel, s.district_area_id, s.street_id, s.community_id, s.grid_id,
           s.closing is distinct from 'merged' as counts, x.excluded,
           not x.excluded and (s.contacted_at is not null
             or s.contact_due_at < ${now} and (s.closed_at is null or s.closed_at > s.contact_due_at)) as contact_due,
           not x.excluded and coalesce(s.contacted_at <= s.contact_due_at, false) and b.contacted is distinct from false
             as contacted,
           not x.excluded and coalesce(b.solved, s.solved) is not null as answered,
           not x.excluded and coalesce(b.solved, s.solved, false) as solved,
           not x.excluded and coalesce(b.satisfaction, s.satisfaction) is not null as rated,
           not x.excluded and coalesce(coalesce(b.satisfaction, s.satisfaction) = 'satisfied', false) as satisfied,
           not x.excluded and coalesce(coalesce(b.satisfaction, s.satisfaction) = 'fair', false) as fair,
           not x.excluded and s.late_since is not null as late,
           s.closed_at is not null and (not ${ended} or ${finalAt} < ${now}) as final,
           case when not x.excluded and ${ended} then least(greatest(s.closed_level, 1), 3) end as closed_at_level,
           case when not x.excluded and s.reopened_count = 0 then ${stepOf(sql`s.contacted_at`)} end as contact_step,
           case when not x.excluded and s.reopened_count = 0 then ${stepOf(sql`s.resolved_at`)} end as solution_step,
           least(case when s.contacted_at is null and s.closed_at is null and s.contact_due_at >= ${now} then s.contact_due_at end,
                 case when ${ended} and ${finalAt} >= ${now} then ${finalAt} end) as recheck_at
      from (select distinct on (s.request_id) s.*
              from rates.standings s
             where s.district_id = ${districtId} and s.on_day <= ${day} and ${which}
             order by s.request_id, s.on_day desc) s
      cross join lateral (
        select exists (select from rates.exclusions e
                        where e.district_id = s.district_id and e.request_id = s.request_id
                          and e.state = 'confirmed' and e.decided_on <= ${day}) as excluded) x
      left join rates.callbacks b
        on b.district_id = s.district_id and b.request_id = s.request_id and b.resolved_at = s.resolved_at
       and b.state = 'answered' and b.answered_on <= ${day}`;
}

function stepOf(moment: RawBuilder<unknown>): RawBuilder<unknown> {
  const bounds = sql.raw(`array[${timeSteps.join(",")}]::double precision[]`);
  return sql`width_bucket(extract(epoch from ${moment} - s.filed_at)::double precision / 60, ${bounds})`;
}

/** The sums of `facts as f`, in the order of the columns of rates.daily. @param sign of a row: 1 adds it, -1 takes it away */
export function sumColumns(sign: RawBuilder<unknown>): RawBuilder<unknown> {
  const flags = factFlags.map(
    (flag) => sql`coalesce(sum(${sign}) filter (where ${sql.ref(`f.${flag}`)}), 0)::integer as ${sql.ref(flag)}`,
  );
  const closed = ([3, 2, 1] as const).map(
    (level) =>
      sql`coalesce(sum(${sign}) filter (where f.closed_at_level = ${sql.lit(level)}), 0)::integer as ${sql.ref(closedColumns[level])}`,
  );
  return sql.join([sql`sum(${sign})::integer as filed`, ...flags, ...closed]);
}

const closedColumns = { 3: "closed_community", 2: "closed_street", 1: "closed_district" } as const;

/** The counting columns of rates.daily. */
export const dailyCounts = ["filed", ...factFlags, closedColumns[3], closedColumns[2], closedColumns[1]] as const;

/** A fact that counts is summed in its area of every level. */
export const areasOfFact = sql`
  cross join lateral (select at.area_id
    from (values (f.district_area_id), (f.street_id), (f.community_id), (f.grid_id)) at(area_id)
   where f.counts) a`;

/** A fact's two times, each with its step. */
export const timesOfFact = sql`
  cross join lateral (values ('contact', f.contact_step), ('solution', f.solution_step)) t(kind, step)`;
