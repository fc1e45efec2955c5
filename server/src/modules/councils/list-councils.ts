import { type RawBuilder, sql } from "kysely";
import { type Static, Type } from "typebox";
import { dayOf } from "../../platform/operations/operation.ts";
import { DateText, nullable, oneOf, Uuid } from "../../platform/schemas.ts";
import { CouncilKindName } from "./council-input.ts";
import type { CouncilKind } from "./kinds.ts";
import { inLanguage } from "./names.ts";
import { mayRunCouncils, maySeeCouncils } from "./policy.ts";
import { inSightOf } from "./scope.ts";
import { operation } from "./tables.ts";

const pageLength = 50;

export const CouncilLine = Type.Object({
  id: Uuid,
  kind: CouncilKindName,
  name: Type.String(),
  area: Type.Object({ id: Uuid, name: Type.String(), within: Type.String(), level: Type.Integer() }),
  memberCount: Type.Integer({ description: "who sit today" }),
  rulesInForce: Type.Boolean(),
  dissolvedOn: nullable(DateText),
});

export interface CouncilLineRow {
  id: string;
  kind: CouncilKind;
  name: string;
  area_id: string;
  area_name: string;
  within: string;
  level: number;
  member_count: number;
  rules_in_force: boolean;
  dissolved_on: string | null;
}

/** The councils of the reader's areas and of those around them. */
export const listCouncils = operation({
  name: "list-councils",
  summary: "Staff read the councils of their areas, page by page.",
  access: "read",
  permission: maySeeCouncils,
  input: Type.Object({
    show: oneOf(["standing", "dissolved"]),
    areaId: Type.Optional(Uuid),
    kind: Type.Optional(CouncilKindName),
    after: Type.Optional(Uuid),
  }),
  output: Type.Object({ councils: Type.Array(CouncilLine), next: nullable(Uuid), mayOpen: Type.Boolean() }),
  refusals: {},
  async run({ actor, input, tx, district, now, locale }) {
    const { show, areaId, kind, after } = input;
    const today = dayOf(district, now);
    const conditions: RawBuilder<unknown>[] = [
      sql`c.district_id = ${district.id}`,
      show === "standing"
        ? sql`(c.dissolved_on is null or c.dissolved_on > ${today}::date)`
        : sql`c.dissolved_on <= ${today}::date`,
      inSightOf(actor, district.id),
      ...(areaId
        ? [sql`${areaId}::uuid in (c.area_id, c.grid_id, c.community_id, c.street_id, c.district_area_id)`]
        : []),
      ...(kind ? [sql`c.kind = ${kind}`] : []),
      ...(after ? [sql`c.id > ${after}::uuid`] : []),
    ];
    const { rows } = await sql<CouncilLineRow>`
      select ${lineColumns(locale)} from councils.councils c ${lineJoins}
       where ${sql.join(conditions, sql` and `)} order by c.id limit ${sql.lit(pageLength + 1)}`.execute(tx);
    const shown = rows.slice(0, pageLength);
    return {
      councils: shown.map(lineOf),
      next: rows.length > pageLength ? shown.at(-1)!.id : null,
      mayOpen: mayRunCouncils(actor),
    };
  },
});

export const lineJoins = sql`
  join directory.area_names a on a.district_id = c.district_id and a.id = c.area_id
  left join directory.area_names w on w.district_id = c.district_id and w.id = a.parent_id and w.level > 1`;

export function lineColumns(locale: "zh-CN" | "en"): RawBuilder<CouncilLineRow> {
  return sql<CouncilLineRow>`
    c.id, c.kind, c.name, c.area_id, ${inLanguage(locale, "a")} as area_name,
    coalesce(${inLanguage(locale, "w")}, '') as within, c.level, c.dissolved_on::text as dissolved_on,
    (select count(*)::integer from councils.sitting_members m
      where m.district_id = c.district_id and m.council_id = c.id) as member_count,
    exists (select from councils.rules r where r.district_id = c.district_id and r.council_id = c.id
               and r.starts_on <= (select platform.today())) as rules_in_force`;
}

export function lineOf(row: CouncilLineRow): Static<typeof CouncilLine> {
  return {
    id: row.id,
    kind: row.kind,
    name: row.name,
    area: { id: row.area_id, name: row.area_name, within: row.within, level: row.level },
    memberCount: row.member_count,
    rulesInForce: row.rules_in_force,
    dissolvedOn: row.dissolved_on,
  };
}
