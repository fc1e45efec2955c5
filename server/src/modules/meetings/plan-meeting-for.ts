import type { Transaction } from "../../platform/database/transaction.ts";
import type { MeetingTables } from "./tables.ts";
import { type MeetingPlan, writeMeeting } from "./write-meeting.ts";

type Planning = Parameters<typeof writeMeeting>[0] & {
  emit(event: string, subjectId: string, payload?: Record<string, unknown>): void;
};

interface ForTopics extends MeetingPlan {
  /** What is to be dealt with, in this order: one item of the agenda each. */
  topics: readonly { id: string; itemId: string; title: string }[];
}

/**
 * For other modules, in their own transaction: plans a meeting at which topics are dealt with. The caller declares
 * `planRefusals`. The same id again changes nothing.
 */
export async function planMeetingFor(context: Planning, plan: ForTopics): Promise<void> {
  if (!(await writeMeeting(context, plan, "topic"))) return;
  if (plan.topics.length > 0) {
    await (context.tx as Transaction<MeetingTables>)
      .insertInto("meetings.agenda_items")
      .values(
        plan.topics.map(({ id, itemId, title }, index) => ({
          district_id: context.district.id,
          meeting_id: plan.id,
          id: itemId,
          sort: index + 1,
          title: title.trim(),
          topic_id: id,
        })),
      )
      .execute();
  }
  context.emit("meeting.planned", plan.id, { councilId: plan.councilId });
}
