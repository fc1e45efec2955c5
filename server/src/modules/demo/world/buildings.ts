// Buildings everywhere, so that a place can be picked, and every home of the registered micro-grids.

import { type BuildingShape, type Estate, planEstate } from "./estates.ts";
import { boundingBox, distance, distanceToEdge, type Region, regionContains, type Vector } from "./geometry.ts";
import { plateCode, stableId } from "./ids.ts";
import { toPoint, toRegion } from "./projection.ts";
import { createRandom, type Random } from "./random.ts";
import { chooseRegisteredMicroGrids } from "./registered-micro-grids.ts";
import type { AreaRow, BuildingRow, HomeRow } from "./rows.ts";

export type Housing = { buildings: BuildingRow[]; homes: HomeRow[] };

export function generateHousing(areas: readonly AreaRow[], seed: string): Housing {
  const areaById = new Map(areas.map((area) => [area.id, area]));
  const parentOf = (area: AreaRow) => areaById.get(area.parentId!)!;
  const registered = new Map(chooseRegisteredMicroGrids(areas).map((area, index) => [area.id, index]));
  const buildings: BuildingRow[] = [];
  const homes: HomeRow[] = [];

  for (const microGrid of areas.filter(({ level }) => level === 5)) {
    const random = createRandom(seed, "housing", microGrid.code);
    const community = parentOf(parentOf(microGrid));
    const street = parentOf(community);
    const estateIndex = registered.get(microGrid.id);
    const estate =
      estateIndex === undefined
        ? unregisteredEstate(microGrid, parentOf(microGrid), community, street, random)
        : planEstate(estateIndex, street.name, microGrid.householdCount, random);
    const rows = buildingRows(microGrid, estate, random);
    buildings.push(...rows);
    if (estateIndex === undefined) continue;
    for (const [index, building] of rows.entries())
      homes.push(...homeRows(building, estate.buildings[index]!, random));
  }
  assertDistinct(buildings.map(({ code }) => code));
  return { buildings, homes };
}

function unregisteredEstate(
  microGrid: AreaRow,
  grid: AreaRow,
  community: AreaRow,
  street: AreaRow,
  random: Random,
): Estate {
  const isVillage = community.kind === "village";
  const shape = { unitCount: 1, floorCount: isVillage ? 2 : random.between(4, 7), homesPerFloor: 2 };
  const number = microGrid.code.slice(-2).replace(/^0/, "");
  return {
    name: `${community.name}${grid.name}示例${isVillage ? "农房" : "楼"}${number}组`,
    address: `麒麟区${street.name}${community.name}${grid.name}`,
    buildings: Array.from({ length: random.between(1, 2) }, () => shape),
  };
}

function buildingRows(microGrid: AreaRow, estate: Estate, random: Random): BuildingRow[] {
  const region = toRegion(microGrid.boundary!);
  const spots = chooseSpots(region, estate.buildings.length, random);
  return estate.buildings.map(({ unitCount, floorCount }, index) => {
    const key = `${microGrid.code}:${index + 1}`;
    const name = `${estate.name}${index + 1}栋`;
    return {
      id: stableId("building", key),
      microGridId: microGrid.id,
      code: plateCode(key),
      name,
      address: `${estate.address}${index + 1}栋`,
      point: toPoint(spots[index]!),
      unitCount,
      floorCount,
    };
  });
}

/** Metres that a building keeps from the border, if the area is wide enough. */
const borderMetres = 8;
const candidatesPerSpot = 16;

/** Each spot is the candidate furthest from the spots before it; all lie inside. */
function chooseSpots(region: Region, count: number, random: Random): Vector[] {
  const box = boundingBox(region);
  const spots: Vector[] = [];
  for (let index = 0; index < count; index += 1) {
    const candidates: Vector[] = [];
    for (let tries = 0; candidates.length < candidatesPerSpot; tries += 1) {
      const candidate: Vector = [
        box.minX + random.fraction() * (box.maxX - box.minX),
        box.minY + random.fraction() * (box.maxY - box.minY),
      ];
      const border = tries < 200 ? borderMetres : 1;
      if (regionContains(region, candidate) && distanceToEdge(region, candidate) > border) candidates.push(candidate);
    }
    spots.push(candidates.reduce((best, candidate) => (clearance(candidate) > clearance(best) ? candidate : best)));
  }
  return spots;

  function clearance(candidate: Vector): number {
    return Math.min(...spots.map((spot) => distance(spot, candidate)), Number.MAX_VALUE);
  }
}

function homeRows(building: BuildingRow, shape: BuildingShape, random: Random): HomeRow[] {
  // The same room stands above the same room: one area for each position on the floor.
  const areas = Array.from({ length: shape.homesPerFloor }, () => random.between(5_200, 13_800) * 100);
  const homes: HomeRow[] = [];
  for (let unit = 1; unit <= shape.unitCount; unit += 1) {
    for (let floor = 1; floor <= shape.floorCount; floor += 1) {
      for (const [position, exclusiveAreaSquareCentimetres] of areas.entries()) {
        const roomNo = `${floor}${String(position + 1).padStart(2, "0")}`;
        homes.push({
          id: stableId("home", `${building.id}:${unit}:${roomNo}`),
          buildingId: building.id,
          unitNo: String(unit),
          roomNo,
          exclusiveAreaSquareCentimetres,
        });
      }
    }
  }
  return homes;
}

function assertDistinct(codes: readonly string[]): void {
  if (new Set(codes).size !== codes.length)
    throw new Error("Two buildings share a door plate; change the plate's key.");
}
