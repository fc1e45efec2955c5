// The closed lists of the directory's words. Each list is data, so that a form, a check constraint and a test can draw on it.

export const areaKinds = ["district", "street", "town", "community", "village", "grid", "micro-grid"] as const;
export type AreaKind = (typeof areaKinds)[number];

export const unitKinds = [
  "district-office",
  "street-office",
  "street-department",
  "department",
  "community-committee",
  "service-station",
  "property-company",
  "owners-committee",
  "social-organisation",
  "company",
  "school",
  "police-station",
  "volunteer-team",
  "partner-unit",
  "party-committee",
  "party-general-branch",
  "party-branch",
  "party-group",
] as const;
export type UnitKind = (typeof unitKinds)[number];

/** On what a Party organisation is founded: 区域、楼栋、行业、兴趣、流动党员、临时行动. */
export const partyBases = ["area", "building", "industry", "interest", "floating", "temporary-action"] as const;
export type PartyBasis = (typeof partyBases)[number];

export const postRoles = [
  "grid-worker",
  "community-officer",
  "community-leader",
  "street-officer",
  "street-leader",
  "department-officer",
  "district-officer",
  "district-leader",
  "property-officer",
  "partner-officer",
  "administrator",
] as const;
export type PostRole = (typeof postRoles)[number];
