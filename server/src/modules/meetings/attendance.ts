import { sql } from "kysely";
import { newId } from "../../platform/ids.ts";
import { type Meeting, type MeetingContext, ruleOn } from "./open-for-change.ts";
import { quorumMet } from "./rules.ts";

interface Mark {
  personId: string;
  membershipId: string;
  present: boolean;
  way: "code" | "list";
  postId: string | null;
}

/**
 * Marks who is there. The mark stays as a trace, the newest counts, and the quorum stands with it. Once the meeting is open,
 * whoever was not due is not counted. The meeting's row must be locked.
 *
 * @returns false when it stood so already
 */
export async function mark(
  { tx, district, actor, now }: MeetingContext,
  meeting: Meeting,
  { personId, membershipId, present, way, postId }: Mark,
): Promise<boolean> {
  const { rows } = await sql`
    with marked as (
      insert into meetings.attendance as a (district_id, meeting_id, person_id, membership_id, present)
      select ${district.id}, ${meeting.id}::uuid, ${personId}::uuid, ${membershipId}::uuid, ${present}
       where ${meeting.opened_at === null} or exists (
               select from meetings.attendance d where d.district_id = ${district.id}
                  and d.meeting_id = ${meeting.id}::uuid and d.person_id = ${personId}::uuid)
      on conflict (district_id, meeting_id, person_id) do update set present = excluded.present
       where a.present <> excluded.present
      returning a.present
    )
    insert into meetings.attendance_marks
           (district_id, meeting_id, id, person_id, present, at, way, account_id, post_id)
    select ${district.id}, ${meeting.id}::uuid, ${newId(now)}::uuid, ${personId}::uuid, present,
           ${now.toString()}::timestamptz, ${way}, ${actor.accountId}::uuid, ${postId}::uuid
      from marked
    returning id`.execute(tx);
  if (rows.length === 0) return false;
  await countAnew({ tx, district }, meeting);
  return true;
}

/** Writes how many are there and whether they are enough. Before the opening there is nobody to be counted against. */
export async function countAnew(
  { tx, district }: Pick<MeetingContext, "tx" | "district">,
  meeting: Pick<Meeting, "id" | "members_due" | "quorum_numerator" | "quorum_denominator">,
): Promise<void> {
  const { rows } = await sql<{ present: number }>`
    select count(*) filter (where a.present)::integer as present from meetings.attendance a
     where a.district_id = ${district.id} and a.meeting_id = ${meeting.id}::uuid`.execute(tx);
  const { present } = rows[0]!;
  const { members_due: due, quorum_numerator: numerator, quorum_denominator: denominator } = meeting;
  const opened = due !== null && numerator !== null && denominator !== null;
  await tx
    .updateTable("meetings.meetings")
    .set({ present_count: present, quorum_met: opened && quorumMet(present, due, { numerator, denominator }) })
    .where("district_id", "=", district.id)
    .where("id", "=", meeting.id)
    .execute();
}

/** Everybody who sits in the council now is due to be there; who has not come is written down as absent. */
export async function seatMembers({ tx, district }: MeetingContext, meeting: Meeting): Promise<number> {
  await sql`
    insert into meetings.attendance (district_id, meeting_id, person_id, membership_id, present)
    select m.district_id, ${meeting.id}::uuid, m.person_id, m.membership_id, false
      from councils.sitting_members m
     where m.district_id = ${district.id} and m.council_id = ${meeting.council_id}::uuid
    on conflict do nothing`.execute(tx);
  const { rows } = await sql<{ due: number }>`
    select count(*)::integer as due from meetings.attendance a
     where a.district_id = ${district.id} and a.meeting_id = ${meeting.id}::uuid`.execute(tx);
  return rows[0]!.due;
}

/** What stands on the wall before and during the meeting. */
export async function quorumOf(
  { tx, district }: Pick<MeetingContext, "tx" | "district">,
  meeting: Meeting,
): Promise<{ due: number; numerator: number; denominator: number } | null> {
  const { members_due: due, quorum_numerator: numerator, quorum_denominator: denominator } = meeting;
  if (due !== null && numerator !== null && denominator !== null) return { due, numerator, denominator };
  const [rule, counted] = await Promise.all([
    ruleOn(tx, district, { councilId: meeting.council_id, at: meeting.starts_at }),
    sql<{ due: number }>`
      select count(*)::integer as due from councils.sitting_members m
       where m.district_id = ${district.id} and m.council_id = ${meeting.council_id}::uuid`.execute(tx),
  ]);
  return rule
    ? { due: counted.rows[0]!.due, numerator: rule.quorum_numerator, denominator: rule.quorum_denominator }
    : null;
}
