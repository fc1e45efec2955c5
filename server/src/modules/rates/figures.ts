import { type RawBuilder, sql } from "kysely";
import type { Transaction } from "../../platform/database/transaction.ts";
import type { Locale } from "../../platform/locale.ts";
import type { District } from "../../platform/operations/operation.ts";
import type { Grouping } from "./asked.ts";
import { dailyCounts, factsOf, sumColumns, timesOfFact } from "./facts.ts";
import { areaColumns, endOf, filtersOf, momentsOf, type Range } from "./range.ts";
import type { Counts } from "./rules.ts";
import type { RatesTables } from "./tables.ts";
import type { Histogram } from "./time-steps.ts";

/** Reads the sums of a range: from the rollup, or, for what a past day knew, from the standings. */

export interface GroupRow {
  key: string;
  name: string;
  /** Of a unit or an area: what is like it. */
  kind: string;
  /** Counts by group of categories, for comparison at the same mix. */
  byCategory: { category: string; counts: Counts }[];
  contactTimes: Histogram;
  solutionTimes: Histogram;
}

interface Reading {
  tx: Transaction<RatesTables>;
  district: District;
  locale: Locale;
}

export async function readFigures(
  { tx, district, locale }: Reading,
  range: Range,
  by: Grouping,
): Promise<GroupRow[]> {
  const { key, names } = groupedBy(by, district.id, locale);
  const where = cellsOf(range, by, district);
  const counts = dailyCounts.map((name) => sql`sum(c.${sql.ref(name)})::integer as ${sql.ref(name)}`);
  const [cells, times] = await Promise.all([
    sql<CellRow>`
      with settings as (${fairValues(range)}),
           counted as (
             select ${key} as key, coalesce(n.parent_id, c.category_id) as category, ${sql.join(counts)},
                    sum(c.satisfied * 100 + c.fair * s.fair_percent) / 100.0 as satisfied_value
               from ${where.counts} c
               join settings s on c.filed_on between s.starts_on and s.ends_on
               left join categories.category_names n on n.district_id = c.district_id and n.id = c.category_id
              group by 1, 2)
      select counted.*, coalesce(named.name, '') as name, coalesce(named.kind, '') as kind
        from counted ${names}`.execute(tx),
    sql<TimeRow>`
      select ${key} as key, c.kind, c.step, sum(c.count)::integer as count
        from ${where.times} c
       group by 1, 2, 3`.execute(tx),
  ]);
  return gathered(cells.rows, times.rows);
}

interface CellRow {
  key: string;
  name: string;
  kind: string;
  category: string;
  filed: number;
  excluded: number;
  contact_due: number;
  contacted: number;
  answered: number;
  solved: number;
  rated: number;
  satisfied: number;
  fair: number;
  satisfied_value: number;
  late: number;
  final: number;
  closed_community: number;
  closed_street: number;
  closed_district: number;
}

interface TimeRow {
  key: string;
  kind: "contact" | "solution";
  step: number;
  count: number;
}

/** What a fair is worth in which days, without gaps. */
function fairValues({ settings }: Range): RawBuilder<unknown> {
  const begun = settings.filter(({ startsOn }, index) => settings[index + 1]?.startsOn !== startsOn);
  const rows = begun.map(({ startsOn, fairPercent }, index) => {
    const next = begun[index + 1];
    const endsOn = next ? Temporal.PlainDate.from(next.startsOn).subtract({ days: 1 }).toString() : "9999-12-31";
    return sql`(${startsOn}::date, ${endsOn}::date, ${fairPercent}::integer)`;
  });
  return sql`select * from (values ${sql.join(rows)}) v(starts_on, ends_on, fair_percent)`;
}

