// The Party organisations of the district: the published totals, spread over a tree of our own making.

import type { PartyBasis } from "../../directory/index.ts";
import { areaId } from "./areas.ts";
import { departments } from "./departments.ts";
import { districtCode } from "./divisions.ts";
import { stableId } from "./ids.ts";
import type { AreaRow, UnitRow } from "./rows.ts";

/** Published by the pilot district: 2,090 in all. */
export const publishedPartyOrganisations = { committees: 72, generalBranches: 128, branches: 1_890 };

/** Trades with a general branch of their own. */
const trades: readonly (readonly [name: string, nameEn: string])[] = [
  ["物业服务", "Property Services"],
  ["快递物流", "Parcels and Logistics"],
  ["外卖配送", "Food Delivery"],
  ["网约出行", "Ride-hailing"],
  ["商贸零售", "Retail"],
  ["餐饮服务", "Catering"],
  ["民办教育", "Private Education"],
  ["民办医疗", "Private Health Care"],
  ["建筑施工", "Construction"],
  ["家政服务", "Domestic Services"],
  ["汽车维修", "Car Repair"],
  ["电子商务", "Online Trade"],
  ["社会组织", "Social Organisations"],
];
const pastimes: readonly (readonly [name: string, nameEn: string])[] = [
  ["书画", "Calligraphy"],
  ["合唱", "Choir"],
  ["太极", "Tai Chi"],
  ["摄影", "Photography"],
  ["骑行", "Cycling"],
];
const ordinals = [..."一二三四五六七八九十"];

type Organisation = {
  key: string;
  kind: "party-committee" | "party-general-branch" | "party-branch";
  name: string;
  nameEn: string;
  areaCode: string;
  parentKey: string | null;
  basis: PartyBasis;
};

/** Committees and general branches first, so that each parent stands before its children. */
export function generatePartyOrganisations(areas: readonly AreaRow[]): UnitRow[] {
  const upper = [districtCommittee, ...streetCommittees(areas), ...departmentAndTradeBodies()];
  const communityBodies = communityOrganisations(areas, upper);
  const parents = [...upper, ...communityBodies];
  const local = localBranches(areas);
  const trade = tradeBranches(parents, publishedPartyOrganisations.branches - local.length);
  return [...parents, ...local, ...trade].map(partyRow);
}

const districtCommittee: Organisation = {
  key: "district",
  kind: "party-committee",
  name: "中共麒麟区委员会",
  nameEn: "Qilin District Party Committee",
  areaCode: districtCode,
  parentKey: null,
  basis: "area",
};

function streetCommittees(areas: readonly AreaRow[]): Organisation[] {
  return areas
    .filter(({ level }) => level === 2)
    .map((street) => ({
      key: street.code,
      kind: "party-committee",
      name: `中共麒麟区${street.name}${street.kind === "town" ? "委员会" : "工作委员会"}`,
      nameEn: `${street.nameEn} Party Committee`,
      areaCode: street.code,
      parentKey: districtCommittee.key,
      basis: "area",
    }));
}

function departmentAndTradeBodies(): Organisation[] {
  const common = { areaCode: districtCode, parentKey: districtCommittee.key, basis: "industry" } as const;
  return [
    ...Object.entries(departments).map(([key, { name, nameEn, party }]) =>
      party === "committee"
        ? ({
            ...common,
            key,
            kind: "party-committee",
            name: `中共${name}委员会`,
            nameEn: `${nameEn} Party Committee`,
          } as const)
        : ({
            ...common,
            key,
            kind: "party-general-branch",
            name: `中共${name}总支部委员会`,
            nameEn: `${nameEn} General Branch`,
          } as const),
    ),
    ...trades.map(
      ([name, nameEn]): Organisation => ({
        ...common,
        key: `trade:${nameEn}`,
        kind: "party-general-branch",
        name: `中共麒麟区${name}行业总支部委员会`,
        nameEn: `${nameEn} General Branch`,
      }),
    ),
  ];
}

/** The communities with most households have a committee, as many as the published number leaves; the others a general branch. */
function communityOrganisations(areas: readonly AreaRow[], upper: readonly Organisation[]): Organisation[] {
  const committeesLeft =
    publishedPartyOrganisations.committees - upper.filter(({ kind }) => kind === "party-committee").length;
  const communities = areas.filter(({ level }) => level === 3);
  const largest = new Set(
    communities.toSorted((left, right) => right.householdCount - left.householdCount).slice(0, committeesLeft),
  );
  const codeById = new Map(areas.map(({ id, code }) => [id, code]));
  return communities.map((community) => {
    const isCommittee = largest.has(community);
    return {
      key: community.code,
      kind: isCommittee ? "party-committee" : "party-general-branch",
      name: `中共${community.name}${isCommittee ? "委员会" : "总支部委员会"}`,
      nameEn: `${community.nameEn} ${isCommittee ? "Party Committee" : "General Branch"}`,
      areaCode: community.code,
      parentKey: codeById.get(community.parentId!)!,
      basis: "area",
    };
  });
}

/** One branch to each grid, one more for the buildings of a city grid, three to each community. */
function localBranches(areas: readonly AreaRow[]): Organisation[] {
  const communities = areas.filter(({ level }) => level === 3);
  return communities.flatMap((community, index) => {
    const branch = (
      key: string,
      name: string,
      nameEn: string,
      areaCode: string,
      basis: PartyBasis,
    ): Organisation => ({
      key: `${key}:${areaCode}`,
      kind: "party-branch",
      name: `${community.name}${name}党支部`,
      nameEn: `${community.nameEn}, ${nameEn} Branch`,
      areaCode,
      parentKey: community.code,
      basis,
    });
    const [pastime, pastimeEn] = pastimes[index % pastimes.length]!;
    const grids = areas.filter(({ parentId }) => parentId === community.id);
    return [
      ...grids.map((grid) => branch("grid", grid.name, grid.nameEn, grid.code, "area")),
      ...(community.kind === "community"
        ? grids.map((grid) =>
            branch("building", `${grid.name}楼栋`, `${grid.nameEn} Buildings`, grid.code, "building"),
          )
        : []),
      branch("floating", "流动党员", "Floating Members", community.code, "floating"),
      branch("interest", pastime, pastimeEn, community.code, "interest"),
      branch("action", "应急行动", "Emergency Action", community.code, "temporary-action"),
    ];
  });
}

/** The rest, dealt in turn to departments and trades: 机关第一党支部, 第二… */
function tradeBranches(parents: readonly Organisation[], count: number): Organisation[] {
  const owners = parents.filter(({ basis }) => basis === "industry");
  return Array.from({ length: count }, (_, index) => {
    const owner = owners[index % owners.length]!;
    const round = Math.floor(index / owners.length);
    const stem = owner.name.replace(/^中共/, "").replace(/(总支部)?委员会$/, "");
    const stemEn = owner.nameEn.replace(/ (Party Committee|General Branch)$/, "");
    return {
      key: `${owner.key}:${round + 1}`,
      kind: "party-branch",
      name: `${stem}第${ordinals[round]}党支部`,
      nameEn: `${stemEn}, Branch ${round + 1}`,
      areaCode: owner.areaCode,
      parentKey: owner.key,
      basis: "industry",
    };
  });
}

function partyRow({ key, kind, name, nameEn, areaCode, parentKey, basis }: Organisation): UnitRow {
  return {
    id: stableId("party", key),
    kind,
    name,
    nameEn,
    areaId: areaId(areaCode),
    parentUnitId: parentKey === null ? null : stableId("party", parentKey),
    partyBasis: basis,
  };
}
