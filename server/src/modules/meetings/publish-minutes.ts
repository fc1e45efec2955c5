import { Type } from "typebox";
import { mayRunCouncils } from "../councils/index.ts";
import { personalPartOf } from "../requests/index.ts";
import { Changed, MinutesWords, ofMeetingAsRead } from "./meeting-input.ts";
import { openForRunner, readRefusals, writeChange } from "./open-for-change.ts";
import { readRecord } from "./record.ts";
import { stateRefusalsOf } from "./states.ts";
import { operation } from "./tables.ts";
import { withoutNames } from "./without-names.ts";

/**
 * Everybody reads what the council decided. The words are those that somebody has gone over: numbers by which somebody can
 * be called or known are refused, members who did not agree stand there by surname whatever is sent.
 */
export const publishMinutes = operation({
  name: "publish-minutes",
  summary: "Publishes approved minutes, with personal data removed, after somebody has read them.",
  access: "write",
  at: "{meetingId}",
  permission: mayRunCouncils,
  input: Type.Object({
    ...ofMeetingAsRead,
    words: MinutesWords,
    haveRead: Type.Literal(true, { description: "whoever publishes has read these words from first to last" }),
  }),
  output: Changed,
  refusals: {
    ...stateRefusalsOf("publish-minutes"),
    ...readRefusals,
    "minutes-not-approved": 409,
    "minutes-personal": 422,
  },
  async run(context) {
    const { input, now, refuse, emit } = context;
    const opened = await openForRunner(context, "publish-minutes");
    const { meeting } = opened;
    if (meeting.version !== input.version) throw refuse("meeting-changed-meanwhile");
    if (meeting.approved_version === null) throw refuse("minutes-not-approved");
    const what = personalPartOf(input.words, "");
    if (what) throw refuse("minutes-personal", { what });
    const { attendance } = await readRecord(context, meeting);
    emit("meeting.minutes-published", meeting.id, { councilId: meeting.council_id });
    return writeChange(context, opened, {
      published_at: now.toString(),
      published_words: withoutNames(input.words.trim(), attendance),
    });
  },
});
