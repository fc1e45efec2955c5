import { Type } from "typebox";
import { Uuid } from "../../platform/schemas.ts";
import { putOnAgenda } from "../meetings/index.ts";
import { fittingMeetings } from "./fitting-meetings.ts";
import { openForStage, stageRefusals } from "./open-for-stage.ts";
import { runsTopics } from "./policy.ts";
import { operation } from "./tables.ts";
import { Changed, ofTopic } from "./topic-input.ts";
import { writeStage } from "./write-stage.ts";

/**
 * The meeting of the open stage, which is there already: the topic comes on its agenda, unless it stands there. Who came and
 * the minutes are taken from it, and are typed nowhere else.
 */
export const linkMeeting = operation({
  name: "link-meeting",
  summary: "Staff put a meeting that is planned already to the open stage of a topic.",
  access: "write",
  at: "{topicId}",
  permission: runsTopics,
  input: Type.Object({ ...ofTopic, meetingId: Uuid }),
  output: Changed,
  refusals: { ...stageRefusals, "stage-of-other-kind": 409, "meeting-unfit": 422 },
  async run(context) {
    const { input, refuse } = context;
    const opened = await openForStage(context);
    const { topic, stage } = opened;
    if (!stage.needs.includes("meeting-held")) throw refuse("stage-of-other-kind", { stage: stage.name });
    const [meeting] = await fittingMeetings(context, opened, input.meetingId);
    if (!meeting) throw refuse("meeting-unfit");
    if (!meeting.onAgenda && !(await putOnAgenda(context, meeting.id, topic))) throw refuse("meeting-unfit");
    return writeStage(context, opened, {
      stage: { meeting_id: meeting.id, held_on: null, due_count: null, present_count: null },
      told: { kind: "meeting-linked", facts: { number: meeting.title } },
    });
  },
});
