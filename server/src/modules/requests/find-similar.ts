import { sql } from "kysely";
import { Type } from "typebox";
import { everybody } from "../../platform/operations/actor.ts";
import { personal } from "../../platform/operations/without-personal.ts";
import { Uuid } from "../../platform/schemas.ts";
import { locate } from "../directory/index.ts";
import { suggestFor } from "../suggestions/index.ts";
import { inLanguage, RequestStateName } from "./request-line.ts";
import type { RequestState } from "./states.ts";
import { operation } from "./tables.ts";

const mostShown = 3;

/**
 * Open matters of the same kind at the same place, while somebody is writing: following one is less work than filing
 * another. Only category, place and state are told, never another resident's words.
 */
export const findSimilar = operation({
  name: "find-similar",
  summary: "Finds open requests of the same kind nearby, told by category, place and state only.",
  access: "read",
  inBody: true,
  permission: everybody,
  input: Type.Object({
    text: Type.String({ ...personal, maxLength: 2000 }),
    buildingId: Type.Optional(Uuid),
    categoryId: Type.Optional(Uuid),
  }),
  output: Type.Object({
    requests: Type.Array(
      Type.Object({
        number: Type.String(),
        summary: Type.String(),
        place: Type.String(),
        state: RequestStateName,
      }),
    ),
  }),
  refusals: {},
  async run({ tx, district, locale, input }) {
    if (!input.buildingId) return { requests: [] };
    const [place, suggested] = await Promise.all([
      locate(tx, district.id, { buildingId: input.buildingId, location: null }),
      input.categoryId ? [] : suggestFor(tx, district.id, input.text),
    ]);
    const categoryId = input.categoryId ?? suggested[0]?.category.id;
    if (!place || !categoryId) return { requests: [] };
    const { rows } = await sql<{
      number: string;
      summary: string;
      place: string;
      state: RequestState;
    }>`
      select r.number, ${inLanguage(locale, "c")} as summary,
             coalesce(b.name, ${inLanguage(locale, "g")}) as place, r.state
        from requests.requests r
        join categories.category_names c on c.district_id = r.district_id and c.id = r.category_id
        join directory.area_names g on g.district_id = r.district_id and g.id = r.grid_id
        left join directory.places b on b.district_id = r.district_id and b.building_id = r.building_id
       where r.district_id = ${district.id} and r.state <> 'closed' and r.grid_id = ${place.gridId}::uuid
         and r.category_id = ${categoryId}::uuid
       order by r.building_id = ${input.buildingId}::uuid desc nulls last, r.filed_at desc
       limit ${mostShown}`.execute(tx);
    return { requests: rows };
  },
});
