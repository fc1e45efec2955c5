// The demo's rows: the directory's own shapes, with what a generated row always has. All positions are WGS 84.

import type {
  BuildingRow,
  HomeRow,
  HousedPersonRow,
  Point,
  AreaRow as RegisteredArea,
  StaffedPostRow,
  UnitRow,
} from "../../directory/index.ts";

export type {
  AreaLevel,
  BuildingRow,
  Capacity as Residence,
  HomeRow,
  LongitudeLatitude,
  MultiPolygon,
  Point,
  Ring,
  StaffedPostRow as PostRow,
  UnitRow,
} from "../../directory/index.ts";

export type AreaRow = RegisteredArea & { householdCount: number; center: Point };

export type PersonRow = HousedPersonRow & {
  birthYear: number;
  /** Staff sign in with it; residents have none. */
  userName: string | null;
};

/** 定格定人定责: this post answers for this category (null: for whatever no other duty names) in this area. */
export type DutyRow = { id: string; categoryCode: string | null; areaId: string; postId: string };

/** A whole demo district: what the directory loads, and the duty table. */
export type World = {
  areas: AreaRow[];
  units: UnitRow[];
  people: PersonRow[];
  posts: StaffedPostRow[];
  duties: DutyRow[];
  buildings: BuildingRow[];
  homes: HomeRow[];
};
