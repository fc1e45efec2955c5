import { sql } from "kysely";
import { Type } from "typebox";
import { everybody } from "../../platform/operations/actor.ts";
import { nullable, Uuid } from "../../platform/schemas.ts";
import type { MultiPolygon } from "./directory-rows.ts";
import { localName } from "./local-name.ts";
import { Level } from "./schemas.ts";
import { operation } from "./tables.ts";

const Position = Type.Array(Type.Number(), { minItems: 2, maxItems: 2 });
const Feature = Type.Object({
  type: Type.Literal("Feature"),
  id: Uuid,
  geometry: nullable(
    Type.Object({
      type: Type.Literal("MultiPolygon"),
      coordinates: Type.Array(Type.Array(Type.Array(Position))),
    }),
  ),
  properties: Type.Object({
    id: Uuid,
    parentId: nullable(Uuid),
    name: Type.String(),
    level: Level,
    invented: Type.Boolean(),
  }),
});

/** An area and the areas right below it as GeoJSON (RFC 7946), the area itself first. Boundaries only: nothing personal. */
export const showMap = operation({
  name: "show-map",
  summary: "Shows an area and those right below it with their boundaries, as GeoJSON; without one, the district.",
  access: "read",
  permission: everybody,
  input: Type.Object({ areaId: Type.Optional(Uuid) }),
  output: Type.Object({ type: Type.Literal("FeatureCollection"), features: Type.Array(Feature) }),
  refusals: {},
  async run({ input, tx, district, locale, refuse }) {
    const { rows } = await sql<AreaShape>`
      with itself as (
        select id from directory.areas
         where district_id = ${district.id}
           and ${input.areaId === undefined ? sql`parent_id is null` : sql`id = ${input.areaId}::uuid`}
      )
      select a.id, a.parent_id as "parentId", ${localName(locale, "a")} as name, a.level, a.invented, a.boundary
        from itself i
        join directory.areas a on a.district_id = ${district.id} and (a.id = i.id or a.parent_id = i.id)
       where a.retired_at is null
       order by a.level, a.code`.execute(tx);
    if (rows.length === 0 && input.areaId !== undefined) throw refuse("not-found");
    return { type: "FeatureCollection" as const, features: rows.map(featureOf) };
  },
});

interface AreaShape {
  id: string;
  parentId: string | null;
  name: string;
  level: number;
  invented: boolean;
  boundary: MultiPolygon | null;
}

function featureOf({ boundary, ...properties }: AreaShape) {
  return {
    type: "Feature" as const,
    id: properties.id,
    geometry: boundary && { type: "MultiPolygon" as const, coordinates: boundary },
    properties,
  };
}
