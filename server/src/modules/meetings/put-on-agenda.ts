import { sql } from "kysely";
import type { Transaction } from "../../platform/database/transaction.ts";
import { newId } from "../../platform/ids.ts";
import type { Actor } from "../../platform/operations/actor.ts";
import type { District } from "../../platform/operations/operation.ts";
import { inSightOf, runnerPost } from "../councils/index.ts";
import { locked, writeChange } from "./open-for-change.ts";
import { moved } from "./states.ts";
import type { MeetingTables } from "./tables.ts";

interface Putting {
  tx: unknown;
  district: District;
  actor: Actor;
  now: Temporal.Instant;
  emit(event: string, subjectId: string, payload?: Record<string, unknown>): void;
}

/**
 * For other modules, in their own transaction: a topic becomes the last item of a meeting that is there already.
 *
 * @returns false where its agenda is settled, or is not the actor's to set
 */
export async function putOnAgenda(
  context: Putting,
  meetingId: string,
  topic: { id: string; title: string },
): Promise<boolean> {
  const { district, actor, now, emit } = context;
  const tx = context.tx as Transaction<MeetingTables>;
  const meeting = await locked(tx, district, meetingId, inSightOf(actor, district.id));
  if (!meeting || !runnerPost(actor, meeting.path)) return false;
  const decision = moved(meeting.state, "set-agenda");
  if ("refused" in decision) return false;
  await sql`
    insert into meetings.agenda_items (district_id, meeting_id, id, sort, title, topic_id)
    select ${district.id}, ${meeting.id}::uuid, ${newId(now)}::uuid, coalesce(max(i.sort), 0) + 1, ${topic.title}, ${topic.id}::uuid
      from meetings.agenda_items i
     where i.district_id = ${district.id} and i.meeting_id = ${meeting.id}::uuid`.execute(tx);
  emit("meeting.agenda-set", meeting.id, { topicId: topic.id });
  await writeChange({ tx, district }, { meeting, state: decision.to }, { changed_by_hand: true });
  return true;
}
