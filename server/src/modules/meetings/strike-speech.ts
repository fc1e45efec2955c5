import { Type } from "typebox";
import { Uuid } from "../../platform/schemas.ts";
import { mayRunCouncils } from "../councils/index.ts";
import { Changed, ofMeeting } from "./meeting-input.ts";
import { openForRunner } from "./open-for-change.ts";
import { stateRefusalsOf } from "./states.ts";
import { operation } from "./tables.ts";

/** A note was wrong: it stands in no minutes. What was struck, and when, stays in the table. */
export const strikeSpeech = operation({
  name: "strike-speech",
  summary: "Strikes a note of what somebody said.",
  access: "write",
  at: "{meetingId}",
  permission: mayRunCouncils,
  input: Type.Object({ ...ofMeeting, speechId: Uuid }),
  output: Changed,
  refusals: stateRefusalsOf("strike-speech"),
  async run(context) {
    const { input, tx, district, now, refuse, emit, alreadyDone } = context;
    const { meeting, state } = await openForRunner(context, "strike-speech");
    const ofSpeech = tx
      .selectFrom("meetings.speeches")
      .select("struck_at")
      .where("district_id", "=", district.id)
      .where("meeting_id", "=", meeting.id)
      .where("id", "=", input.speechId);
    const speech = await ofSpeech.executeTakeFirst();
    if (!speech) throw refuse("not-found");
    if (speech.struck_at !== null) alreadyDone();
    else {
      await tx
        .updateTable("meetings.speeches")
        .set({ struck_at: now.toString() })
        .where("district_id", "=", district.id)
        .where("meeting_id", "=", meeting.id)
        .where("id", "=", input.speechId)
        .execute();
      emit("meeting.speech-struck", meeting.id, { speechId: input.speechId });
    }
    return { version: meeting.version, state };
  },
});
