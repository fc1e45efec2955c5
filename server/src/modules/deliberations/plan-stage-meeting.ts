import { Type } from "typebox";
import { InstantText, Uuid } from "../../platform/schemas.ts";
import { planMeetingFor, planRefusals } from "../meetings/index.ts";
import { openForStage, stageRefusals } from "./open-for-stage.ts";
import { runsTopics } from "./policy.ts";
import { councilKindsFor } from "./rules.ts";
import { sentBefore } from "./sent-before.ts";
import { operation } from "./tables.ts";
import { Changed, ofTopic } from "./topic-input.ts";
import { writeStage } from "./write-stage.ts";

/** Plans a council's meeting for the open stage, with the topic on its agenda. From there on it lives among the meetings. */
export const planStageMeeting = operation({
  name: "plan-stage-meeting",
  summary: "Staff plan a council's meeting for the open stage of a topic.",
  access: "write",
  at: "{topicId}",
  permission: runsTopics,
  input: Type.Object({
    ...ofTopic,
    meetingId: Uuid,
    itemId: Uuid,
    councilId: Uuid,
    startsAt: InstantText,
    minutesLong: Type.Integer({ minimum: 15, maximum: 600 }),
    place: Type.String({ minLength: 1, maxLength: 120, pattern: "\\S" }),
    forPublic: Type.Boolean(),
  }),
  output: Changed,
  refusals: { ...stageRefusals, ...planRefusals, "stage-of-other-kind": 409, "meeting-unfit": 422 },
  async run(context) {
    const { input, tx, district, refuse, alreadyDone } = context;
    const before = await sentBefore(context, "meeting", input.meetingId);
    if (before) {
      if (before.topicId !== input.topicId) throw refuse("meeting-id-taken");
      alreadyDone();
      return { version: before.version, state: before.state };
    }
    const opened = await openForStage(context);
    const { topic, stage } = opened;
    if (!stage.needs.includes("meeting-held")) throw refuse("stage-of-other-kind", { stage: stage.name });
    const council = await tx
      .selectFrom("councils.standing_councils")
      .select(["kind", "area_id"])
      .where("district_id", "=", district.id)
      .where("id", "=", input.councilId)
      .executeTakeFirst();
    if (!council) throw refuse("not-found");
    const fits = councilKindsFor(stage).includes(council.kind ?? "") && topic.path.includes(council.area_id ?? "");
    if (!fits) throw refuse("meeting-unfit");
    const { meetingId, itemId, councilId, startsAt, minutesLong, place, forPublic } = input;
    await planMeetingFor(context, {
      id: meetingId,
      councilId,
      title: `${stage.name}：${topic.title}`,
      startsAt,
      minutesLong,
      place: place.trim(),
      forPublic,
      codeRotates: true,
      topics: [{ id: topic.id, itemId, title: topic.title }],
    });
    return writeStage(context, opened, {
      stage: { meeting_id: meetingId, held_on: null, due_count: null, present_count: null },
      told: { kind: "meeting-linked", facts: { number: topic.title } },
    });
  },
});
