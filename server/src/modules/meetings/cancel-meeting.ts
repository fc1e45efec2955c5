import { Type } from "typebox";
import { personal } from "../../platform/operations/without-personal.ts";
import { mayRunCouncils } from "../councils/index.ts";
import { Changed, ofMeetingAsRead } from "./meeting-input.ts";
import { openForRunner, readRefusals, writeChange } from "./open-for-change.ts";
import { stateRefusalsOf } from "./states.ts";
import { operation } from "./tables.ts";
import { newsOf } from "./tell-members.ts";

/** The meeting does not take place. Who was invited is told; a regular meeting of that day is not made again. */
export const cancelMeeting = operation({
  name: "cancel-meeting",
  summary: "Cancels a meeting that has not begun, with the reason.",
  access: "write",
  at: "{meetingId}",
  permission: mayRunCouncils,
  input: Type.Object({
    ...ofMeetingAsRead,
    because: Type.String({ ...personal, minLength: 1, maxLength: 500, pattern: "\\S" }),
  }),
  output: Changed,
  refusals: { ...stateRefusalsOf("cancel-meeting"), ...readRefusals },
  async run(context) {
    const { input, now, refuse, emit, enqueue } = context;
    const opened = await openForRunner(context, "cancel-meeting");
    const { meeting } = opened;
    if (meeting.version !== input.version) throw refuse("meeting-changed-meanwhile");
    emit("meeting.cancelled", meeting.id, { councilId: meeting.council_id });
    if (meeting.state === "convened") enqueue(newsOf(meeting.id, "cancelled", now));
    return writeChange(context, opened, { cancelled_at: now.toString(), cancelled_because: input.because.trim() });
  },
});
