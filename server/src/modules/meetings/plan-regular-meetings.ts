import { sql } from "kysely";
import { Type } from "typebox";
import { newId } from "../../platform/ids.ts";
import { onlySystem } from "../../platform/operations/actor.ts";
import { dayOf } from "../../platform/operations/operation.ts";
import { Uuid } from "../../platform/schemas.ts";
import { isWorkingDay, readCalendar } from "../calendar/index.ts";
import { daysOf, type Rhythm } from "../councils/index.ts";
import { operation } from "./tables.ts";

/** How far ahead regular meetings stand in the calendar: long enough to invite and to plan around. */
const weeksAhead = 8;

/**
 * Every night, and when rules change: the regular meetings of the coming weeks, each once. One that somebody has changed by
 * hand, convened or cancelled is left as it is; one that nobody has touched follows the rhythm, or goes with it.
 */
export const planRegularMeetings = operation({
  name: "plan-regular-meetings",
  summary: "Makes the regular meetings of the coming weeks from the councils' rhythms.",
  access: "write",
  permission: onlySystem,
  input: Type.Object({ eventId: Type.Optional(Uuid), subjectId: Type.Optional(Uuid) }),
  output: Type.Object({ planned: Type.Integer(), withdrawn: Type.Integer() }),
  refusals: {},
  async run({ tx, district, now, input, emit, alreadyDone }) {
    const tomorrow = Temporal.PlainDate.from(dayOf(district, now)).add({ days: 1 });
    const until = tomorrow.add({ weeks: weeksAhead });
    const only = input.subjectId ?? null;
    const [rules, calendar] = await Promise.all([readRhythms(), readCalendar(tx, district)]);
    const wanted = [...Map.groupBy(rules, ({ council_id }) => council_id)].flatMap(([councilId, dated]) =>
      dated.flatMap(({ rhythm, starts_on, ends_before, ...council }) => {
        if (rhythm === null) return [];
        const from = later(tomorrow, Temporal.PlainDate.from(starts_on));
        const last =
          ends_before === null ? until : earlier(until, Temporal.PlainDate.from(ends_before).subtract({ days: 1 }));
        if (Temporal.PlainDate.compare(from, last) > 0) return [];
        return daysOf(rhythm, { from, until: last }, (day) => isWorkingDay(calendar, day)).map(({ named, held }) => ({
          id: newId(now),
          council_id: councilId,
          title: council.name,
          rhythm_on: named.toString(),
          starts_at: held
            .toZonedDateTime({ timeZone: district.timeZone, plainTime: Temporal.PlainTime.from(rhythm.time) })
            .toInstant()
            .toString(),
          minutes_long: rhythm.minutes,
          place: rhythm.place,
        }));
      }),
    );
    const { rows } = await sql<{ planned: string[]; withdrawn: string[] }>`
      with wanted as materialized (
        select * from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb)
               as w(id uuid, council_id uuid, title text, rhythm_on date, starts_at timestamptz, minutes_long smallint,
                    place text)
      ), gone as (
        delete from meetings.meetings m
         where m.district_id = ${district.id} and m.origin = 'rhythm' and m.state = 'planned' and not m.changed_by_hand
           and m.rhythm_on between ${tomorrow.toString()}::date and ${until.toString()}::date
           and (${only}::uuid is null or m.council_id = ${only}::uuid)
           and not exists (select from wanted w where w.council_id = m.council_id and w.rhythm_on = m.rhythm_on)
        returning m.id
      ), made as (
        insert into meetings.meetings as m
               (district_id, id, council_id, area_id, level, district_area_id, street_id, community_id, grid_id, title,
                state, starts_at, minutes_long, place, origin, rhythm_on)
        select c.district_id, w.id, c.id, c.area_id, c.level, c.district_area_id, c.street_id, c.community_id, c.grid_id,
               w.title, 'planned', w.starts_at, w.minutes_long, w.place, 'rhythm', w.rhythm_on
          from wanted w
          join councils.standing_councils c on c.district_id = ${district.id} and c.id = w.council_id
        on conflict (district_id, council_id, rhythm_on) where rhythm_on is not null do update
           set starts_at = excluded.starts_at, minutes_long = excluded.minutes_long, place = excluded.place
         where m.state = 'planned' and not m.changed_by_hand
           and (m.starts_at, m.minutes_long, m.place)
               is distinct from (excluded.starts_at, excluded.minutes_long, excluded.place)
        returning m.id
      )
      select array(select id from made) as planned, array(select id from gone) as withdrawn`.execute(tx);
    const { planned, withdrawn } = rows[0]!;
    for (const id of planned) emit("meeting.planned", id);
    for (const id of withdrawn) emit("meeting.plan-withdrawn", id);
    if (planned.length + withdrawn.length === 0) alreadyDone();
    return { planned: planned.length, withdrawn: withdrawn.length };

    /** Each rule of a standing council from its day until the next one's. */
    async function readRhythms(): Promise<RuledRow[]> {
      const found = await sql<RuledRow>`
        select * from (
          select r.council_id, c.name, r.rhythm, r.starts_on::text as starts_on,
                 lead(r.starts_on) over (partition by r.council_id order by r.starts_on, r.set_at)::text as ends_before
            from councils.dated_rules r
            join councils.standing_councils c on c.district_id = r.district_id and c.id = r.council_id
           where r.district_id = ${district.id} and (${only}::uuid is null or r.council_id = ${only}::uuid)) dated
         where ends_before is null or ends_before::date > ${tomorrow.toString()}::date`.execute(tx);
      return found.rows;
    }
  },
});

interface RuledRow {
  council_id: string;
  name: string;
  rhythm: Rhythm | null;
  starts_on: string;
  ends_before: string | null;
}

const later = (one: Temporal.PlainDate, other: Temporal.PlainDate) =>
  Temporal.PlainDate.compare(one, other) < 0 ? other : one;
const earlier = (one: Temporal.PlainDate, other: Temporal.PlainDate) =>
  Temporal.PlainDate.compare(one, other) < 0 ? one : other;
