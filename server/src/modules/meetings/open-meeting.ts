import { Type } from "typebox";
import { dayOf } from "../../platform/operations/operation.ts";
import { mayRunCouncils } from "../councils/index.ts";
import { countAnew, seatMembers } from "./attendance.ts";
import { Changed, ofMeetingAsRead } from "./meeting-input.ts";
import { openForRunner, readRefusals, ruleOn, writeChange } from "./open-for-change.ts";
import { stateRefusalsOf } from "./states.ts";
import { operation } from "./tables.ts";

/**
 * The meeting begins, on its day. Who sits in the council now is who had to come, and the rule of today is the quorum's:
 * both are kept with the meeting. It may begin without its quorum; then nothing is decided.
 */
export const openMeeting = operation({
  name: "open-meeting",
  summary: "Opens a convened meeting and fixes who had to come.",
  access: "write",
  at: "{meetingId}",
  permission: mayRunCouncils,
  input: Type.Object(ofMeetingAsRead),
  output: Changed,
  refusals: {
    ...stateRefusalsOf("open-meeting"),
    ...readRefusals,
    "not-the-day": 409,
    "rules-missing": 409,
  },
  async run(context) {
    const { input, tx, district, now, refuse, emit } = context;
    const opened = await openForRunner(context, "open-meeting");
    const { meeting } = opened;
    if (meeting.version !== input.version) throw refuse("meeting-changed-meanwhile");
    const day = dayOf(district, Temporal.Instant.from(meeting.starts_at));
    if (dayOf(district, now) < day) throw refuse("not-the-day", { day });
    const rule = await ruleOn(tx, district, { councilId: meeting.council_id, at: now.toString() });
    if (!rule) throw refuse("rules-missing");
    const { quorum_numerator, quorum_denominator } = rule;
    const members_due = await seatMembers(context, meeting);
    emit("meeting.opened", meeting.id, { membersDue: members_due });
    const change = { opened_at: now.toString(), members_due, quorum_numerator, quorum_denominator };
    const answer = await writeChange(context, opened, change);
    await countAnew(context, { ...meeting, ...change });
    return answer;
  },
});
