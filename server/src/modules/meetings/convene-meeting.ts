import { sql } from "kysely";
import { Type } from "typebox";
import { dayOf } from "../../platform/operations/operation.ts";
import { mayRunCouncils } from "../councils/index.ts";
import { Changed, ofMeetingAsRead } from "./meeting-input.ts";
import { openForRunner, readRefusals, ruleOn, writeChange } from "./open-for-change.ts";
import { firstPossibleDay, isAhead } from "./rules.ts";
import { stateRefusalsOf } from "./states.ts";
import { operation } from "./tables.ts";
import { newsOf } from "./tell-members.ts";

/** Invites all members, with the days of notice that the rules of procedure ask for. */
export const conveneMeeting = operation({
  name: "convene-meeting",
  summary: "Invites all members of the council to a planned meeting.",
  access: "write",
  at: "{meetingId}",
  permission: mayRunCouncils,
  input: Type.Object(ofMeetingAsRead),
  output: Type.Object({ ...Changed.properties, invited: Type.Integer() }),
  refusals: {
    ...stateRefusalsOf("convene-meeting"),
    ...readRefusals,
    "council-dissolved": 409,
    "rules-missing": 409,
    "agenda-empty": 409,
    "members-missing": 409,
    "starts-not-ahead": 422,
    "notice-too-short": 422,
  },
  async run(context) {
    const { input, tx, district, now, refuse, emit, enqueue } = context;
    const opened = await openForRunner(context, "convene-meeting");
    const { meeting } = opened;
    if (meeting.version !== input.version) throw refuse("meeting-changed-meanwhile");
    if (!meeting.council_standing) throw refuse("council-dissolved");
    if (!isAhead(meeting.starts_at, now)) throw refuse("starts-not-ahead");
    const [rule, hasAgenda] = await Promise.all([
      ruleOn(tx, district, { councilId: meeting.council_id, at: meeting.starts_at }),
      tx
        .selectFrom("meetings.agenda_items")
        .select("id")
        .where("district_id", "=", district.id)
        .where("meeting_id", "=", meeting.id)
        .limit(1)
        .executeTakeFirst(),
    ]);
    if (!rule) throw refuse("rules-missing");
    if (!hasAgenda) throw refuse("agenda-empty");
    const firstDay = firstPossibleDay(dayOf(district, now), rule.notice_days);
    if (dayOf(district, Temporal.Instant.from(meeting.starts_at)) < firstDay) {
      throw refuse("notice-too-short", { days: rule.notice_days, firstDay });
    }
    const { rows } = await sql`
      insert into meetings.invitations (district_id, meeting_id, person_id, invited_at, coming, answered_at)
      select m.district_id, ${meeting.id}::uuid, m.person_id, ${now.toString()}::timestamptz, null, null
        from councils.sitting_members m
       where m.district_id = ${district.id} and m.council_id = ${meeting.council_id}::uuid
      returning person_id`.execute(tx);
    if (rows.length === 0) throw refuse("members-missing");
    emit("meeting.convened", meeting.id, { councilId: meeting.council_id, invited: rows.length });
    enqueue(newsOf(meeting.id, "convened", now));
    const change = { convened_at: now.toString(), notice_days: rule.notice_days, changed_by_hand: true };
    return { ...(await writeChange(context, opened, change)), invited: rows.length };
  },
});
