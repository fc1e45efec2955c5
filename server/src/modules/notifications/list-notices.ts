import { sql } from "kysely";
import { Type } from "typebox";
import type { NoticeCatalogue, NoticeFacts } from "../../platform/notices.ts";
import { InstantText, nullable, Uuid } from "../../platform/schemas.ts";
import { composed } from "./compose.ts";
import { hasInbox } from "./policy.ts";
import { operation } from "./tables.ts";

const mostShown = 50;

const InboxLine = Type.Object({
  id: Uuid,
  at: InstantText,
  title: Type.String(),
  text: Type.String(),
  link: Type.String({ description: "path of the page it is about" }),
  read: Type.Boolean(),
});

/** What somebody was told, the newest first, and how much of it they have not read. */
export const listNotices = (catalogue: NoticeCatalogue) =>
  operation({
    name: "list-notices",
    summary: "Somebody reads what they were told, the newest first.",
    access: "read",
    permission: hasInbox,
    input: Type.Object({
      unread: Type.Optional(Type.Boolean({ description: "only what is not read yet" })),
      before: Type.Optional(InstantText),
      beforeId: Type.Optional(Uuid),
    }),
    output: Type.Object({
      unread: Type.Integer({ description: "at most 100, which means 100 or more" }),
      notices: Type.Array(InboxLine),
      more: nullable(Type.Object({ before: InstantText, beforeId: Uuid })),
    }),
    refusals: {},
    async run({ tx, now, district, actor, locale, input }) {
      const own = sql`i.district_id = ${district.id} and i.account_id = ${actor.accountId}::uuid`;
      const older =
        input.before && input.beforeId
          ? sql`and (i.at, i.notice_id) < (${input.before}::timestamptz, ${input.beforeId}::uuid)`
          : sql``;
      const [unread, lines] = await Promise.all([
        sql<{ unread: number }>`
          select count(*) as unread
            from (select from notifications.inbox i where ${own} and i.read_at is null limit 100) few`.execute(tx),
        sql<LineRow>`
          select i.notice_id as id, i.at, i.kind, i.facts, i.read_at is not null as read
            from notifications.inbox i
           where ${own} ${older} ${input.unread ? sql`and i.read_at is null` : sql``}
           order by i.at desc, i.notice_id desc
           limit ${mostShown + 1}`.execute(tx),
      ]);
      const shown = lines.rows.slice(0, mostShown);
      const last = lines.rows.length > mostShown ? shown.at(-1) : undefined;
      const composing = { catalogue, locale, timeZone: district.timeZone, now };
      return {
        unread: unread.rows[0]!.unread,
        notices: shown.map(({ id, at, kind, facts, read }) => ({
          id,
          at,
          ...composed({ kind, facts }, composing),
          read,
        })),
        more: last ? { before: last.at, beforeId: last.id } : null,
      };
    },
  });

interface LineRow {
  id: string;
  at: string;
  kind: string;
  facts: NoticeFacts;
  read: boolean;
}
