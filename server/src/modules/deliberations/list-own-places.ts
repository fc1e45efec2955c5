import { sql } from "kysely";
import { Type } from "typebox";
import { nullable, Uuid } from "../../platform/schemas.ts";
import { isResident } from "./policy.ts";
import { operation } from "./tables.ts";
import { named } from "./topic-line.ts";

/** For which places a resident can raise a topic: the community, grid and building where they live. */
export const listOwnPlaces = operation({
  name: "list-own-places",
  summary: "A resident reads for which places they can raise a topic.",
  access: "read",
  permission: isResident,
  input: Type.Object({}),
  output: Type.Object({
    places: Type.Array(Type.Object({ areaId: Uuid, buildingId: nullable(Uuid), name: Type.String() })),
  }),
  refusals: {},
  async run({ actor, tx, district, locale }) {
    const { rows } = await sql<{ areaId: string; buildingId: string | null; name: string }>`
      with own as (
        select distinct h.community_id, h.grid_id, h.building_id, h.building_name
          from directory.current_residences r
          join directory.standing_homes h on h.district_id = r.district_id and h.home_id = r.home_id
         where r.district_id = ${district.id} and r.person_id = ${actor.personId}::uuid)
      select a.id as "areaId", null::uuid as "buildingId", ${named(locale, "a")} as name, a.level as rank
        from directory.area_names a
       where a.district_id = ${district.id} and a.id in (select community_id from own)
       union all
      select g.id, null, concat_ws(' · ', ${named(locale, "a")}, ${named(locale, "g")}), 4
        from directory.area_names g
        join directory.area_names a on a.district_id = g.district_id and a.id = g.community_id
       where g.district_id = ${district.id} and g.id in (select grid_id from own)
       union all
      select grid_id, building_id, building_name, 5 from own
      order by rank, name limit 60`.execute(tx);
    return { places: rows.map(({ areaId, buildingId, name }) => ({ areaId, buildingId, name })) };
  },
});
