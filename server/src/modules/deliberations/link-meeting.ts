import { sql } from "kysely";
import { Type } from "typebox";
import { Uuid } from "../../platform/schemas.ts";
import { type OpenStage, openForStage, stageRefusals } from "./open-for-stage.ts";
import type { TopicContext } from "./open-topic.ts";
import { runsTopics } from "./policy.ts";
import { councilFits } from "./rules.ts";
import { operation } from "./tables.ts";
import { Changed, ofTopic } from "./topic-input.ts";
import { writeStage } from "./write-stage.ts";

/**
 * The meeting of the open stage: one that has the topic on its agenda and is held in its turn. Who came and the minutes stand
 * there, and are typed nowhere else.
 */
export const linkMeeting = operation({
  name: "link-meeting",
  summary: "Staff put a meeting that has the topic on its agenda to the open stage.",
  access: "write",
  at: "{topicId}",
  permission: runsTopics,
  input: Type.Object({ ...ofTopic, meetingId: Uuid }),
  output: Changed,
  refusals: { ...stageRefusals, "stage-of-other-kind": 409, "meeting-unfit": 422 },
  async run(context) {
    const { input, refuse } = context;
    const opened = await openForStage(context);
    if (!opened.stage.needs.includes("meeting-held"))
      throw refuse("stage-of-other-kind", { stage: opened.stage.name });
    const meeting = await fittingMeeting(context, opened, input.meetingId);
    if (!meeting || !councilFits(opened.stage, meeting.councilKind)) throw refuse("meeting-unfit");
    return writeStage(context, opened, {
      stage: { meeting_id: input.meetingId, held_on: null, due_count: null, present_count: null },
      told: { kind: "meeting-linked", facts: { number: meeting.title } },
    });
  },
});

async function fittingMeeting({ tx, district }: TopicContext, { topic, row }: OpenStage, meetingId: string) {
  const { rows } = await sql<{ title: string; councilKind: string }>`
    select m.title, c.kind as "councilKind"
      from meetings.held_meetings m
      join councils.council_names c on c.district_id = m.district_id and c.id = m.council_id
     where m.district_id = ${district.id} and m.id = ${meetingId}::uuid and m.state <> 'cancelled'
       and ${topic.id}::uuid = any(m.topic_ids) and m.starts_at >= ${row.opened_at}::timestamptz
       and not exists (select from deliberations.stages s
                        where s.district_id = m.district_id and s.meeting_id = m.id and s.topic_id = ${topic.id}::uuid
                          and s.id <> ${row.id}::uuid)`.execute(tx);
  return rows[0];
}
