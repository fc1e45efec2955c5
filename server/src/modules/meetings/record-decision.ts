import { Type } from "typebox";
import { nullable, Uuid } from "../../platform/schemas.ts";
import { mayRunCouncils } from "../councils/index.ts";
import { decisionTaskRefusals, giveDecisionTask } from "../decision-tasks/index.ts";
import { Changed, ofMeeting, Words } from "./meeting-input.ts";
import { openForRunner } from "./open-for-change.ts";
import { itemOf } from "./read-item.ts";
import { stateRefusalsOf } from "./states.ts";
import { operation } from "./tables.ts";

const Hands = Type.Integer({ minimum: 0, maximum: 10_000 });

/**
 * What the members decided, by show of hands or without, and who does it until when: it stands in that post's list from now
 * on. Without its quorum a council decides nothing.
 */
export const recordDecision = operation({
  name: "record-decision",
  summary: "Records what was decided on an item, and who does it until when.",
  access: "write",
  at: "{meetingId}",
  permission: mayRunCouncils,
  input: Type.Object({
    ...ofMeeting,
    id: Uuid,
    itemId: Uuid,
    words: Words,
    hands: nullable(Type.Object({ for: Hands, against: Hands, abstained: Hands })),
    task: nullable(Type.Object({ ownerPostId: Uuid, dueOn: Type.String({ format: "date", pattern: "^20" }) })),
  }),
  output: Changed,
  refusals: {
    ...stateRefusalsOf("record-decision"),
    "quorum-not-met": 409,
    "more-hands-than-members": 422,
    ...decisionTaskRefusals,
    "decision-id-taken": 409,
  },
  async run(context) {
    const { actor, input, tx, district, now, refuse, emit, alreadyDone } = context;
    const { meeting, state } = await openForRunner(context, "record-decision");
    const { id, hands, task } = input;
    const item = await itemOf(context, meeting.id, input.itemId);
    if (!item) throw refuse("not-found");
    const known = await tx
      .selectFrom("meetings.decisions")
      .select(["meeting_id", "words"])
      .where("district_id", "=", district.id)
      .where("id", "=", id)
      .executeTakeFirst();
    const answer = { version: meeting.version, state };
    if (known) {
      if (known.meeting_id !== meeting.id || known.words !== input.words.trim()) throw refuse("decision-id-taken");
      alreadyDone();
      return answer;
    }
    if (!meeting.quorum_met) throw refuse("quorum-not-met", { present: meeting.present_count });
    if (hands && hands.for + hands.against + hands.abstained > meeting.present_count) {
      throw refuse("more-hands-than-members", { present: meeting.present_count });
    }
    await tx
      .insertInto("meetings.decisions")
      .values({
        district_id: district.id,
        id,
        meeting_id: meeting.id,
        item_id: item.id,
        at: now.toString(),
        words: input.words.trim(),
        hands_for: hands?.for ?? null,
        hands_against: hands?.against ?? null,
        hands_abstained: hands?.abstained ?? null,
        account_id: actor.accountId,
        struck_at: null,
      })
      .execute();
    emit("meeting.decision-recorded", meeting.id, { decisionId: id, itemId: item.id, topicId: item.topic_id });
    if (task) {
      await giveDecisionTask(context, {
        id,
        origin: { kind: "meeting", id: meeting.id, title: meeting.council_name, number: null, stageId: null },
        place: meeting,
        words: input.words,
        postId: task.ownerPostId,
        dueOn: task.dueOn,
      });
    }
    return answer;
  },
});
