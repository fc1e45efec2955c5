import { createHash } from "node:crypto";
import { areaPlan, buildingPlan, dutyPlan, residents, staffPlan, unitPlan } from "./small-world-plan.ts";

/** Square micro-grids of a hundredth of a degree, side by side from west to east. */
const origin = { longitude: 103.8, latitude: 25.5 };
const side = 0.01;

export function idOf(districtId: number, kind: string, key: string): string {
  const bytes = createHash("sha256").update(`small:${districtId}:${kind}:${key}`).digest().subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x80;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** A point inside the n-th micro-grid, counted from 0. */
export function pointIn(index: number) {
  return { longitude: origin.longitude + side * (index + 0.5), latitude: origin.latitude + side / 2 };
}

/** The rows of one small district; every id hangs on the district's, so that two of them share nothing. */
export function smallWorld(districtId: number) {
  const id = (kind: string, key: string) => idOf(districtId, kind, key);
  const microGrids = areaPlan.filter((area) => area.level === 5);
  const areas = areaPlan.map((area, position) => {
    const index = microGrids.findIndex(({ key }) => key === area.key);
    const west = origin.longitude + side * Math.max(index, 0);
    const south = origin.latitude;
    const ring: [number, number][] = [
      [west, south],
      [west + side, south],
      [west + side, south + side],
      [west, south + side],
      [west, south],
    ];
    return {
      id: id("area", area.key),
      parentId: area.parent === null ? null : id("area", area.parent),
      level: area.level,
      kind: area.kind,
      code: position === 0 ? String(districtId) : `${districtId}-${area.key}`,
      name: area.name,
      nameEn: area.nameEn,
      householdCount: 400,
      boundary: area.level === 5 ? [[ring]] : null,
      center: pointIn(Math.max(index, 0)),
      invented: true,
    };
  });
  const units = unitPlan.map((unit) => ({
    id: id("unit", unit.key),
    kind: unit.kind,
    name: unit.name,
    nameEn: unit.nameEn,
    areaId: id("area", unit.area),
    parentUnitId: unit.parent === null ? null : id("unit", unit.parent),
  }));
  const staff = staffPlan.map((officer, index) => ({
    id: id("person", officer.key),
    name: officer.name,
    phone: `1990000${String(index + 1).padStart(4, "0")}`,
    birthYear: 1980,
    homeId: null,
    residence: null,
    userName: officer.key,
  }));
  const people = Object.entries(residents).map(([key, resident]) => ({
    id: id("person", key),
    name: resident.name,
    phone: resident.phone,
    birthYear: 1955,
    homeId: id("home", `${resident.building}:${resident.room}`),
    residence: resident.residence,
    userName: null,
  }));
  const posts = staffPlan.map((officer) => ({
    id: id("post", officer.key),
    unitId: id("unit", officer.unit),
    areaId: id("area", officer.area),
    role: officer.role,
    name: officer.post,
    nameEn: officer.key,
    holderPersonIds: [id("person", officer.key)],
    backstop: officer.key === "district-officer-he",
    startsOn: "2025-01-01",
  }));
  const buildings = buildingPlan.map((building) => ({
    id: id("building", building.key),
    microGridId: id("area", building.microGrid),
    code: building.code,
    name: building.name,
    address: building.address,
    point: pointIn(building.index),
    unitCount: 1,
    floorCount: 6,
  }));
  const homes = buildingPlan.flatMap((building) =>
    ["101", "201"].map((roomNo) => ({
      id: id("home", `${building.key}:${roomNo}`),
      buildingId: id("building", building.key),
      unitNo: "1",
      roomNo,
      exclusiveAreaSquareCentimetres: 895_300,
    })),
  );
  const duties = dutyPlan.map(({ category, area, post }) => ({
    id: id("duty", `${category ?? "any"}:${area}`),
    categoryCode: category,
    areaId: id("area", area),
    postId: id("post", post),
  }));
  return { areas, units, people: [...staff, ...people], posts, duties, buildings, homes };
}
