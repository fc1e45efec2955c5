// Posts with the one who holds each, and the general duties that come with a post for an area. People of the staff are made
// together with their post: phone and user name follow from it, so that a demo account can be guessed.

import type { PostRole } from "../../../platform/operations/actor.ts";
import { areaId } from "./areas.ts";
import { type DepartmentKey, departments, type StreetDepartmentKey, streetDepartments } from "./departments.ts";
import { districtCode } from "./divisions.ts";
import { stableId } from "./ids.ts";
import { inventName } from "./names.ts";
import { createRandom, type Random } from "./random.ts";
import type { AreaRow, PersonRow, PostRow } from "./rows.ts";
import { partnerNames, propertyCompanyMarks, unitId, unitKey } from "./units.ts";

/** Where the demo phone numbers of each role begin: 1990000 and these four digits. */
const firstPhones: Record<PostRole, number> = {
  administrator: 1,
  "district-officer": 11,
  "district-leader": 21,
  "street-officer": 101,
  "street-leader": 201,
  "department-officer": 301,
  "community-officer": 1001,
  "community-leader": 2001,
  "grid-worker": 3001,
  "property-officer": 4001,
  "partner-officer": 5001,
};

type PostPlan = {
  unit: string;
  areaCode: string;
  role: PostRole;
  name: string;
  nameEn: string;
  userName: string;
  holders?: number;
  backstop?: boolean;
};

export type Staffing = { posts: PostRow[]; staff: PersonRow[] };

/** All posts, and one person for each place in them. */
export function generatePosts(areas: readonly AreaRow[], seed: string): Staffing {
  const random = createRandom(seed, "staff");
  const nextPhones = { ...firstPhones };
  const staff: PersonRow[] = [];
  const posts = [...districtPosts(), ...areas.flatMap((area) => areaPosts(area, areas)), ...privatePosts(areas)].map(
    (plan): PostRow => {
      const holders = Array.from({ length: plan.holders ?? 1 }, (_, index) => {
        const userName = index === 0 ? plan.userName : `${plan.userName}-${index + 1}`;
        const phone = `1990000${String(nextPhones[plan.role]++).padStart(4, "0")}`;
        return staffMember(userName, phone, random);
      });
      staff.push(...holders);
      return {
        id: postId(plan.userName),
        unitId: unitId(plan.unit),
        areaId: areaId(plan.areaCode),
        role: plan.role,
        name: plan.name,
        nameEn: plan.nameEn,
        holderPersonIds: holders.map(({ id }) => id),
        backstop: plan.backstop ?? false,
        startsOn: "2025-01-01",
      };
    },
  );
  return { posts, staff };
}

/** A post is known by the user name of its first holder, as {@link userNames} makes it. */
export function postId(userName: string): string {
  return stableId("post", userName);
}

export const userNames = {
  administrator: "admin",
  districtOfficer: "district",
  districtLeader: "district-leader",
  department: (key: DepartmentKey) => key as string,
  streetOfficer: (streetCode: string) => `street-${shortCode(streetCode)}`,
  streetLeader: (streetCode: string) => `street-leader-${shortCode(streetCode)}`,
  streetDepartment: (streetCode: string, key: StreetDepartmentKey) => `${key}-${shortCode(streetCode)}`,
  communityOfficer: (code: string) => `community-${shortCode(code)}`,
  communityLeader: (code: string) => `community-leader-${shortCode(code)}`,
  gridWorker: (code: string) => `grid-${shortCode(code)}`,
};

/** Without the district's own digits, and for a street without the zeros of the community: "001", "001001", "001001-03". */
function shortCode(code: string): string {
  return code.slice(districtCode.length).replace(/^(\d{3})000$/, "$1");
}

