// The duty table of the demo: a general duty for every grid, community, street and the district, and one for each category that
// the plan gives to an office or a department.

import type { DepartmentKey, StreetDepartmentKey } from "./departments.ts";
import { dutyPlan, streetDutyPlan } from "./duty-plan.ts";
import { stableId } from "./ids.ts";
import { postId, userNames } from "./posts.ts";
import type { AreaRow, DutyRow } from "./rows.ts";

export function generateDuties(areas: readonly AreaRow[]): DutyRow[] {
  const district = areas.find(({ level }) => level === 1)!;
  const streets = areas.filter(({ level }) => level === 2);
  return [
    ...areas.filter(({ level }) => level < 5).map((area) => dutyRow(null, area, generalHolder(area))),
    ...Object.entries(streetDutyPlan).flatMap(([categoryCode, key]) =>
      streets.map((street) => dutyRow(categoryCode, street, streetHolder(street, key))),
    ),
    ...Object.entries(dutyPlan).map(([categoryCode, key]) => dutyRow(categoryCode, district, departmentHolder(key))),
  ];
}

function generalHolder({ level, code }: AreaRow): string {
  switch (level) {
    case 1:
      return postId(userNames.districtOfficer);
    case 2:
      return postId(userNames.streetOfficer(code));
    case 3:
      return postId(userNames.communityOfficer(code));
    case 4:
      return postId(userNames.gridWorker(code));
    case 5:
      throw new Error(`Nobody is on duty for a micro-grid alone: ${code}`);
  }
}

function streetHolder(street: AreaRow, key: StreetDepartmentKey): string {
  return postId(userNames.streetDepartment(street.code, key));
}

function departmentHolder(key: DepartmentKey): string {
  return postId(userNames.department(key));
}

function dutyRow(categoryCode: string | null, area: AreaRow, holder: string): DutyRow {
  return {
    id: stableId("duty", `${categoryCode ?? "any"}:${area.code}`),
    categoryCode,
    areaId: area.id,
    postId: holder,
  };
}
