import { sql } from "kysely";
import { Type } from "typebox";
import { isStaff } from "../../platform/operations/actor.ts";
import { nullable, Uuid } from "../../platform/schemas.ts";
import type { UnitKind } from "./kinds.ts";
import { holdsWords, localName } from "./local-name.ts";
import { SearchText, UnitKindName, UnitLine } from "./schemas.ts";
import { operation } from "./tables.ts";

const pageSize = 50;

/** For staff: units by name, kind and area, a page at a time in the order of their names. */
export const findUnits = operation({
  name: "find-units",
  summary: "Finds units by words of their name, by kind, or by the area they work in.",
  access: "read",
  permission: isStaff,
  input: Type.Object({
    text: Type.Optional(SearchText),
    kind: Type.Optional(UnitKindName),
    areaId: Type.Optional(Uuid),
    after: Type.Optional(Uuid),
  }),
  output: Type.Object({ units: Type.Array(UnitLine), next: nullable(Uuid) }),
  refusals: {},
  async run({ input: { text, kind = null, areaId = null, after = null }, tx, district, locale }) {
    const { rows } = await sql<UnitAnswer>`
      select u.id, ${localName(locale, "u")} as name, u.kind, ${localName(locale, "a")} as "areaName",
             ${localName(locale, "p")} as "parentName"
        from directory.units u
        join directory.areas a on a.district_id = u.district_id and a.id = u.area_id
        left join directory.units p on p.district_id = u.district_id and p.id = u.parent_unit_id
       where u.district_id = ${district.id} and u.dissolved_at is null
         and (${kind}::text is null or u.kind = ${kind}::text)
         and (${areaId}::uuid is null
              or ${areaId}::uuid in (a.id, a.grid_id, a.community_id, a.street_id, a.district_area_id))
         and ${holdsWords(sql`concat_ws(' ', u.name, u.name_en)`, text)}
         and (${after}::uuid is null or (u.name, u.id) >
              (select l.name, l.id from directory.units l where l.district_id = ${district.id} and l.id = ${after}::uuid))
       order by u.name, u.id
       limit ${pageSize + 1}`.execute(tx);
    const units = rows.slice(0, pageSize);
    return { units, next: rows.length > pageSize ? units.at(-1)!.id : null };
  },
});

interface UnitAnswer {
  id: string;
  name: string;
  kind: UnitKind;
  areaName: string;
  parentName: string | null;
}