function districtPosts(): PostPlan[] {
  const inDistrict = { areaCode: districtCode };
  return [
    {
      ...inDistrict,
      unit: unitKey.commandCentre,
      role: "administrator",
      name: "系统管理岗",
      nameEn: "Administrator",
      userName: userNames.administrator,
    },
    {
      ...inDistrict,
      unit: unitKey.commandCentre,
      role: "district-officer",
      name: "麒麟区受理岗",
      nameEn: "Qilin intake desk",
      userName: userNames.districtOfficer,
      holders: 2,
      backstop: true,
    },
    {
      ...inDistrict,
      unit: unitKey.government,
      role: "district-leader",
      name: "麒麟区分管领导岗",
      nameEn: "Qilin leader in charge",
      userName: userNames.districtLeader,
    },
    ...Object.entries(departments).map(
      ([key, { name, nameEn }]): PostPlan => ({
        ...inDistrict,
        unit: unitKey.department(key as DepartmentKey),
        role: "department-officer",
        name: `${name}受理岗`,
        nameEn: `${nameEn} desk`,
        userName: userNames.department(key as DepartmentKey),
      }),
    ),
  ];
}

function areaPosts(area: AreaRow, areas: readonly AreaRow[]): PostPlan[] {
  if (area.level === 2) return streetPosts(area);
  if (area.level === 3) return communityPosts(area);
  if (area.level === 4) return [gridPost(area, areas)];
  return [];
}

function streetPosts({ code, name, nameEn }: AreaRow): PostPlan[] {
  const office = unitKey.streetOffice(code);
  const common = { unit: office, areaCode: code } as const;
  return [
    {
      ...common,
      role: "street-officer",
      name: `${name}受理岗`,
      nameEn: `${nameEn} intake desk`,
      userName: userNames.streetOfficer(code),
    },
    {
      ...common,
      role: "street-leader",
      name: `${name}分管领导岗`,
      nameEn: `${nameEn} leader in charge`,
      userName: userNames.streetLeader(code),
    },
    ...Object.entries(streetDepartments).map(
      ([key, department]): PostPlan => ({
        unit: unitKey.streetDepartment(code, key as StreetDepartmentKey),
        areaCode: code,
        role: "department-officer",
        name: `${name}${department.name}受理岗`,
        nameEn: `${nameEn} ${department.nameEn} desk`,
        userName: userNames.streetDepartment(code, key as StreetDepartmentKey),
      }),
    ),
  ];
}

function communityPosts({ code, name, nameEn }: AreaRow): PostPlan[] {
  return [
    {
      unit: unitKey.serviceStation(code),
      areaCode: code,
      role: "community-officer",
      name: `${name}受理岗`,
      nameEn: `${nameEn} intake desk`,
      userName: userNames.communityOfficer(code),
    },
    {
      unit: unitKey.committee(code),
      areaCode: code,
      role: "community-leader",
      name: `${name}主任岗`,
      nameEn: `${nameEn} director`,
      userName: userNames.communityLeader(code),
    },
  ];
}

function gridPost(grid: AreaRow, areas: readonly AreaRow[]): PostPlan {
  const community = areas.find(({ id }) => id === grid.parentId)!;
  return {
    unit: unitKey.serviceStation(community.code),
    areaCode: grid.code,
    role: "grid-worker",
    name: `${community.name}${grid.name}网格员`,
    nameEn: `Grid worker, ${community.nameEn}, ${grid.nameEn}`,
    userName: userNames.gridWorker(grid.code),
  };
}

function privatePosts(areas: readonly AreaRow[]): PostPlan[] {
  const streets = areas.filter(({ level }) => level === 2);
  const seat = (index: number) => streets[index % streets.length]!.code;
  return [
    ...propertyCompanyMarks.map(
      (mark, index): PostPlan => ({
        unit: unitKey.propertyCompany(index),
        areaCode: seat(index),
        role: "property-officer",
        name: `示例${mark}物业客服岗`,
        nameEn: `Example Property Company ${index + 1} desk`,
        userName: `property-${index + 1}`,
      }),
    ),
    ...partnerNames.map(
      ({ name, nameEn }, index): PostPlan => ({
        unit: unitKey.partner(index),
        areaCode: seat(index),
        role: "partner-officer",
        name: `${name}联络岗`,
        nameEn: `${nameEn} contact`,
        userName: `partner-${index + 1}`,
      }),
    ),
  ];
}

function staffMember(userName: string, phone: string, random: Random): PersonRow {
  return {
    id: stableId("staff", userName),
    name: inventName(random),
    phone,
    birthYear: random.between(1966, 2001),
    homeId: null,
    residence: null,
    userName,
  };
}
