import { sql } from "kysely";
import { Type } from "typebox";
import { Uuid } from "../../platform/schemas.ts";
import { inLanguage } from "./names.ts";
import { desks, mayBlow } from "./policy.ts";
import { unitsOf } from "./scope.ts";
import { operation } from "./tables.ts";

const mostShown = 50;

/** For who blows: units by part of their name, only those where somebody sits at a desk, without one's own. */
export const findCallableUnits = operation({
  name: "find-callable-units",
  summary: "Finds units that can be called to a whistle: somebody is at a desk there.",
  access: "read",
  permission: mayBlow,
  input: Type.Object({ text: Type.Optional(Type.String({ maxLength: 100 })) }),
  output: Type.Object({
    units: Type.Array(Type.Object({ id: Uuid, name: Type.String(), areaName: Type.String() })),
  }),
  refusals: {},
  async run({ actor, input, tx, district, locale }) {
    const words = (input.text ?? "").normalize("NFKC").split(/\s+/).filter(Boolean);
    const patterns = words.map((word) => `%${word.replaceAll(/[\\%_]/g, "\\$&")}%`);
    const { rows } = await sql<{ id: string; name: string; areaName: string }>`
      select distinct on (p.unit_name, p.unit_id) p.unit_id as id, ${inLanguage(locale, "p", "unit_name")} as name,
             ${inLanguage(locale, "a")} as "areaName"
        from directory.staffed_posts p
        join directory.area_names a on a.district_id = p.district_id and a.id = p.area_id
       where p.district_id = ${district.id} and p.closed_at is null and p.role = any(${desks}::text[])
         and p.unit_id <> all(${unitsOf(actor)}::uuid[])
         and concat_ws(' ', p.unit_name, p.unit_name_en) ilike all (${patterns}::text[])
         and p.holder_count > 0
       order by p.unit_name, p.unit_id
       limit ${mostShown}`.execute(tx);
    return { units: rows };
  },
});
