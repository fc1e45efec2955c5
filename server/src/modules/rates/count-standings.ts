import { type RawBuilder, sql } from "kysely";
import { Type } from "typebox";
import type { Transaction } from "../../platform/database/transaction.ts";
import { onlySystem } from "../../platform/operations/actor.ts";
import { type District, dayOf } from "../../platform/operations/operation.ts";
import { areasOfFact, dailyCounts, factColumns, factsOf, sumColumns, timesOfFact } from "./facts.ts";
import { operation, type RatesTables } from "./tables.ts";

const mostAtOnce = 1_000;
/** "rate", so that the lock meets no other of this database. */
const lockName = 1_918_989_413;

/**
 * Every minute: what has changed since, or what the clock alone has changed, is counted anew, and the sums move by the
 * difference. One at a time in a district; whatever commits meanwhile stays marked and comes next.
 */
export const countStandings = operation({
  name: "count-standings",
  summary: "Counts the requests that have changed, and moves the sums of the rates.",
  access: "write",
  permission: onlySystem,
  input: Type.Object({ most: Type.Optional(Type.Integer({ minimum: 1, maximum: 1_000_000 })) }),
  output: Type.Object({ counted: Type.Integer() }),
  refusals: {},
  async run({ tx, district, now, input, emit, enqueue, alreadyDone }) {
    const most = input.most ?? mostAtOnce;
    const { marked, requestIds } = await toBeCounted(tx, { district, now, most });
    const first = requestIds[0];
    if (first === undefined) {
      alreadyDone();
      return { counted: 0 };
    }
    await moveSums(tx, { district, now, marked, requestIds });
    emit("rates.counted", first, { requests: requestIds.length });
    if (marked.length >= most) enqueue({ task: "count-standings", payload: {}, key: "count-standings" });
    return { counted: requestIds.length };
  },
});

interface Marked {
  request_id: string;
  on_day: string;
}

interface Batch {
  district: District;
  now: Temporal.Instant;
}

/**
 * Takes hold of marked standings that nobody is just writing. What they say is read by a later statement: it then sees
 * everything that was committed before the rows were locked.
 */
async function toBeCounted(tx: Transaction<RatesTables>, { district, now, most }: Batch & { most: number }) {
  const alone = await sql<{ alone: boolean }>`
    select pg_try_advisory_xact_lock(${sql.lit(lockName)}, ${district.id}::integer) as alone`.execute(tx);
  if (!alone.rows[0]?.alone) return { marked: [], requestIds: [] };
  const { rows: marked } = await sql<Marked>`
    select request_id, on_day::text from rates.standings
     where district_id = ${district.id} and not counted
     order by request_id
     limit ${most} for update skip locked`.execute(tx);
  const { rows: due } = await sql<{ request_id: string }>`
    select request_id from rates.facts
     where district_id = ${district.id} and recheck_at < ${now.toString()}::timestamptz
     order by recheck_at
     limit ${most}`.execute(tx);
  return { marked, requestIds: [...new Set([...marked, ...due].map(({ request_id }) => request_id))] };
}

async function moveSums(
  tx: Transaction<RatesTables>,
  { district, now, marked, requestIds }: Batch & { marked: Marked[]; requestIds: string[] },
): Promise<void> {
  const ids = sql`${requestIds}::uuid[]`;
  const fresh = factsOf({
    districtId: district.id,
    timeZone: district.timeZone,
    known: dayOf(district, now),
    at: now,
    which: sql<boolean>`s.request_id = any(${ids})`,
  });
  const columns = sql.join(["district_id", "request_id", ...factColumns, "recheck_at"].map((name) => sql.ref(name)));
  const renewed = [...factColumns, "recheck_at"].map(
    (name) => sql`${sql.ref(name)} = ${sql.ref(`excluded.${name}`)}`,
  );
  await sql`
    with fresh as materialized (${fresh}),
         before as materialized (
           select ${columns} from rates.facts where district_id = ${district.id} and request_id = any(${ids})),
         written as (
           insert into rates.facts (${columns}) select ${columns} from fresh
           on conflict (district_id, request_id) do update set ${sql.join(renewed)}),
         known as (
           update rates.standings s set counted = true
             from unnest(${marked.map(({ request_id }) => request_id)}::uuid[], ${marked.map(({ on_day }) => on_day)}::date[])
                  as m(request_id, on_day)
            where s.district_id = ${district.id} and s.request_id = m.request_id and s.on_day = m.on_day),
         moved as materialized (
           select 1 as sign, ${columns} from fresh union all select -1, ${columns} from before),
         summed as (${movedCells()}),
         timed as (${movedTimes()})
    select 1`.execute(tx);
}

const cell = sql.raw("a.area_id, f.filed_on, f.unit_id, f.category_id, f.channel");

function movedCells(): RawBuilder<unknown> {
  const names = sql.join(dailyCounts.map((name) => sql.ref(name)));
  const added = dailyCounts.map(
    (name) => sql`${sql.ref(name)} = ${sql.ref(`d.${name}`)} + ${sql.ref(`excluded.${name}`)}`,
  );
  const changed = dailyCounts.map((name) => sql`${sql.ref(`m.${name}`)} <> 0`);
  return sql`
    insert into rates.daily as d (district_id, area_id, filed_on, unit_id, category_id, channel, ${names})
    select * from (
      select f.district_id, ${cell}, ${sumColumns(sql`f.sign`)}
        from moved f ${areasOfFact}
       group by f.district_id, ${cell}) m
     where ${sql.join(changed, sql` or `)}
     order by 1, 2, 3, 4, 5, 6
    on conflict (district_id, area_id, filed_on, unit_id, category_id, channel) do update set ${sql.join(added)}`;
}

function movedTimes(): RawBuilder<unknown> {
  return sql`
    insert into rates.daily_times as d (district_id, area_id, filed_on, unit_id, category_id, channel, kind, step, count)
    select f.district_id, ${cell}, t.kind, t.step, sum(f.sign)::integer
      from moved f ${areasOfFact} ${timesOfFact}
     where t.step is not null
     group by f.district_id, ${cell}, t.kind, t.step
    having sum(f.sign) <> 0
     order by 1, 2, 3, 4, 5, 6, 7, 8
    on conflict (district_id, area_id, filed_on, unit_id, category_id, channel, kind, step)
    do update set count = d.count + excluded.count`;
}
