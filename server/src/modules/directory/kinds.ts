/** The closed lists of the directory's words: data, so that a form, a template and a test can draw on them. */

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

/** How somebody fills a post: full-time, 兼职委员, 干部下沉. */
export const termManners = ["full-time", "part-time", "sunken"] as const;
export type TermManner = (typeof termManners)[number];

/** In what capacity somebody lives in a home. */
export const capacities = ["owner", "tenant", "family"] as const;
export type Capacity = (typeof capacities)[number];

/** The order in which art. 278 of the Civil Code takes a home's area. */
export const areaSources = ["registered", "surveyed", "contract"] as const;
export type AreaSource = (typeof areaSources)[number];
