import { type RawBuilder, sql } from "kysely";
import type { Transaction } from "../../platform/database/transaction.ts";
import type { District, FileAnswer } from "../../platform/operations/operation.ts";
import { calendarText } from "./ical.ts";
import type { MeetingState } from "./states.ts";
import type { MeetingTables } from "./tables.ts";

/** A calendar asks every few hours; a change is seen at the next time. */
const keepSeconds = 600;

interface Feeding {
  tx: Transaction<MeetingTables>;
  district: District;
  now: Temporal.Instant;
}

/** A council's meetings of the past quarter and those to come, as a calendar. @param which a condition on `c` */
export async function feedOf(
  { tx, district, now }: Feeding,
  council: { id: string; name: string },
  which: RawBuilder<boolean>,
): Promise<FileAnswer> {
  const { rows } = await sql<FeedRow>`
    select c.id, c.title, c.state, c.starts_at, c.minutes_long, c.place, c.version
      from meetings.meetings c
     where c.district_id = ${district.id} and c.council_id = ${council.id}::uuid and ${which}
       and c.starts_at > ${now.subtract({ hours: 24 * 92 }).toString()}::timestamptz
     order by c.starts_at, c.id limit 500`.execute(tx);
  const events = rows.map((row) => ({
    uid: `${row.id}@linli`,
    startsAt: row.starts_at,
    minutesLong: row.minutes_long,
    summary: row.title === council.name ? row.title : `${council.name}：${row.title}`,
    location: row.place,
    url: null,
    cancelled: row.state === "cancelled",
    sequence: row.version - 1,
  }));
  const text = calendarText(council.name, events, now);
  return { bytes: Buffer.from(text), mediaType: "text/calendar; charset=utf-8", keepSeconds };
}

interface FeedRow {
  id: string;
  title: string;
  state: MeetingState;
  starts_at: string;
  minutes_long: number;
  place: string;
  version: number;
}
