import { Type } from "typebox";
import { mayRunCouncils } from "../councils/index.ts";
import { Changed, MinutesWords, ofMeetingAsRead } from "./meeting-input.ts";
import { openForRunner, readRefusals, writeChange } from "./open-for-change.ts";
import { stateRefusalsOf } from "./states.ts";
import { operation } from "./tables.ts";
import { writeVersion } from "./write-version.ts";

/** The minutes, completed or corrected: a new version each time. What the chair approved before is not approved any more. */
export const writeMinutes = operation({
  name: "write-minutes",
  summary: "Writes a new version of a meeting's minutes.",
  access: "write",
  at: "{meetingId}",
  permission: mayRunCouncils,
  input: Type.Object({ ...ofMeetingAsRead, words: MinutesWords }),
  output: Changed,
  refusals: { ...stateRefusalsOf("write-minutes"), ...readRefusals },
  async run(context) {
    const { input, refuse, emit } = context;
    const opened = await openForRunner(context, "write-minutes");
    const { meeting, post } = opened;
    if (meeting.version !== input.version) throw refuse("meeting-changed-meanwhile");
    const version = await writeVersion(context, meeting, { words: input.words, drafted: false, postId: post.id });
    emit("meeting.minutes-written", meeting.id, { minutesVersion: version });
    return writeChange(context, opened, {
      minutes_version: version,
      approved_version: null,
      approved_at: null,
      approved_by_person_id: null,
      approved_by_post_id: null,
      approval_paper_id: null,
    });
  },
});
