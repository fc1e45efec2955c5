// Who of the residents is a Party member, and in which branch.

import { stableId } from "./ids.ts";
import { createRandom } from "./random.ts";
import type { AreaRow, BuildingRow, HomeRow, PersonRow } from "./rows.ts";

/** Published by the pilot district: 32,885 Party members among 996,300 people; here the share among adults. */
export const publishedShare = 32_885 / 996_300;
/** Whoever was born later is no adult in the year in which the demo's ages are right. */
export const lastAdultBirthYear = 2008;

type Housing = { areas: readonly AreaRow[]; buildings: readonly BuildingRow[]; homes: readonly HomeRow[] };

/** In the branch of their grid; in the city some in that of its buildings. */
export function withPartyMembers(
  people: readonly PersonRow[],
  { areas, buildings, homes }: Housing,
  seed: string,
): PersonRow[] {
  const random = createRandom(seed, "party-members");
  const areaById = new Map(areas.map((area) => [area.id, area]));
  const gridOf = new Map(
    buildings.map(({ id, microGridId }) => [id, areaById.get(areaById.get(microGridId)!.parentId!)!]),
  );
  const gridOfHome = new Map(homes.map(({ id, buildingId }) => [id, gridOf.get(buildingId)!]));
  return people.map((person) => {
    if (person.birthYear > lastAdultBirthYear || !random.chance(publishedShare)) return person;
    const grid = gridOfHome.get(person.homeId!)!;
    const inCity = areaById.get(grid.parentId!)!.kind === "community";
    const branch = inCity && random.chance(0.4) ? "building" : "grid";
    const year = Math.max(person.birthYear + random.between(18, 40), 1975);
    const since = `${Math.min(year, 2025)}-07-01`;
    return { ...person, party: { unitId: stableId("party", `${branch}:${grid.code}`), since } };
  });
}
