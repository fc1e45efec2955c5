import { sql } from "kysely";
import { Type } from "typebox";
import { everybody } from "../../platform/operations/actor.ts";
import { nullable, Uuid } from "../../platform/schemas.ts";
import type { AreaKind } from "./kinds.ts";
import { localName } from "./local-name.ts";
import { AreaKindName, Level } from "./schemas.ts";
import { operation } from "./tables.ts";

const Area = Type.Object({
  id: Uuid,
  parentId: nullable(Uuid),
  level: Level,
  kind: AreaKindName,
  code: Type.String(),
  name: Type.String(),
  householdCount: nullable(Type.Integer()),
  invented: Type.Boolean(),
});

/** One step down the five levels: the areas right below one, in the order of their codes. */
export const listAreas = operation({
  name: "list-areas",
  summary: "Lists the areas right below one; without one, the district itself.",
  access: "read",
  permission: everybody,
  input: Type.Object({ parentId: Type.Optional(Uuid) }),
  output: Type.Object({ areas: Type.Array(Area) }),
  refusals: {},
  async run({ input: { parentId = null }, tx, district, locale, refuse }) {
    const { rows } = await sql<AreaAnswer>`
      select a.id, a.parent_id as "parentId", a.level, a.kind, a.code, ${localName(locale, "a")} as name,
             a.household_count as "householdCount", a.invented
        from directory.areas a
       where a.district_id = ${district.id} and a.retired_at is null
         and (a.parent_id is not distinct from ${parentId}::uuid or a.id = ${parentId}::uuid)
       order by a.code`.execute(tx);
    if (parentId !== null && !rows.some(({ id }) => id === parentId)) throw refuse("not-found");
    return { areas: rows.filter(({ id }) => id !== parentId) };
  },
});

interface AreaAnswer {
  id: string;
  parentId: string | null;
  level: number;
  kind: AreaKind;
  code: string;
  name: string;
  householdCount: number | null;
  invented: boolean;
}
