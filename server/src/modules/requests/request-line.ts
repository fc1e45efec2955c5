import { type RawBuilder, sql } from "kysely";
import { type Static, Type } from "typebox";
import type { Locale } from "../../platform/locale.ts";
import { InstantText, nullable, oneOf, Uuid } from "../../platform/schemas.ts";
import { requestStates } from "./states.ts";

/** One request in a list, as staff see it. */

export const PostSummary = Type.Object({
  id: Uuid,
  name: Type.String(),
  unitId: Uuid,
  unitName: Type.String(),
});
export type PostSummary = Static<typeof PostSummary>;

export const RequestStateName = oneOf(requestStates);

export const RequestLine = Type.Object({
  id: Uuid,
  number: Type.String(),
  summary: Type.String({ description: "the first words of the description" }),
  category: Type.String(),
  urgency: Type.String(),
  place: Type.String(),
  community: Type.String(),
  filedAt: InstantText,
  dueAt: InstantText,
  dueProvisional: Type.Boolean(),
  late: Type.Boolean(),
  lateStep: Type.Integer({ description: "how many steps it has climbed since it was late; 0 in time" }),
  clock: nullable(
    Type.Object(
      { grossSeconds: Type.Integer(), netSeconds: Type.Integer() },
      { description: "until it is answered" },
    ),
  ),
  reviewAt: nullable(InstantText),
  waitsForApproval: nullable(oneOf(["suspension", "extension"])),
  state: RequestStateName,
  holder: PostSummary,
  offeredTo: nullable(PostSummary),
  version: Type.Integer(),
});
export type RequestLine = Static<typeof RequestLine>;

/** Characters of a description that a list shows. */
const summaryLength = 80;

/** A name in the reader's language; Chinese where there is no English one. */
export function inLanguage(locale: Locale, table: string): RawBuilder<string> {
  const name = sql.ref<string>(`${table}.name`);
  if (locale === "zh-CN") return sql<string>`${name}`;
  return sql<string>`coalesce(nullif(${sql.ref(`${table}.name_en`)}, ''), ${name})`;
}

export function unitInLanguage(locale: Locale, table: string): RawBuilder<string> {
  const name = sql.ref<string>(`${table}.unit_name`);
  if (locale === "zh-CN") return sql<string>`${name}`;
  return sql<string>`coalesce(nullif(${sql.ref(`${table}.unit_name_en`)}, ''), ${name})`;
}

/**
 * The columns of a line for a selection of `requests.requests as r` that is already narrowed, sorted and limited: names
 * are joined to these few rows only.
 */
export function lineColumns(locale: Locale): RawBuilder<LineRow> {
  return sql<LineRow>`
    r.id, r.number, left(r.description, ${summaryLength}) as summary, ${inLanguage(locale, "c")} as category,
    r.urgency, r.address as place, ${inLanguage(locale, "m")} as community, r.filed_at, r.due_at, r.due_provisional,
    r.late_since, r.late_step, r.clock_since, r.net_seconds, r.review_at, r.approval_kind, r.approval_post_id,
    r.state, r.version,
    h.id as holder_id, ${inLanguage(locale, "h")} as holder_name,
    h.unit_id as holder_unit_id, ${unitInLanguage(locale, "h")} as holder_unit_name,
    o.id as offered_id, ${inLanguage(locale, "o")} as offered_name,
    o.unit_id as offered_unit_id, ${unitInLanguage(locale, "o")} as offered_unit_name`;
}

export const lineJoins = sql`
  join categories.category_names c on c.district_id = r.district_id and c.id = r.category_id
  join directory.area_names m on m.district_id = r.district_id and m.id = r.community_id
  join directory.staffed_posts h on h.district_id = r.district_id and h.id = r.answerable_post_id
  left join directory.staffed_posts o on o.district_id = r.district_id and o.id = r.offered_post_id`;

export interface LineRow {
  id: string;
  number: string;
  summary: string;
  category: string;
  urgency: string;
  place: string;
  community: string;
  filed_at: string;
  due_at: string;
  due_provisional: boolean;
  late_since: string | null;
  late_step: number;
  clock_since: string | null;
  net_seconds: number;
  review_at: string | null;
  approval_kind: "suspension" | "extension" | null;
  approval_post_id: string | null;
  state: RequestLine["state"];
  version: number;
  holder_id: string;
  holder_name: string;
  holder_unit_id: string;
  holder_unit_name: string;
  offered_id: string | null;
  offered_name: string | null;
  offered_unit_id: string | null;
  offered_unit_name: string | null;
}

export function lineOf(row: LineRow, now: Temporal.Instant): RequestLine {
  return {
    id: row.id,
    number: row.number,
    summary: row.summary,
    category: row.category,
    urgency: row.urgency,
    place: row.place,
    community: row.community,
    filedAt: row.filed_at,
    dueAt: row.due_at,
    dueProvisional: row.due_provisional,
    late: row.late_since !== null,
    lateStep: row.late_since === null ? 0 : row.late_step,
    clock: clockOf(row, now),
    reviewAt: row.review_at,
    waitsForApproval: row.approval_kind,
    state: row.state,
    version: row.version,
    holder: {
      id: row.holder_id,
      name: row.holder_name,
      unitId: row.holder_unit_id,
      unitName: row.holder_unit_name,
    },
    offeredTo:
      row.offered_id === null
        ? null
        : {
            id: row.offered_id,
            name: row.offered_name ?? "",
            unitId: row.offered_unit_id ?? "",
            unitName: row.offered_unit_name ?? "",
          },
  };
}

const unanswered: readonly RequestLine["state"][] = ["dispatched", "accepted", "awaiting-resident", "suspended"];

/** Both clocks as they stand now; see clocks.ts, which reads the same off the timeline. */
function clockOf({ state, filed_at, clock_since, net_seconds }: LineRow, now: Temporal.Instant) {
  if (!unanswered.includes(state)) return null;
  const secondsSince = (at: string) => Math.max(0, Math.floor(Temporal.Instant.from(at).until(now).total("seconds")));
  return {
    grossSeconds: secondsSince(filed_at),
    netSeconds: net_seconds + (clock_since === null ? 0 : secondsSince(clock_since)),
  };
}
