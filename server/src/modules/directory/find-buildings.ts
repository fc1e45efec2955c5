import { sql } from "kysely";
import { Type } from "typebox";
import { everybody } from "../../platform/operations/actor.ts";
import { type BuildingAnswer, describeBuildings } from "./building-rows.ts";
import { type BuildingQuery, buildingQuery } from "./building-words.ts";
import type { LngLat } from "./locate.ts";
import { Building, SearchText } from "./schemas.ts";
import { operation } from "./tables.ts";

const mostBuildings = 20;

/** For whoever says where something is: by words of name and address, nearest first where a point is given. */
export const findBuildings = operation({
  name: "find-buildings",
  summary: "Finds buildings by the words of their name and address, by their code, or near a point.",
  access: "read",
  permission: everybody,
  input: Type.Object({
    text: Type.Optional(SearchText),
    lng: Type.Optional(Type.Number({ minimum: -180, maximum: 180 })),
    lat: Type.Optional(Type.Number({ minimum: -90, maximum: 90 })),
  }),
  output: Type.Object({ buildings: Type.Array(Building) }),
  refusals: {},
  async run({ input: { text, lng, lat }, tx, locale, refuse }) {
    if ((lng === undefined) !== (lat === undefined)) throw refuse("input-invalid");
    const place = lng === undefined || lat === undefined ? null : { lng, lat };
    const called = (text ?? "").trim();
    const query = buildingQuery(called);
    const find = (words: string | null) =>
      describeBuildings(tx, locale, buildingsFrom({ words, query, called, place }));

    if (!query) {
      // Words without a letter or a digit name no building; no words at all ask for what is near.
      return { buildings: place && called === "" ? nearestFirst(await find(null), place) : [] };
    }
    const exact = await find(query.words);
    const buildings = exact.length > 0 ? exact : await find(query.characters);
    return { buildings: place ? nearestFirst(buildings, place) : buildings };
  },
});

interface Search {
  words: string | null;
  query: BuildingQuery | null;
  called: string;
  place: LngLat | null;
}

function buildingsFrom({ words, query, called, place }: Search) {
  if (!place) {
    return sql`directory.buildings_with_words(${words}::tsquery, ${called}, ${query?.head ?? ""}, ${mostBuildings})`;
  }
  // Degrees of longitude are shorter than those of latitude: some more than asked for are put in order by metres.
  return sql`directory.buildings_near(point(${place.lng}, ${place.lat}), ${words}::tsquery, ${3 * mostBuildings})`;
}

function nearestFirst(buildings: BuildingAnswer[], place: LngLat): BuildingAnswer[] {
  const narrowing = Math.cos((place.lat * Math.PI) / 180);
  const distance = ({ location }: BuildingAnswer) =>
    Math.hypot((location.lng - place.lng) * narrowing, location.lat - place.lat);
  return buildings.toSorted((one, other) => distance(one) - distance(other)).slice(0, mostBuildings);
}
