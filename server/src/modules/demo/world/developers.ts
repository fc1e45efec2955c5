// Invented developers, and the homes that they have not sold yet.

import type { BuildingRow, HomeRow } from "./rows.ts";
import { unitId, unitKey } from "./units.ts";

/** One registered building in so many is new. */
const newBuildingEvery = 40;
/** Of a new building the two topmost floors are still the developer's. */
const unsoldFloors = 2;

export function withUnsoldHomes(homes: readonly HomeRow[], buildings: readonly BuildingRow[]): HomeRow[] {
  const registered = new Set(homes.map(({ buildingId }) => buildingId));
  const floorsOf = new Map(buildings.map(({ id, floorCount }) => [id, floorCount]));
  const developerOf = new Map(
    [...registered]
      .filter((_, index) => index % newBuildingEvery === 1)
      .map((id, index) => [id, unitId(unitKey.developer(index % 2))]),
  );
  return homes.map((home) => {
    const developerUnitId = developerOf.get(home.buildingId);
    const floor = Number(home.roomNo.slice(0, -2));
    return developerUnitId && floor > floorsOf.get(home.buildingId)! - unsoldFloors
      ? { ...home, developerUnitId }
      : home;
  });
}
