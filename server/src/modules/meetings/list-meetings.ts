import { type RawBuilder, sql } from "kysely";
import { Type } from "typebox";
import { cursorOf } from "../../platform/cursor.ts";
import { nullable, oneOf, Uuid } from "../../platform/schemas.ts";
import { inSightOf, maySeeCouncils } from "../councils/index.ts";
import {
  MeetingLine,
  type MeetingLineRow,
  meetingLineColumns,
  meetingLineJoins,
  meetingLineOf,
} from "./meeting-line.ts";
import { operation } from "./tables.ts";

const pageLength = 50;

/** The meetings of the reader's areas: what comes, the next one first; or what was, the last one first. */
export const listMeetings = operation({
  name: "list-meetings",
  summary: "Staff read the meetings of their areas' councils, page by page.",
  access: "read",
  permission: maySeeCouncils,
  input: Type.Object({
    show: oneOf(["coming", "past"]),
    councilId: Type.Optional(Uuid),
    after: Type.Optional(Type.String({ maxLength: 120, description: "`next` of the page before" })),
  }),
  output: Type.Object({ meetings: Type.Array(MeetingLine), next: nullable(Type.String()) }),
  refusals: {},
  async run({ actor, input, tx, district, locale, refuse }) {
    const { show, councilId, after } = input;
    const cursor = after === undefined ? null : cursorOf(after);
    if (after !== undefined && cursor === null) throw refuse("input-invalid");
    const coming = show === "coming";
    const direction = sql.raw(coming ? "asc" : "desc");
    const beyond = sql.raw(coming ? ">" : "<");
    const conditions: RawBuilder<unknown>[] = [
      sql`c.district_id = ${district.id}`,
      coming ? sql`c.state in ('planned', 'convened', 'open')` : sql`c.state in ('closed', 'published', 'cancelled')`,
      inSightOf(actor, district.id),
      ...(councilId ? [sql`c.council_id = ${councilId}::uuid`] : []),
      ...(cursor ? [sql`(c.starts_at, c.id) ${beyond} (${cursor.at}::timestamptz, ${cursor.id}::uuid)`] : []),
    ];
    const { rows } = await sql<MeetingLineRow>`
      select ${meetingLineColumns(locale)} from meetings.meetings c ${meetingLineJoins}
       where ${sql.join(conditions, sql` and `)}
       order by c.starts_at ${direction}, c.id ${direction} limit ${sql.lit(pageLength + 1)}`.execute(tx);
    const shown = rows.slice(0, pageLength);
    const last = rows.length > pageLength ? shown.at(-1) : undefined;
    return {
      meetings: shown.map(meetingLineOf),
      next: last ? `${last.starts_at}~${last.id}` : null,
    };
  },
});
