import { type RawBuilder, sql } from "kysely";
import type { Locale } from "../../platform/locale.ts";
import { localName } from "./local-name.ts";
import type { LngLat } from "./locate.ts";
import type { DirectoryTransaction } from "./tables.ts";

export interface BuildingAnswer {
  id: string;
  code: string;
  name: string;
  address: string;
  community: string;
  grid: string;
  location: LngLat;
}

/** Buildings from anywhere that gives whole rows of them, in that order, with the names of where they stand. */
export async function describeBuildings(
  tx: DirectoryTransaction,
  locale: Locale,
  source: RawBuilder<unknown>,
): Promise<BuildingAnswer[]> {
  const { rows } = await sql<BuildingAnswer>`
    select b.id, b.code, b.name, b.address, jsonb_build_object('lng', b.location[0], 'lat', b.location[1]) as location,
           ${localName(locale, "c")} as community, ${localName(locale, "g")} as grid
      from (select *, row_number() over () as place from ${source} as found) b
      join directory.areas m on m.district_id = b.district_id and m.id = b.micro_grid_id
      join directory.areas g on g.district_id = b.district_id and g.id = m.grid_id
      join directory.areas c on c.district_id = b.district_id and c.id = m.community_id
     order by b.place`.execute(tx);
  return rows;
}
