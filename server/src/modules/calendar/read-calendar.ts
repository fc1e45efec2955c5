import { type QueryExecutorProvider, type RawBuilder, sql } from "kysely";
import { remembered } from "../../platform/remembered.ts";
import { type WorkingCalendar, workingCalendar } from "./working-calendar.ts";

interface CalendarFacts {
  timeZone: string;
  periods: { start: string; end: string }[];
  days: { date: string; kind: "work" | "rest" }[];
  years: number[];
}

/**
 * The district's calendar as one scalar text, for a select list: a bigger statement reads it on the way.
 * Null when the district does not exist.
 */
export function calendarFacts(districtId: number): RawBuilder<string> {
  return sql<string>`(
    select json_build_object(
        'timeZone', d.time_zone,
        'periods', d.working_periods,
        'years', array(select y.year from calendar.years y where y.district_id = d.district_id order by y.year),
        'days', (select coalesce(json_agg(json_build_object('date', e.date, 'kind', e.kind) order by e.date), '[]')
                   from calendar.days e where e.district_id = d.district_id))::text
      from platform.districts d where d.district_id = ${districtId})`;
}

/** What `calendarFacts` read, ready to reckon with. */
export const calendarFrom: (facts: string) => WorkingCalendar = remembered((facts) => {
  const { timeZone, periods, days, years } = JSON.parse(facts) as CalendarFacts;
  return workingCalendar({ timeZone, periods, days, confirmedYears: years });
});

export async function readCalendar(tx: QueryExecutorProvider, district: { id: number }): Promise<WorkingCalendar> {
  const { rows } = await sql<{ facts: string | null }>`select ${calendarFacts(district.id)} as facts`.execute(tx);
  const facts = rows[0]?.facts;
  if (!facts) throw new Error(`no district ${district.id}`);
  return calendarFrom(facts);
}
