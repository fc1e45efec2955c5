import { sql } from "kysely";
import { Type } from "typebox";
import { everybody } from "../../platform/operations/actor.ts";
import { InstantText } from "../../platform/schemas.ts";
import { MeetingStateName, ofMeeting } from "./meeting-input.ts";
import type { MeetingState } from "./states.ts";
import { operation } from "./tables.ts";

/** What somebody who has scanned the code on the wall sees first: which meeting it is, and whether they are checked in. */
export const showCheckIn = operation({
  name: "show-check-in",
  summary: "Shows which meeting a check-in code leads to, and whether the reader is checked in.",
  access: "read",
  at: "{meetingId}",
  permission: everybody,
  input: Type.Object(ofMeeting),
  output: Type.Object({
    councilName: Type.String(),
    startsAt: InstantText,
    place: Type.String(),
    state: MeetingStateName,
    sits: Type.Boolean({ description: "the reader is a member" }),
    present: Type.Boolean(),
  }),
  refusals: {},
  async run({ actor, input, tx, district, refuse }) {
    const { rows } = await sql<Row>`
      select n.name as "councilName", c.starts_at as "startsAt", c.place, c.state,
             exists (select from councils.sitting_members s where s.district_id = c.district_id
                        and s.council_id = c.council_id and s.person_id = ${actor.personId}::uuid) as sits,
             exists (select from meetings.attendance a where a.district_id = c.district_id and a.meeting_id = c.id
                        and a.person_id = ${actor.personId}::uuid and a.present) as present
        from meetings.meetings c
        join councils.council_names n on n.district_id = c.district_id and n.id = c.council_id
       where c.district_id = ${district.id} and c.id = ${input.meetingId}::uuid
         and c.state in ('convened', 'open', 'closed', 'published')`.execute(tx);
    const [found] = rows;
    if (!found) throw refuse("not-found");
    return found;
  },
});

interface Row {
  councilName: string;
  startsAt: string;
  place: string;
  state: MeetingState;
  sits: boolean;
  present: boolean;
}
