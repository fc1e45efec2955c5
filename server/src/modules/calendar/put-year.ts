import { type QueryExecutorProvider, sql } from "kysely";
import { stableId } from "../../platform/stable-id.ts";
import type { CalendarDay } from "./calendar-day.ts";

export interface YearToPut {
  year: number;
  source: string;
  days: readonly CalendarDay[];
}

/** Confirms a year and makes its days exactly these. Two at once follow each other: the year's row is the lock. */
export async function putYear(
  tx: QueryExecutorProvider,
  districtId: number,
  { year, source, days }: YearToPut,
  now: Temporal.Instant,
): Promise<void> {
  await sql`
    insert into calendar.years (district_id, year, source, confirmed_at)
    values (${districtId}, ${year}, ${source}, ${now.toString()})
    on conflict (district_id, year) do update set source = excluded.source, confirmed_at = excluded.confirmed_at
  `.execute(tx);
  const given = days.map(({ date, kind, name }) => ({ date, kind, name: name.zh, name_en: name.en }));
  await sql`
    with given as (
      select * from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as g(date date, kind text, name text, name_en text)
    ), dropped as (
      delete from calendar.days d
       where d.district_id = ${districtId}
         and d.date between make_date(${year}::integer, 1, 1) and make_date(${year}::integer, 12, 31)
         and not exists (select from given g where g.date = d.date)
    )
    insert into calendar.days (district_id, date, kind, name, name_en)
    select ${districtId}, date, kind, name, name_en from given
    on conflict (district_id, date) do update set kind = excluded.kind, name = excluded.name, name_en = excluded.name_en
  `.execute(tx);
}

/** What events and the audit call a year of a district. */
export function yearId(districtId: number, year: number): string {
  return stableId("calendar-year", `${districtId}:${year}`);
}
