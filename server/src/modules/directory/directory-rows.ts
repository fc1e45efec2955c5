/** The register as plain rows. All positions are WGS 84, [longitude, latitude] in degrees. */

import type { PostRole } from "../../platform/operations/actor.ts";
import type { AreaKind, AreaSource, Capacity, PartyBasis, TermManner, UnitKind } from "./kinds.ts";

export type LongitudeLatitude = [longitude: number, latitude: number];
/** A closed ring: the last position repeats the first. */
export type Ring = LongitudeLatitude[];
/** GeoJSON MultiPolygon coordinates: pieces, each an outer ring and perhaps holes. */
export type MultiPolygon = Ring[][];
export type Point = { longitude: number; latitude: number };

export type AreaLevel = 1 | 2 | 3 | 4 | 5;

export type AreaRow = {
  id: string;
  parentId: string | null;
  level: AreaLevel;
  kind: AreaKind;
  /** The division code; below it by hyphens: "530302001001-03" for a grid, "530302001001-03-02" for a micro-grid. */
  code: string;
  name: string;
  nameEn: string;
  householdCount: number | null;
  boundary: MultiPolygon | null;
  center: Point | null;
  /** True where the boundary, or the whole area, was made up for a demonstration. */
  invented: boolean;
};

export type UnitRow = {
  id: string;
  kind: UnitKind;
  name: string;
  nameEn: string;
  areaId: string;
  parentUnitId: string | null;
  partyBasis?: PartyBasis | null;
};

export type PersonRow = {
  id: string;
  name: string;
  /** Eleven digits. */
  phone: string | null;
  birthYear: number | null;
  identityNumber?: string | null;
  /** What the register where it comes from calls this person. */
  reference?: string | null;
};

export type PostRow = {
  id: string;
  unitId: string;
  areaId: string;
  role: PostRole;
  name: string;
  nameEn: string;
  /** The district's last resort: true for exactly one post. */
  backstop: boolean;
};

/** That somebody holds a post; known by post, person and first day. */
export type TermRow = {
  postId: string;
  personId: string;
  /** ISO date. */
  startsOn: string;
  /** The last day, itself included. */
  endsOn: string | null;
  manner: TermManner;
};

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
  exclusiveAreaSquareCentimetres: number | null;
  areaSource?: AreaSource;
  /** The developer that has not sold it yet; then nobody of the residences owns it. */
  developerUnitId?: string | null;
};

/** That somebody lives in a home or owns it; several owners of one home are its co-owners. */
export type ResidenceRow = {
  personId: string;
  homeId: string;
  capacity: Capacity;
  /** ISO date; null: as it is registered. */
  since?: string | null;
  /** The last day, itself included; null: as it is registered. */
  until?: string | null;
};

/** That somebody is a member of a Party organisation; known by person, organisation and first day. */
export type PartyMembershipRow = {
  personId: string;
  unitId: string;
  /** ISO date. */
  since: string;
  /** The last day, itself included; null: as it is registered. */
  until: string | null;
};

/** A person as the bulk load takes it: with the home they live in, what else they own, and their Party organisation. */
export type HousedPersonRow = PersonRow & {
  homeId: string | null;
  residence: Capacity | null;
  /** Other homes that this person owns, alone or with others. */
  ownedHomeIds?: readonly string[];
  party?: { unitId: string; since: string } | null;
};

/** A post as the bulk load takes it: with those who hold it, all from the same day on. */
export type StaffedPostRow = PostRow & { holderPersonIds: string[]; startsOn: string };

/** What the bulk load takes; parents stand before their children in every list. */
export type DirectoryRows = {
  areas: AreaRow[];
  units: UnitRow[];
  people: HousedPersonRow[];
  posts: StaffedPostRow[];
  buildings: BuildingRow[];
  homes: HomeRow[];
};
