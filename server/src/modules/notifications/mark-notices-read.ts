import { sql } from "kysely";
import { Type } from "typebox";
import { Nothing, Uuid } from "../../platform/schemas.ts";
import { hasInbox } from "./policy.ts";
import { operation } from "./tables.ts";

/** Somebody has read some of what they were told, or all of it. */
export const markNoticesRead = operation({
  name: "mark-notices-read",
  summary: "Somebody marks lines of their inbox as read.",
  access: "write",
  permission: hasInbox,
  input: Type.Object({
    noticeIds: Type.Optional(Type.Array(Uuid, { maxItems: 100, description: "left out: all of them" })),
  }),
  output: Nothing,
  refusals: {},
  async run({ tx, now, district, actor, input, emit, alreadyDone }) {
    const { rows } = await sql<{ id: string }>`
      update notifications.inbox set read_at = ${now.toString()}::timestamptz
       where district_id = ${district.id} and account_id = ${actor.accountId}::uuid and read_at is null
         ${input.noticeIds ? sql`and notice_id = any(${input.noticeIds}::uuid[])` : sql``}
      returning notice_id as id`.execute(tx);
    const first = rows[0];
    if (first) emit("notice.read", first.id, { count: rows.length });
    else alreadyDone();
    return {};
  },
});
