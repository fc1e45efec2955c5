import { sql } from "kysely";
import { pathColumn, runnerPost } from "../councils/index.ts";
import type { StageAsRead } from "./open-for-stage.ts";
import type { TopicContext } from "./open-topic.ts";
import { councilKindsFor } from "./rules.ts";

export interface FittingMeeting {
  id: string;
  title: string;
  state: "planned" | "convened" | "open" | "closed" | "published";
  startsAt: string;
  council: string;
  /** The topic is on its agenda already; else it can still be put there. */
  onAgenda: boolean;
}

const mostShown = 50;

/**
 * Meetings that are there already and can be that of the open stage: of a fitting council of the topic's place, held in the
 * stage's turn, and no other stage's of this topic. The next one first.
 *
 * @param meetingId whether this one fits
 */
export async function fittingMeetings(
  { tx, district, actor }: TopicContext,
  { topic, stage, row }: StageAsRead,
  meetingId: string | null = null,
): Promise<FittingMeeting[]> {
  const { rows } = await sql<FittingMeeting & { path: string[] }>`
    select m.id, m.title, m.state, m.starts_at as "startsAt", c.name as council,
           ${topic.id}::uuid = any(m.topic_ids) as "onAgenda", ${pathColumn} as path
      from councils.council_names c
      join meetings.held_meetings m on m.district_id = c.district_id and m.council_id = c.id
     where c.district_id = ${district.id} and c.area_id = any(${topic.path}::uuid[])
       and c.kind = any(${councilKindsFor(stage)}::text[])
       and m.starts_at >= ${row.opened_at}::timestamptz and m.state <> 'cancelled'
       and (${meetingId}::uuid is null or m.id = ${meetingId}::uuid)
       and (${topic.id}::uuid = any(m.topic_ids) or m.state in ('planned', 'convened', 'open'))
       and not exists (select from deliberations.stages s
                        where s.district_id = m.district_id and s.meeting_id = m.id and s.topic_id = ${topic.id}::uuid
                          and s.id <> ${row.id}::uuid)
     order by m.starts_at, m.id limit ${sql.lit(mostShown)}`.execute(tx);
  return rows
    .filter(({ onAgenda, path }) => onAgenda || runnerPost(actor, path) !== undefined)
    .map(({ path: _path, ...meeting }) => meeting);
}

/** Councils that can meet for the open stage, run by whoever asks. */
export async function fittingCouncils(
  { tx, district, actor }: TopicContext,
  { topic, stage }: Pick<StageAsRead, "topic" | "stage">,
): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string; path: string[] }>`
    select c.id, c.name, ${pathColumn} as path
      from councils.standing_councils c
     where c.district_id = ${district.id} and c.area_id = any(${topic.path}::uuid[])
       and c.kind = any(${councilKindsFor(stage)}::text[])
     order by c.level desc, c.name limit ${sql.lit(mostShown)}`.execute(tx);
  return rows.filter(({ path }) => runnerPost(actor, path)).map(({ id, name }) => ({ id, name }));
}
