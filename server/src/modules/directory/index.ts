import type { Application } from "../../platform/application.ts";
import { findBuildings } from "./find-buildings.ts";
import { findPosts } from "./find-posts.ts";
import { findUnits } from "./find-units.ts";
import { listAreas } from "./list-areas.ts";
import { listPeople } from "./list-people.ts";
import { loadDirectory } from "./load-directory.ts";
import { showBuilding } from "./show-building.ts";
import { showMap } from "./show-map.ts";
import { showUnit } from "./show-unit.ts";

export function registerDirectory(linli: Application): void {
  linli.operations.add(findBuildings, showBuilding, listAreas, showMap, findPosts, findUnits, showUnit, listPeople);
  linli.jobs.add(loadDirectory);
}

export type {
  AreaLevel,
  AreaRow,
  BuildingRow,
  DirectoryRows,
  HomeRow,
  HousedPersonRow,
  LongitudeLatitude,
  MultiPolygon,
  Point,
  Ring,
  StaffedPostRow,
  UnitRow,
} from "./directory-rows.ts";
export type { AreaKind, Capacity, PartyBasis, UnitKind } from "./kinds.ts";
export { areaKinds, partyBases, unitKinds } from "./kinds.ts";
export { loadDirectory } from "./load-directory.ts";
export { buildingOfAddress, type Located, locate, type Whereabouts } from "./locate.ts";
