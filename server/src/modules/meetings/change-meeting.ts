import { Type } from "typebox";
import { dayOf } from "../../platform/operations/operation.ts";
import { mayRunCouncils } from "../councils/index.ts";
import { arrangement, Changed, ofMeetingAsRead } from "./meeting-input.ts";
import { openForRunner, readRefusals, ruleOn, writeChange } from "./open-for-change.ts";
import { firstPossibleDay, isAhead } from "./rules.ts";
import { stateRefusalsOf } from "./states.ts";
import { operation } from "./tables.ts";
import { newsOf } from "./tell-members.ts";

/**
 * Another day, place or title. Members who were invited are told; moved to another day, a meeting needs its days of notice
 * again.
 */
export const changeMeeting = operation({
  name: "change-meeting",
  summary: "Changes when, where and how a meeting is held.",
  access: "write",
  at: "{meetingId}",
  permission: mayRunCouncils,
  input: Type.Object({ ...ofMeetingAsRead, ...arrangement }),
  output: Changed,
  refusals: {
    ...stateRefusalsOf("change-meeting"),
    ...readRefusals,
    "starts-not-ahead": 422,
    "notice-too-short": 422,
  },
  async run(context) {
    const { input, tx, district, now, refuse, emit, enqueue } = context;
    const opened = await openForRunner(context, "change-meeting");
    const { meeting } = opened;
    if (meeting.version !== input.version) throw refuse("meeting-changed-meanwhile");
    if (!isAhead(input.startsAt, now)) throw refuse("starts-not-ahead");
    const convened = meeting.state === "convened";
    const day = dayOf(district, Temporal.Instant.from(input.startsAt));
    const before = dayOf(district, Temporal.Instant.from(meeting.starts_at));
    const rule = await ruleOn(tx, district, { councilId: meeting.council_id, at: input.startsAt });
    const firstDay = firstPossibleDay(dayOf(district, now), rule?.notice_days ?? 0);
    if (convened && day !== before && day < firstDay) {
      throw refuse("notice-too-short", { days: rule?.notice_days ?? 0, firstDay });
    }
    emit("meeting.changed", meeting.id, { councilId: meeting.council_id });
    const moved =
      Temporal.Instant.compare(input.startsAt, meeting.starts_at) !== 0 || input.place.trim() !== meeting.place;
    if (convened && moved) enqueue(newsOf(meeting.id, "changed", now));
    return writeChange(context, opened, {
      title: input.title.trim(),
      starts_at: input.startsAt,
      minutes_long: input.minutesLong,
      place: input.place.trim(),
      for_public: input.forPublic,
      code_rotates: input.codeRotates,
      changed_by_hand: true,
    });
  },
});
