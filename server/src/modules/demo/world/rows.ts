// The shapes of the generated rows. All positions are WGS 84, [longitude, latitude] in degrees.

import type { AreaKind, PartyBasis, PostRole, UnitKind } from "./kinds.ts";

export type LongitudeLatitude = [longitude: number, latitude: number];
/** A closed ring: the last position repeats the first. */
export type Ring = LongitudeLatitude[];
/** GeoJSON MultiPolygon coordinates: pieces, each an outer ring (the demo has no holes). */
export type MultiPolygon = Ring[][];
export type Point = { longitude: number; latitude: number };

export type AreaLevel = 1 | 2 | 3 | 4 | 5;

export type AreaRow = {
  id: string;
  parentId: string | null;
  level: AreaLevel;
  kind: AreaKind;
  /** The division code; "530302001001-03" for a grid, "530302001001-03-02" for a micro-grid. */
  code: string;
  name: string;
  nameEn: string;
  householdCount: number;
  boundary: MultiPolygon | null;
  center: Point;
  /** True where the boundary, or the whole area, was made up for the demo. */
  invented: boolean;
};

export type UnitRow = {
  id: string;
  kind: UnitKind;
  name: string;
  nameEn: string;
  areaId: string;
  parentUnitId: string | null;
  partyBasis?: PartyBasis;
};

export type Residence = "owner" | "tenant" | "family";

export type PersonRow = {
  id: string;
  name: string;
  /** Eleven digits of the demo range 199000xxxxx; children have none. */
  phone: string | null;
  birthYear: number;
  homeId: string | null;
  /** In what capacity the person lives in that home; null without one. */
  residence: Residence | null;
  /** Staff sign in with it; residents have none. */
  userName: string | null;
};

export type PostRow = {
  id: string;
  unitId: string;
  areaId: string;
  role: PostRole;
  name: string;
  nameEn: string;
  holderPersonIds: string[];
  /** The district's last resort: true for exactly one post. */
  backstop: boolean;
  /** ISO date. */
  startsOn: string;
};

/** 定格定人定责: this post answers for this category (null: for whatever no other duty names) in this area. */
export type DutyRow = { id: string; categoryCode: string | null; areaId: string; postId: string };

export type BuildingRow = {
  id: string;
  microGridId: string;
  /** Printed under the QR code on the door: seven unambiguous letters and digits, unique in the district. */
  code: string;
  name: string;
  address: string;
  point: Point;
  /** 单元: stairways with a door of their own. */
  unitCount: number;
  floorCount: number;
};

export type HomeRow = {
  id: string;
  buildingId: string;
  unitNo: string;
  roomNo: string;
  /** 专有部分面积 in whole square centimetres (m² × 10,000): votes are counted in integers. */
  exclusiveAreaSquareCentimetres: number;
};

export type World = {
  areas: AreaRow[];
  units: UnitRow[];
  people: PersonRow[];
  posts: PostRow[];
  duties: DutyRow[];
  buildings: BuildingRow[];
  homes: HomeRow[];
};
