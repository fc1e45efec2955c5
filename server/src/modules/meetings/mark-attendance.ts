import { sql } from "kysely";
import { Type } from "typebox";
import { Uuid } from "../../platform/schemas.ts";
import { mayRunCouncils } from "../councils/index.ts";
import { mark } from "./attendance.ts";
import { Changed, ofMeeting } from "./meeting-input.ts";
import { openForRunner } from "./open-for-change.ts";
import { stateRefusalsOf } from "./states.ts";
import { operation } from "./tables.ts";

/** The secretary's list: somebody is there, or is not after all. Who marked it and when stays. */
export const markAttendance = operation({
  name: "mark-attendance",
  summary: "Staff mark on the list whether a member is there.",
  access: "write",
  at: "{meetingId}",
  permission: mayRunCouncils,
  input: Type.Object({ ...ofMeeting, personId: Uuid, present: Type.Boolean() }),
  output: Changed,
  refusals: { ...stateRefusalsOf("mark-attendance"), "minutes-approved": 409 },
  async run(context) {
    const { input, tx, district, refuse, emit, alreadyDone } = context;
    const { meeting, post, state } = await openForRunner(context, "mark-attendance");
    if (meeting.approved_version !== null) throw refuse("minutes-approved");
    // Once it has been opened, those who were due are written down; before, whoever sits in the council is.
    const { rows } = await sql<{ membership_id: string }>`
      select a.membership_id from meetings.attendance a
       where a.district_id = ${district.id} and a.meeting_id = ${meeting.id}::uuid
         and a.person_id = ${input.personId}::uuid
       union all
      select m.membership_id from councils.sitting_members m
       where ${meeting.opened_at === null} and m.district_id = ${district.id}
         and m.council_id = ${meeting.council_id}::uuid and m.person_id = ${input.personId}::uuid
       limit 1`.execute(tx);
    const [member] = rows;
    if (!member) throw refuse("not-found");
    const isNew = await mark(context, meeting, {
      personId: input.personId,
      membershipId: member.membership_id,
      present: input.present,
      way: "list",
      postId: post.id,
    });
    if (isNew) emit("meeting.attendance-marked", meeting.id, { way: "list", present: input.present });
    else alreadyDone();
    return { version: meeting.version, state };
  },
});
