import { type RawBuilder, sql } from "kysely";
import { type Static, Type } from "typebox";
import type { Locale } from "../../platform/locale.ts";
import { InstantText, nullable, oneOf, Uuid } from "../../platform/schemas.ts";
import type { VoteState } from "./states.ts";
import { ElectorateName, Secrecy, VoteKindName, VoteStateName } from "./vote-input.ts";

const OutcomeName = oneOf(["passed", "failed", "elected", "tie", "quorum-not-met"]);

/** One vote in a list. What has been counted shows once it may be known. */
export const VoteLine = Type.Object({
  id: Uuid,
  number: Type.String(),
  title: Type.String(),
  kind: VoteKindName,
  secrecy: Secrecy,
  electorate: ElectorateName,
  state: VoteStateName,
  area: Type.Object({ id: Uuid, name: Type.String() }),
  opensAt: InstantText,
  closesAt: InstantText,
  electorCount: nullable(Type.Integer()),
  outcome: nullable(OutcomeName),
});
export type VoteLine = Static<typeof VoteLine>;

export interface LineRow {
  id: string;
  number: string;
  title: string;
  kind: VoteLine["kind"];
  secrecy: VoteLine["secrecy"];
  electorate: VoteLine["electorate"];
  state: VoteState;
  area_id: string;
  area_name: string;
  opens_at: string;
  closes_at: string;
  elector_count: number | null;
  outcome: VoteLine["outcome"];
}

export function lineColumns(locale: Locale): RawBuilder<LineRow> {
  return sql<LineRow>`
    v.id, v.number, v.title, v.kind, v.secrecy, v.electorate, v.state, v.area_id, ${named(locale, "a")} as area_name,
    v.opens_at, v.closes_at, v.elector_count, v.outcome`;
}

export const lineJoins = sql`join directory.area_names a on a.district_id = v.district_id and a.id = v.area_id`;

export function lineOf(row: LineRow, { staff }: { staff: boolean }): VoteLine {
  return {
    id: row.id,
    number: row.number,
    title: row.title,
    kind: row.kind,
    secrecy: row.secrecy,
    electorate: row.electorate,
    state: row.state,
    area: { id: row.area_id, name: row.area_name },
    opensAt: row.opens_at,
    closesAt: row.closes_at,
    electorCount: row.elector_count,
    outcome: staff || row.state === "published" ? row.outcome : null,
  };
}

/** A name in the reader's language; Chinese where there is no English one. */
export function named(locale: Locale, table: string, column = "name"): RawBuilder<string> {
  const name = sql.ref<string>(`${table}.${column}`);
  if (locale === "zh-CN") return sql<string>`${name}`;
  return sql<string>`coalesce(nullif(${sql.ref(`${table}.${column}_en`)}, ''), ${name})`;
}

/** "翠屏小区1栋 1单元 302": where the elector's home is, as `home`; null where the vote is a person's. */
export function homeIn(locale: Locale): RawBuilder<string | null> {
  return locale === "zh-CN"
    ? sql<string>`concat_ws(' ', h.building_name, nullif(h.unit_no, '') || '单元', h.room_no)`
    : sql<string>`concat_ws(', ', h.building_name, 'entrance ' || nullif(h.unit_no, ''), h.room_no)`;
}
