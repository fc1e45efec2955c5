import { type RawBuilder, sql } from "kysely";
import { type Static, Type } from "typebox";
import type { Locale } from "../../platform/locale.ts";
import { DateText, InstantText, nullable, oneOf, Uuid } from "../../platform/schemas.ts";
import { stageKinds } from "./procedure-shape.ts";
import { TopicStateName } from "./topic-input.ts";

/** One topic in a list, for staff and for everybody. */
export const TopicLine = Type.Object({
  id: Uuid,
  number: Type.String(),
  title: Type.String(),
  state: TopicStateName,
  origin: oneOf(["resident", "council", "request", "problem"]),
  place: Type.Object({ areaId: Uuid, name: Type.String(), within: Type.String(), building: nullable(Type.String()) }),
  procedure: nullable(Type.String()),
  stage: nullable(Type.Object({ name: Type.String(), kind: oneOf(stageKinds) })),
  supportCount: Type.Integer(),
  supportNeeded: nullable(Type.Integer()),
  collectUntil: nullable(DateText),
  answerBy: nullable(DateText),
  nextOn: nullable(DateText),
  raisedAt: InstantText,
  endedAt: nullable(InstantText),
  version: Type.Integer(),
});
export type TopicLine = Static<typeof TopicLine>;

type Flat = Omit<TopicLine, "place" | "stage">;
export interface LineRow extends Flat {
  areaId: string;
  areaName: string;
  within: string;
  building: string | null;
  stageName: string | null;
  stageKind: NonNullable<TopicLine["stage"]>["kind"] | null;
}

/** Joined to the few rows of a page, which is `page as t`. */
export function lineColumns(locale: Locale): RawBuilder<LineRow> {
  const stageName = sql.lit(locale === "en" ? "nameEn" : "name");
  return sql<LineRow>`
    t.id, t.number, t.title, t.state, t.origin, t.area_id as "areaId", ${named(locale, "a")} as "areaName",
    coalesce(${named(locale, "w")}, '') as within, b.name as building, ${named(locale, "p")} as procedure,
    p.stages -> t.stage_position::integer ->> ${stageName} as "stageName",
    p.stages -> t.stage_position::integer ->> 'kind' as "stageKind",
    t.support_count as "supportCount", t.support_needed as "supportNeeded", t.collect_until::text as "collectUntil",
    t.answer_by::text as "answerBy", t.next_on::text as "nextOn", t.raised_at as "raisedAt", t.ended_at as "endedAt",
    t.version`;
}

export const lineJoins = sql`
  join directory.area_names a on a.district_id = t.district_id and a.id = t.area_id
  left join directory.area_names w on w.district_id = t.district_id and w.id = a.parent_id and w.level > 1
  left join directory.places b on b.district_id = t.district_id and b.building_id = t.building_id
  left join deliberations.procedures p
    on p.district_id = t.district_id and p.code = t.procedure_code and p.edition = t.procedure_edition`;

export function lineOf({ areaId, areaName, within, building, stageName, stageKind, ...line }: LineRow): TopicLine {
  return {
    ...line,
    place: { areaId, name: areaName, within, building },
    stage: stageName === null || stageKind === null ? null : { name: stageName, kind: stageKind },
  };
}

/** A name in the reader's language; Chinese where there is no English one. */
export function named(locale: Locale, table: string, column = "name"): RawBuilder<string> {
  const name = sql.ref<string>(`${table}.${column}`);
  if (locale === "zh-CN") return sql<string>`${name}`;
  return sql<string>`coalesce(nullif(${sql.ref(`${table}.${column}_en`)}, ''), ${name})`;
}
