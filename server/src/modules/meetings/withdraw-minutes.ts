import { Type } from "typebox";
import { personal } from "../../platform/operations/without-personal.ts";
import { mayRunCouncils } from "../councils/index.ts";
import { Changed, ofMeetingAsRead } from "./meeting-input.ts";
import { openForRunner, readRefusals, writeChange } from "./open-for-change.ts";
import { stateRefusalsOf } from "./states.ts";
import { operation } from "./tables.ts";

/** Something was published that should not have been: from now on nobody else reads it, until it is published anew. */
export const withdrawMinutes = operation({
  name: "withdraw-minutes",
  summary: "Takes published minutes back.",
  access: "write",
  at: "{meetingId}",
  permission: mayRunCouncils,
  input: Type.Object({
    ...ofMeetingAsRead,
    because: Type.String({ ...personal, minLength: 1, maxLength: 500, pattern: "\\S" }),
  }),
  output: Changed,
  refusals: { ...stateRefusalsOf("withdraw-minutes"), ...readRefusals },
  async run(context) {
    const { input, refuse, emit } = context;
    const opened = await openForRunner(context, "withdraw-minutes");
    const { meeting } = opened;
    if (meeting.version !== input.version) throw refuse("meeting-changed-meanwhile");
    emit("meeting.minutes-withdrawn", meeting.id, { councilId: meeting.council_id });
    return writeChange(context, opened, {
      published_at: null,
      published_words: null,
      withdrawn_because: input.because.trim(),
    });
  },
});
