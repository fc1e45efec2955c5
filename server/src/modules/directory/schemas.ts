import { Type } from "typebox";
import { postRoles } from "../../platform/operations/actor.ts";
import { LngLat, nullable, Uuid } from "../../platform/schemas.ts";
import { areaKinds, unitKinds } from "./kinds.ts";

export const SearchText = Type.String({ maxLength: 100 });
export const RoleName = Type.Enum([...postRoles]);
export const AreaKindName = Type.Enum([...areaKinds]);
export const UnitKindName = Type.Enum([...unitKinds]);
export const Level = Type.Integer({ minimum: 1, maximum: 5 });

export const Building = Type.Object({
  id: Uuid,
  code: Type.String(),
  name: Type.String(),
  address: Type.String(),
  community: Type.String(),
  grid: Type.String(),
  location: LngLat,
});

const PostSummary = Type.Object({
  id: Uuid,
  name: Type.String(),
  unitId: Uuid,
  unitName: Type.String(),
});

/** A post as colleagues see it: what it is for, and who holds it today. */
export const StaffedPost = Type.Object({
  ...PostSummary.properties,
  role: RoleName,
  areaName: Type.String(),
  holders: Type.Array(Type.String()),
});

export const UnitLine = Type.Object({
  id: Uuid,
  name: Type.String(),
  kind: UnitKindName,
  areaName: Type.String(),
  parentName: nullable(Type.String()),
});
