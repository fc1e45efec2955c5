import { Type } from "typebox";
import { momentInWords } from "../../platform/moments.ts";
import { mayRunCouncils } from "../councils/index.ts";
import { draftMinutes } from "./draft-minutes.ts";
import { Changed, ofMeetingAsRead } from "./meeting-input.ts";
import { openForRunner, readRefusals, ruleOn, writeChange } from "./open-for-change.ts";
import { readRecord } from "./record.ts";
import { membersNeeded } from "./rules.ts";
import { stateRefusalsOf } from "./states.ts";
import { operation } from "./tables.ts";
import { writeVersion } from "./write-version.ts";

/** The meeting is over. Its minutes are drafted from what was recorded, for somebody to read and complete. */
export const closeMeeting = operation({
  name: "close-meeting",
  summary: "Closes a meeting and drafts its minutes from what was recorded.",
  access: "write",
  at: "{meetingId}",
  permission: mayRunCouncils,
  input: Type.Object(ofMeetingAsRead),
  output: Changed,
  refusals: { ...stateRefusalsOf("close-meeting"), ...readRefusals },
  async run(context) {
    const { input, tx, now, district, refuse, emit } = context;
    const opened = await openForRunner(context, "close-meeting");
    const { meeting, post } = opened;
    if (meeting.version !== input.version) throw refuse("meeting-changed-meanwhile");
    // The minutes are the council's, not the reader's: in Chinese, whoever closes.
    const [recorded, rule] = await Promise.all([
      readRecord({ ...context, locale: "zh-CN" }, meeting),
      ruleOn(tx, district, { councilId: meeting.council_id, at: meeting.opened_at! }),
    ]);
    const inWords = (at: Temporal.Instant) => momentInWords(at, "zh-CN", district.timeZone, now);
    const due = meeting.members_due!;
    const words = draftMinutes({
      ...recorded,
      councilName: meeting.council_name,
      title: meeting.title,
      place: meeting.place,
      presider: rule?.presider ?? "in-turn",
      openedAt: inWords(Temporal.Instant.from(meeting.opened_at!)),
      closedAt: inWords(now),
      membersDue: due,
      presentCount: meeting.present_count,
      membersNeeded: membersNeeded(due, {
        numerator: meeting.quorum_numerator!,
        denominator: meeting.quorum_denominator!,
      }),
      quorumMet: meeting.quorum_met,
    });
    const version = await writeVersion(context, meeting, { words, drafted: true, postId: post.id });
    emit("meeting.closed", meeting.id, { quorumMet: meeting.quorum_met });
    return writeChange(context, opened, { closed_at: now.toString(), minutes_version: version });
  },
});
