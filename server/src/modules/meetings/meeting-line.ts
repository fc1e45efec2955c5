import { type RawBuilder, sql } from "kysely";
import { type Static, Type } from "typebox";
import type { Locale } from "../../platform/locale.ts";
import { InstantText, nullable, Uuid } from "../../platform/schemas.ts";
import { inLanguage } from "../councils/index.ts";
import { MeetingStateName } from "./meeting-input.ts";
import type { MeetingState } from "./states.ts";

/** One meeting in a list. */
export const MeetingLine = Type.Object({
  id: Uuid,
  councilId: Uuid,
  councilName: Type.String(),
  areaName: Type.String(),
  title: Type.String(),
  state: MeetingStateName,
  startsAt: InstantText,
  minutesLong: Type.Integer(),
  place: Type.String(),
  forPublic: Type.Boolean(),
  regular: Type.Boolean({ description: "made by the council's rhythm" }),
  membersDue: nullable(Type.Integer()),
  presentCount: Type.Integer(),
});
export type MeetingLine = Static<typeof MeetingLine>;

/** Of `meetings.meetings as c`. */
export function meetingLineColumns(locale: Locale): RawBuilder<MeetingLineRow> {
  return sql<MeetingLineRow>`
    c.id, c.council_id, n.name as council_name, ${inLanguage(locale, "a")} as area_name, c.title, c.state, c.starts_at,
    c.minutes_long, c.place, c.for_public, c.origin, c.members_due, c.present_count`;
}

export const meetingLineJoins = sql`
  join councils.council_names n on n.district_id = c.district_id and n.id = c.council_id
  join directory.area_names a on a.district_id = c.district_id and a.id = c.area_id`;

export interface MeetingLineRow {
  id: string;
  council_id: string;
  council_name: string;
  area_name: string;
  title: string;
  state: MeetingState;
  starts_at: string;
  minutes_long: number;
  place: string;
  for_public: boolean;
  origin: string;
  members_due: number | null;
  present_count: number;
}

export function meetingLineOf(row: MeetingLineRow): MeetingLine {
  return {
    id: row.id,
    councilId: row.council_id,
    councilName: row.council_name,
    areaName: row.area_name,
    title: row.title,
    state: row.state,
    startsAt: row.starts_at,
    minutesLong: row.minutes_long,
    place: row.place,
    forPublic: row.for_public,
    regular: row.origin === "rhythm",
    membersDue: row.members_due,
    presentCount: row.present_count,
  };
}
