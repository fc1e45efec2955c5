import { sql } from "kysely";
import { Type } from "typebox";
import { nullable, Uuid } from "../../platform/schemas.ts";
import { isSignedIn } from "../councils/index.ts";
import { feedKeyOf } from "./feed-key.ts";
import {
  MeetingLine,
  type MeetingLineRow,
  meetingLineColumns,
  meetingLineJoins,
  meetingLineOf,
} from "./meeting-line.ts";
import { operation } from "./tables.ts";

const Approves = Type.Boolean({ description: "the reader is in the chair, and the minutes wait for them" });

/** For a member: the councils they sit in, with the calendar's address, and the meetings to come or just over. */
export const listOwnMeetings = operation({
  name: "list-own-meetings",
  summary: "A member reads the meetings of their councils and whether they said they come.",
  access: "read",
  permission: isSignedIn,
  input: Type.Object({}),
  output: Type.Object({
    councils: Type.Array(
      Type.Object({
        id: Uuid,
        name: Type.String(),
        feedPath: Type.String({ description: "for a calendar; keep it" }),
      }),
    ),
    meetings: Type.Array(
      Type.Object({
        ...MeetingLine.properties,
        coming: nullable(Type.Boolean()),
        present: Type.Boolean(),
        approves: Approves,
      }),
    ),
  }),
  refusals: {},
  async run({ actor, tx, district, locale, vault, now }) {
    const [seats, meetings] = await Promise.all([
      sql<{ id: string; name: string; membership_id: string }>`
        select n.id, n.name, s.membership_id from councils.sitting_members s
          join councils.standing_councils n on n.district_id = s.district_id and n.id = s.council_id
         where s.district_id = ${district.id} and s.person_id = ${actor.personId}::uuid
         order by n.name limit 50`.execute(tx),
      sql<MeetingLineRow & { coming: boolean | null; present: boolean; approves: boolean }>`
        select ${meetingLineColumns(locale)}, i.coming, coalesce(t.present, false) as present,
               s.role = 'chair' and c.state = 'closed' and c.approved_version is null as approves
          from councils.sitting_members s
          join meetings.meetings c on c.district_id = s.district_id and c.council_id = s.council_id
           ${meetingLineJoins}
          left join meetings.invitations i on i.district_id = c.district_id and i.meeting_id = c.id
                                          and i.person_id = s.person_id
          left join meetings.attendance t on t.district_id = c.district_id and t.meeting_id = c.id
                                         and t.person_id = s.person_id
         where s.district_id = ${district.id} and s.person_id = ${actor.personId}::uuid
           and c.starts_at > ${now.subtract({ hours: 24 * 60 }).toString()}::timestamptz
           and c.state <> 'planned'
         order by c.starts_at desc, c.id limit 50`.execute(tx),
    ]);
    return {
      councils: seats.rows.map(({ id, name, membership_id }) => ({
        id,
        name,
        feedPath: `/api/meetings/${id}/show-feed?membershipId=${membership_id}&key=${feedKeyOf(vault, membership_id)}`,
      })),
      meetings: meetings.rows.map((row) => ({
        ...meetingLineOf(row),
        coming: row.coming,
        present: row.present,
        approves: row.approves,
      })),
    };
  },
});
