// The five levels of the grid: district → street or town → community or village → grid → micro-grid. Outline, codes and names down
// to the communities are real; every inner boundary is drawn here.

import { readDistrictBoundary } from "./boundary.ts";
import { type Division, districtCode, readDivisions } from "./divisions.ts";
import { distance, type Region, type Vector } from "./geometry.ts";
import { type CommunityPlan, planHouseholds } from "./household-plan.ts";
import { stableId } from "./ids.ts";
import { toMetres, toMultiPolygon, toPoint } from "./projection.ts";
import { createRandom } from "./random.ts";
import type { AreaLevel, AreaRow } from "./rows.ts";
import { streetSeats } from "./street-seats.ts";
import { divideAmong, spreadSites } from "./voronoi.ts";

export function areaId(code: string): string {
  return stableId("area", code);
}

type Place = { region: Region; site: Vector };

/** All areas, each parent before its children. */
export function generateAreas(seed: string): AreaRow[] {
  const divisions = readDivisions();
  const plans = new Map(planHouseholds(divisions, seed).map((plan) => [plan.code, plan]));
  const district: Place = { region: readDistrictBoundary(), site: [0, 0] };

  const streets = divisions.filter(({ parentCode }) => parentCode === districtCode);
  const seats = streets.map(({ code }) => toMetres(streetSeats[code]!.seat));
  const streetRegions = divideAmong(district.region, seats);

  const rows = streets.flatMap((street, index) => {
    const place = { region: streetRegions[index]!, site: seats[index]! };
    const children = divisions.filter(({ parentCode }) => parentCode === street.code);
    return streetRows(street, place, children, plans, seed);
  });
  const whole = areaRow({
    code: districtCode,
    parentCode: null,
    level: 1,
    kind: "district",
    name: "麒麟区",
    nameEn: "Qilin District",
    place: district,
    householdCount: sumOfLevel(rows, 2),
    invented: false,
  });
  return [whole, ...rows];
}

function streetRows(
  street: Division,
  place: Place,
  children: readonly Division[],
  plans: ReadonlyMap<string, CommunityPlan>,
  seed: string,
): AreaRow[] {
  const random = createRandom(seed, "communities", street.code);
  const sites = spreadSites(place.region, children.length, random, urbanity);
  // Communities stand around the seat, villages further out; both in the order of their codes.
  sites.sort((left, right) => distance(left, place.site) - distance(right, place.site));
  const regions = divideAmong(place.region, sites);
  const rows = children.flatMap((child, index) =>
    communityRows(child, { region: regions[index]!, site: sites[index]! }, plans.get(child.code)!, seed),
  );
  const suffix = street.kind === "town" ? "Town" : "Subdistrict";
  const own = areaRow({
    code: street.code,
    parentCode: districtCode,
    level: 2,
    kind: street.kind,
    name: street.name,
    nameEn: `${street.pinyin} ${suffix}`,
    place,
    householdCount: sumOfLevel(rows, 3),
    invented: true,
  });
  return [own, ...rows];
}

function communityRows(community: Division, place: Place, plan: CommunityPlan, seed: string): AreaRow[] {
  const random = createRandom(seed, "grids", community.code);
  const sites = spreadSites(place.region, plan.grids.length, random);
  const regions = divideAmong(place.region, sites);
  const rows = plan.grids.flatMap((households, index) =>
    gridRows(community, index + 1, { region: regions[index]!, site: sites[index]! }, households, seed),
  );
  const suffix = community.kind === "village" ? "Village" : "Community";
  const own = areaRow({
    code: community.code,
    parentCode: community.parentCode,
    level: 3,
    kind: community.kind,
    name: community.name,
    nameEn: `${community.pinyin} ${suffix}`,
    place,
    householdCount: sumOfLevel(rows, 4),
    invented: true,
  });
  return [own, ...rows];
}

function gridRows(
  community: Division,
  number: number,
  place: Place,
  households: readonly number[],
  seed: string,
): AreaRow[] {
  const code = `${community.code}-${twoDigits(number)}`;
  const sites = spreadSites(place.region, households.length, createRandom(seed, "micro-grids", code));
  const regions = divideAmong(place.region, sites);
  const microGrids = households.map((householdCount, index) =>
    areaRow({
      code: `${code}-${twoDigits(index + 1)}`,
      parentCode: code,
      level: 5,
      kind: "micro-grid",
      name: `第${number}网格${index + 1}号微网格`,
      nameEn: `Grid ${number}, micro-grid ${index + 1}`,
      place: { region: regions[index]!, site: sites[index]! },
      householdCount,
      invented: true,
    }),
  );
  const own = areaRow({
    code,
    parentCode: community.code,
    level: 4,
    kind: "grid",
    name: `第${number}网格`,
    nameEn: `Grid ${number}`,
    place,
    householdCount: sumOfLevel(microGrids, 5),
    invented: true,
  });
  return [own, ...microGrids];
}

type AreaFacts = Pick<AreaRow, "code" | "level" | "kind" | "name" | "nameEn" | "householdCount" | "invented"> & {
  parentCode: string | null;
  place: Place;
};

function areaRow({ parentCode, place, ...facts }: AreaFacts): AreaRow {
  return {
    id: areaId(facts.code),
    parentId: parentCode === null ? null : areaId(parentCode),
    ...facts,
    boundary: toMultiPolygon(place.region),
    center: toPoint(place.site),
  };
}

function sumOfLevel(rows: readonly AreaRow[], level: AreaLevel): number {
  return rows.filter((row) => row.level === level).reduce((sum, row) => sum + row.householdCount, 0);
}

/** 1 at the centre of the city, a fifth of that at six kilometres, never quite nothing. */
function urbanity(point: Vector): number {
  const kilometres = distance(point, [0, 0]) / 1000;
  return 1 / (1 + (kilometres / 3) ** 2);
}

function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}
