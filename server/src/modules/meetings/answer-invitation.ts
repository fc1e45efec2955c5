import { sql } from "kysely";
import { Type } from "typebox";
import { Nothing } from "../../platform/schemas.ts";
import { maySit } from "../councils/index.ts";
import { ofMeeting } from "./meeting-input.ts";
import { openForMember } from "./open-for-change.ts";
import { stateRefusalsOf } from "./states.ts";
import { operation } from "./tables.ts";

/** A member says whether they come; they may change their mind until the meeting opens. */
export const answerInvitation = operation({
  name: "answer-invitation",
  summary: "A member says whether they come to a meeting.",
  access: "write",
  at: "{meetingId}",
  permission: maySit,
  input: Type.Object({ ...ofMeeting, coming: Type.Boolean() }),
  output: Nothing,
  refusals: stateRefusalsOf("answer-invitation"),
  async run(context) {
    const { actor, input, tx, district, now, emit, alreadyDone } = context;
    const { meeting } = await openForMember(context, "answer-invitation");
    // Whoever became a member after the invitations went out answers as well.
    const { rows } = await sql`
      insert into meetings.invitations as i (district_id, meeting_id, person_id, invited_at, coming, answered_at)
      values (${district.id}, ${meeting.id}::uuid, ${actor.personId}::uuid, ${now.toString()}::timestamptz,
              ${input.coming}, ${now.toString()}::timestamptz)
      on conflict (district_id, meeting_id, person_id) do update
         set coming = excluded.coming, answered_at = excluded.answered_at
       where i.coming is distinct from excluded.coming
      returning person_id`.execute(tx);
    if (rows.length === 0) alreadyDone();
    else emit("meeting.invitation-answered", meeting.id, { coming: input.coming });
    return {};
  },
});
