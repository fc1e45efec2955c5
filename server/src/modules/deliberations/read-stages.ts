import { sql } from "kysely";
import type { Transaction } from "../../platform/database/transaction.ts";
import { type District, dayOf } from "../../platform/operations/operation.ts";
import type { StageFacts } from "./rules.ts";
import type { TopicTables } from "./tables.ts";

/** A stage as it opened, with all that was put forward for it. */
export interface StageRow {
  id: string;
  position: number;
  code: string;
  opened_at: string;
  opened_on: string;
  due_on: string | null;
  closed_at: string | null;
  passed: boolean | null;
  held_on: string | null;
  due_count: number | null;
  present_count: number | null;
  committee_told_on: string | null;
  meeting: MeetingOfStage | null;
  vote_id: string | null;
  vote: VoteOfStage | null;
  publications: PublicationRow[];
  objections: ObjectionRow[];
  tasks: TaskRow[];
}

export interface MeetingOfStage {
  id: string;
  title: string;
  state: string;
  starts_at: string;
  quorum_met: boolean;
  members_due: number | null;
  present_count: number;
}

export interface VoteOfStage {
  id: string;
  number: string;
  title: string;
  state: string;
  opens_at: string;
  closes_at: string;
  /** Closed, and its paper is awaited until then at the latest. */
  paper_until: string | null;
  outcome: string | null;
  elector_count: number | null;
  took_part_count: number | null;
}

export interface PublicationRow {
  id: string;
  kind: "notice" | "minutes" | "publication";
  words: string;
  photo_ids: string[];
  published_at: string;
  published_on: string;
  last_day: string | null;
}

export interface ObjectionRow {
  id: string;
  publication_id: string;
  account_id: string;
  words: string;
  made_at: string;
  answer: string | null;
  upheld: boolean | null;
  answered_at: string | null;
}

export interface TaskRow {
  id: string;
  words: string;
  post_id: string;
  unit_id: string;
  post_name: string;
  post_name_en: string;
  due_on: string;
  finished_at: string | null;
  finished_words: string;
}

interface Reading {
  tx: Transaction<TopicTables>;
  district: District;
}

/** Every stage of a topic that has opened, in the order of opening. @param openOnly the one that is open now */
export async function readStages(
  { tx, district }: Reading,
  topicId: string,
  { openOnly }: { openOnly: boolean },
): Promise<StageRow[]> {
  const { rows } = await sql<StageRow>`
    select s.id, s.position::integer as position, s.code, s.opened_at, s.opened_on::text as opened_on, s.due_on::text as due_on,
           s.closed_at, s.passed, s.held_on::text as held_on, s.due_count, s.present_count,
           s.committee_told_on::text as committee_told_on, s.vote_id,
           case when m.id is null then null else json_build_object(
             'id', m.id, 'title', m.title, 'state', m.state, 'starts_at', m.starts_at, 'quorum_met', m.quorum_met,
             'members_due', m.members_due, 'present_count', m.present_count) end as meeting,
           case when v.id is null then null else json_build_object(
             'id', v.id, 'number', v.number, 'title', v.title, 'state', v.state, 'opens_at', v.opens_at,
             'closes_at', v.closes_at, 'paper_until', v.paper_until, 'outcome', v.outcome, 'elector_count', v.elector_count,
             'took_part_count', v.took_part_count) end as vote,
           (select coalesce(json_agg(json_build_object(
                     'id', p.id, 'kind', p.kind, 'words', p.words, 'photo_ids', p.photo_ids,
                     'published_at', p.published_at, 'published_on', p.published_on, 'last_day', p.last_day)
                     order by p.published_at desc, p.id desc), '[]')
              from deliberations.publications p
             where p.district_id = s.district_id and p.stage_id = s.id) as publications,
           (select coalesce(json_agg(json_build_object(
                     'id', o.id, 'publication_id', o.publication_id, 'account_id', o.account_id, 'words', o.words,
                     'made_at', o.made_at, 'answer', o.answer, 'upheld', o.upheld, 'answered_at', o.answered_at)
                     order by o.made_at, o.id), '[]')
              from deliberations.objections o
             where o.district_id = s.district_id and o.stage_id = s.id) as objections,
           (select coalesce(json_agg(json_build_object(
                     'id', k.id, 'words', k.words, 'post_id', k.post_id, 'unit_id', k.unit_id, 'post_name', w.name,
                     'post_name_en', w.name_en, 'due_on', k.due_on, 'finished_at', k.finished_at,
                     'finished_words', k.finished_words)
                     order by k.given_at, k.id), '[]')
              from decision_tasks.given_tasks k
              join directory.staffed_posts w on w.district_id = k.district_id and w.id = k.post_id
             where k.district_id = s.district_id and k.stage_id = s.id) as tasks
      from deliberations.stages s
      -- One that was cancelled is none: another takes its place.
      left join meetings.held_meetings m
        on m.district_id = s.district_id and m.id = s.meeting_id and m.state <> 'cancelled'
      left join votes.standing_votes v
        on v.district_id = s.district_id and v.id = s.vote_id and v.state <> 'cancelled'
     where s.district_id = ${district.id} and s.topic_id = ${topicId}::uuid
       ${openOnly ? sql`and s.closed_at is null` : sql``}
     order by s.id`.execute(tx);
  return rows;
}

/** What stands in the way of the next stage, as the rules read it. */
export function factsOf(row: StageRow, district: District): StageFacts {
  const newest = (kind: PublicationRow["kind"]) => row.publications.find((found) => found.kind === kind) ?? null;
  const publication = newest("publication");
  // A publication that was corrected is not up any more: what was said of it is answered by the correction.
  const open = row.objections.filter((found) => found.answer === null);
  const upheld = row.objections.filter((found) => found.upheld && found.publication_id === publication?.id);
  return {
    openedOn: row.opened_on,
    noticeOn: newest("notice")?.published_on ?? null,
    committeeToldOn: row.committee_told_on,
    sitting: sittingOf(row, district, newest("minutes") !== null),
    vote: row.vote && {
      opensOn: dayOf(district, Temporal.Instant.from(row.vote.opens_at)),
      closesOn: dayOf(district, Temporal.Instant.from(row.vote.paper_until ?? row.vote.closes_at)),
      counted: row.vote.outcome !== null && ["closed", "published"].includes(row.vote.state),
      passed: row.vote.outcome === "passed" || row.vote.outcome === "elected",
    },
    publishedOn: publication?.published_on ?? null,
    openObjections: open.length,
    upheldObjections: upheld.length,
    tasks: { total: row.tasks.length, open: row.tasks.filter(({ finished_at }) => finished_at === null).length },
  };
}

const endedMeetings = ["closed", "published"];

/** A meeting that is linked, or what staff recorded of a body that keeps its own books. */
function sittingOf(
  { meeting, held_on, due_count, present_count }: StageRow,
  district: District,
  minutes: boolean,
): StageFacts["sitting"] {
  if (meeting !== null) {
    return {
      heldOn: dayOf(district, Temporal.Instant.from(meeting.starts_at)),
      ended: endedMeetings.includes(meeting.state),
      due: meeting.members_due ?? 0,
      present: meeting.present_count,
      quorumMet: meeting.quorum_met,
      minutesPublished: meeting.state === "published",
    };
  }
  if (held_on === null) return null;
  const counts = { due: due_count ?? 0, present: present_count ?? 0 };
  return { heldOn: held_on, ended: true, ...counts, quorumMet: null, minutesPublished: minutes };
}
