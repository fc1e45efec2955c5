import type { Transaction } from "../../platform/database/transaction.ts";
import type { MeetingTables } from "./tables.ts";

/** An item of the meeting's agenda. */
export function itemOf(
  { tx, district }: { tx: Transaction<MeetingTables>; district: { id: number } },
  meetingId: string,
  itemId: string,
): Promise<{ id: string; topic_id: string | null } | undefined> {
  return tx
    .selectFrom("meetings.agenda_items")
    .select(["id", "topic_id"])
    .where("district_id", "=", district.id)
    .where("meeting_id", "=", meetingId)
    .where("id", "=", itemId)
    .executeTakeFirst();
}