/** The cells to be summed, as two tables to select from. */
function cellsOf(range: Range, by: Grouping, district: District) {
  const { area, known, from, to } = range;
  const filters = filtersOf(range, district.id);
  if (known === null) {
    const within = sql`${filters} and c.area_id = any(${areasOf(range, by, district.id)})
      and c.filed_on between ${from}::date and ${to}::date`;
    return {
      counts: sql`(select * from rates.daily c where ${within})`,
      times: sql`(select * from rates.daily_times c where ${within})`,
    };
  }
  const { start, end } = momentsOf(range, district);
  const at = endOf(known, district);
  const column = sql.ref(areaColumns[Math.min(area.level + (by === "area" ? 1 : 0), 4)]!);
  const facts = sql`(
    select f.*, f.${column} as area_id from (${factsOf({
      districtId: district.id,
      timeZone: district.timeZone,
      known,
      at,
      which: sql<boolean>`s.filed_at >= ${start.toString()}::timestamptz and s.filed_at < ${end.toString()}::timestamptz`,
    })}) f where f.counts and f.${sql.ref(areaColumns[area.level]!)} = ${area.id}::uuid)`;
  const cell = sql.raw("f.district_id, f.area_id, f.filed_on, f.unit_id, f.category_id, f.channel");
  return {
    counts: sql`(select c.* from (select ${cell}, ${sumColumns(sql`1`)} from ${facts} f group by ${cell}) c where ${filters})`,
    times: sql`(select c.* from (
      select ${cell}, t.kind, t.step, count(*) as count from ${facts} f ${timesOfFact}
       where t.step is not null group by ${cell}, t.kind, t.step) c where ${filters})`,
  };
}

/** The area itself, or, where areas are compared, those right below it. */
function areasOf({ area }: Range, by: Grouping, districtId: number): RawBuilder<string[]> {
  if (by !== "area" || area.level >= 4) return sql<string[]>`array[${area.id}::uuid]`;
  return sql<string[]>`array(
    select a.id from directory.area_names a where a.district_id = ${districtId} and a.parent_id = ${area.id}::uuid)`;
}

function groupedBy(by: Grouping, districtId: number, locale: Locale) {
  const inLanguage = (name: string, english: string) =>
    locale === "zh-CN" ? sql.ref(name) : sql`coalesce(nullif(${sql.ref(english)}, ''), ${sql.ref(name)})`;
  switch (by) {
    case "unit":
      return {
        key: sql`c.unit_id::text`,
        names: sql`left join lateral (
          select ${inLanguage("p.unit_name", "p.unit_name_en")} as name, p.unit_kind as kind from directory.staffed_posts p
           where p.district_id = ${districtId} and p.unit_id = counted.key::uuid limit 1) named on true`,
      };
    case "area":
      return {
        key: sql`c.area_id::text`,
        names: sql`left join lateral (
          select ${inLanguage("a.name", "a.name_en")} as name, a.kind from directory.area_names a
           where a.district_id = ${districtId} and a.id = counted.key::uuid) named on true`,
      };
    case "category":
      return {
        key: sql`c.category_id::text`,
        names: sql`left join lateral (
          select ${inLanguage("n.name", "n.name_en")} as name, '' as kind from categories.category_names n
           where n.district_id = ${districtId} and n.id = counted.key::uuid) named on true`,
      };
    case "channel":
      return { key: sql`c.channel`, names: unnamed };
    case "day":
    case "week":
    case "month":
      return { key: sql`date_trunc(${sql.lit(by)}, c.filed_on)::date::text`, names: unnamed };
  }
}

const unnamed = sql`left join (select null::text as name, null::text as kind) named on true`;

function gathered(cells: readonly CellRow[], times: readonly TimeRow[]): GroupRow[] {
  const rows = new Map<
    string,
    GroupRow & { contactTimes: Map<number, number>; solutionTimes: Map<number, number> }
  >();
  for (const cell of cells) {
    const row = rows.get(cell.key) ?? {
      key: cell.key,
      name: cell.name,
      kind: cell.kind,
      byCategory: [],
      contactTimes: new Map<number, number>(),
      solutionTimes: new Map<number, number>(),
    };
    rows.set(cell.key, row);
    row.byCategory.push({ category: cell.category, counts: countsOf(cell) });
  }
  for (const { key, kind, step, count } of times) {
    rows.get(key)?.[kind === "contact" ? "contactTimes" : "solutionTimes"].set(step, count);
  }
  return [...rows.values()];
}

function countsOf(cell: CellRow): Counts {
  return {
    filed: cell.filed,
    excluded: cell.excluded,
    contactDue: cell.contact_due,
    contacted: cell.contacted,
    answered: cell.answered,
    solved: cell.solved,
    rated: cell.rated,
    satisfied: cell.satisfied,
    fair: cell.fair,
    satisfiedValue: Number(cell.satisfied_value),
    late: cell.late,
    final: cell.final,
    closedCommunity: cell.closed_community,
    closedStreet: cell.closed_street,
    closedDistrict: cell.closed_district,
  };
}
