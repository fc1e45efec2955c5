import { sql } from "kysely";
import { Type } from "typebox";
import { Uuid } from "../../platform/schemas.ts";
import { seesTopics, seesUnit } from "./policy.ts";
import { operation } from "./tables.ts";
import { named } from "./topic-line.ts";

/** For which councils the reader's unit can put a topic forward: it sits in them, and their rules let units propose. */
export const listOwnCouncils = operation({
  name: "list-own-councils",
  summary: "Staff read for which councils their unit can put a topic forward.",
  access: "read",
  permission: seesTopics,
  input: Type.Object({}),
  output: Type.Object({
    councils: Type.Array(Type.Object({ id: Uuid, name: Type.String(), areaId: Uuid, area: Type.String() })),
  }),
  refusals: {},
  async run({ actor, tx, district, locale }) {
    const units = actor.posts.filter(seesUnit).map(({ unitId }) => unitId);
    const { rows } = await sql<{ id: string; name: string; areaId: string; area: string }>`
      select c.id, c.name, c.area_id as "areaId", ${named(locale, "a")} as area
        from councils.standing_councils c
        join directory.area_names a on a.district_id = c.district_id and a.id = c.area_id
       where c.district_id = ${district.id} and coalesce('units' = any(c.proposers), true)
         and c.id in (select m.council_id from councils.sitting_members m
                       where m.district_id = ${district.id} and m.unit_id = any(${units}::uuid[]))
       order by c.level desc, c.name limit 50`.execute(tx);
    return { councils: rows };
  },
});
