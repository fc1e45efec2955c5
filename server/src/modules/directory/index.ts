import type { Application } from "../../platform/application.ts";
import { loadDirectory } from "./load-directory.ts";

export function registerDirectory(linli: Application): void {
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
