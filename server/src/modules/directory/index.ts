import type { Application } from "../../platform/application.ts";
import { beginTerm } from "./begin-term.ts";
import { closePost } from "./close-post.ts";
import { downloadTemplate } from "./download-template.ts";
import { endTerm } from "./end-term.ts";
import { findBuildings } from "./find-buildings.ts";
import { findPosts } from "./find-posts.ts";
import { findUnits } from "./find-units.ts";
import { importSheet } from "./import-sheet.ts";
import { listAreas } from "./list-areas.ts";
import { listPeople } from "./list-people.ts";
import { loadDirectory } from "./load-directory.ts";
import { markProblems } from "./mark-problems.ts";
import { openPost } from "./open-post.ts";
import { showBuilding } from "./show-building.ts";
import { showMap } from "./show-map.ts";
import { showUnit } from "./show-unit.ts";

export function registerDirectory(linli: Application): void {
  linli.operations.add(
    findBuildings,
    showBuilding,
    listAreas,
    showMap,
    findPosts,
    findUnits,
    showUnit,
    listPeople,
    openPost,
    closePost,
    beginTerm,
    endTerm,
    downloadTemplate,
    importSheet,
    markProblems,
  );
  linli.jobs.add(loadDirectory);
}

export type {
  AreaLevel,
  AreaRow,
  BuildingRow,
  HomeRow,
  HousedPersonRow,
  LongitudeLatitude,
  MultiPolygon,
  Point,
  Ring,
  StaffedPostRow,
  UnitRow,
} from "./directory-rows.ts";
export type { Capacity, PartyBasis, UnitKind } from "./kinds.ts";
export { buildingOfAddress, type Located, locate, located, type Whereabouts } from "./locate.ts";
export { phoneColumn as personPhoneColumn } from "./personal-fields.ts";
