import { type RawBuilder, sql } from "kysely";
import type { Transaction } from "../../platform/database/transaction.ts";
import type { Locale } from "../../platform/locale.ts";
import { inLanguage } from "../councils/index.ts";
import type { MeetingTables } from "./tables.ts";

/** All that was recorded of a meeting, in one statement: for its page, its draft and its publication. */

export interface Attendee {
  personId: string;
  name: string;
  role: "chair" | "secretary" | "member";
  unitName: string | null;
  namePublic: boolean;
  present: boolean;
  /** What they answered to the invitation. */
  coming: boolean | null;
  /** The newest mark, and how many there are. */
  mark: { at: string; way: "code" | "list"; count: number } | null;
}

export interface Speech {
  id: string;
  itemId: string;
  at: string;
  speaker: string;
  words: string;
}

export interface Decision {
  id: string;
  itemId: string;
  words: string;
  hands: { for: number; against: number; abstained: number } | null;
  task: { ownerPostId: string; ownerName: string; dueOn: string; lateSince: string | null } | null;
  finishedAt: string | null;
  finishedWords: string;
}

export interface Item {
  id: string;
  title: string;
  words: string;
  presenter: string;
  topicId: string | null;
}

export interface Recorded {
  items: Item[];
  speeches: Speech[];
  decisions: Decision[];
  attendance: Attendee[];
}

/** `locale`: of units and posts. Before the meeting opens, those who sit in the council now stand there; afterwards those who had to come. */
export async function readRecord(
  { tx, district, locale }: { tx: Transaction<MeetingTables>; district: { id: number }; locale: Locale },
  { id, council_id, opened_at }: { id: string; council_id: string; opened_at: string | null },
): Promise<Recorded> {
  const { rows } = await sql<Recorded>`
    select coalesce((
             select json_agg(json_build_object('id', i.id, 'title', i.title, 'words', i.words, 'presenter', i.presenter,
                      'topicId', i.topic_id) order by i.sort)
               from meetings.agenda_items i where ${of("i")}), '[]') as items,
           coalesce((
             select json_agg(json_build_object('id', s.id, 'itemId', s.item_id, 'at', s.at,
                      'speaker', coalesce(p.name, s.speaker), 'words', s.words) order by s.at, s.id)
               from meetings.speeches s
               left join directory.known_people p on p.district_id = s.district_id and p.id = s.person_id
              where ${of("s")} and s.struck_at is null), '[]') as speeches,
           coalesce((
             select json_agg(json_build_object('id', d.id, 'itemId', d.item_id, 'words', d.words,
                      'hands', case when d.hands_for is null then null else json_build_object('for', d.hands_for,
                        'against', d.hands_against, 'abstained', d.hands_abstained) end,
                      'task', case when k.id is null then null else json_build_object(
                        'ownerPostId', k.post_id, 'ownerName', ${inLanguage(locale, "o")}, 'dueOn', k.due_on,
                        'lateSince', k.late_since) end,
                      'finishedAt', k.finished_at, 'finishedWords', coalesce(k.finished_words, '')) order by d.at, d.id)
               from meetings.decisions d
               left join decision_tasks.given_tasks k on k.district_id = d.district_id and k.id = d.id
               left join directory.staffed_posts o on o.district_id = d.district_id and o.id = k.post_id
              where ${of("d")} and d.struck_at is null), '[]') as decisions,
           coalesce((
             select json_agg(json_build_object('personId', a.person_id, 'name', a.name, 'role', a.role,
                      'unitName', a.unit_name, 'namePublic', a.name_public, 'present', a.present, 'coming', a.coming, 'mark', a.mark)
                      order by array_position(array['chair', 'secretary', 'member'], a.role), a.membership_id)
               from (${opened_at === null ? sitting() : due()}) a), '[]') as attendance`.execute(tx);
  return rows[0]!;

  function of(table: string) {
    const column = (name: string) => sql.ref(`${table}.${name}`);
    return sql`${column("district_id")} = ${district.id} and ${column("meeting_id")} = ${id}::uuid`;
  }

  function markOf(personId: RawBuilder<unknown>) {
    return sql`(
      select json_build_object('at', max(k.at), 'way', (array_agg(k.way order by k.id desc))[1], 'count', count(*))
        from meetings.attendance_marks k
       where ${of("k")} and k.person_id = ${personId} having count(*) > 0)`;
  }

  function sitting() {
    return sql`
      select m.person_id, m.membership_id, m.person_name as name, m.role, ${inLanguage(locale, "m", "unit_name")} as unit_name, m.name_public,
             coalesce(t.present, false) as present, i.coming,
             ${markOf(sql`m.person_id`)} as mark
        from councils.sitting_members m
        left join meetings.attendance t on t.district_id = m.district_id and t.meeting_id = ${id}::uuid
                                       and t.person_id = m.person_id
        left join meetings.invitations i on i.district_id = m.district_id and i.meeting_id = ${id}::uuid
                                        and i.person_id = m.person_id
       where m.district_id = ${district.id} and m.council_id = ${council_id}::uuid`;
  }

  function due() {
    return sql`
      select t.person_id, t.membership_id, p.name, m.role, ${inLanguage(locale, "u")} as unit_name, m.name_public, t.present, i.coming,
             ${markOf(sql`t.person_id`)} as mark
        from meetings.attendance t
        join directory.known_people p on p.district_id = t.district_id and p.id = t.person_id
        join councils.memberships_by_id m on m.district_id = t.district_id and m.council_id = ${council_id}::uuid
                                         and m.id = t.membership_id
        left join directory.unit_names u on u.district_id = m.district_id and u.id = m.unit_id
        left join meetings.invitations i on i.district_id = t.district_id and i.meeting_id = t.meeting_id
                                        and i.person_id = t.person_id
       where t.district_id = ${district.id} and t.meeting_id = ${id}::uuid`;
  }
}
