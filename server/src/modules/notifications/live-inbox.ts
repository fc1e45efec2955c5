import { sql } from "kysely";
import type { LiveSource } from "../../platform/live/live-catalogue.ts";

/** Whose inbox has changed hears so, on each of their open pages. */
export const liveInbox: LiveSource = {
  events: ["notice.told", "notice.read"],
  async audience(tx, districtId, noticeIds) {
    const { rows } = await sql<{ account_id: string; notice_id: string }>`
      select account_id, notice_id from notifications.inbox
       where district_id = ${districtId} and notice_id = any(${noticeIds}::uuid[])`.execute(tx);
    return rows.map(({ account_id, notice_id }) => ({
      key: `account ${account_id}`,
      change: { topic: "inbox" as const, id: notice_id },
    }));
  },
  keysOf: ({ actor }) => (actor.accountId === null ? [] : [`account ${actor.accountId}`]),
};
