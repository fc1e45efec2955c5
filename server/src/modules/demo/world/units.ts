// Offices, departments, committees, companies: who there is to answer. Public bodies carry their plain names; companies and
// partner units are invented and say so.

import type { UnitKind } from "../../directory/index.ts";
import { areaId } from "./areas.ts";
import { type DepartmentKey, departments, type StreetDepartmentKey, streetDepartments } from "./departments.ts";
import { type Division, districtCode, readDivisions } from "./divisions.ts";
import { stableId } from "./ids.ts";
import { generatePartyOrganisations } from "./party-organisations.ts";
import type { AreaRow, UnitRow } from "./rows.ts";

/** Keys from which the ids of units are made; posts name their unit by them. */
export const unitKey = {
  government: "government",
  commandCentre: "command-centre",
  department: (key: DepartmentKey) => `department:${key}`,
  streetOffice: (streetCode: string) => `street-office:${streetCode}`,
  streetDepartment: (streetCode: string, key: StreetDepartmentKey) => `${key}:${streetCode}`,
  committee: (communityCode: string) => `committee:${communityCode}`,
  serviceStation: (communityCode: string) => `service-station:${communityCode}`,
  propertyCompany: (index: number) => `property-company:${index}`,
  partner: (index: number) => `partner:${index}`,
  developer: (index: number) => `developer:${index}`,
};

export function unitId(key: string): string {
  return stableId("unit", key);
}

/** Twelve, after the ten stems and two branches. */
export const propertyCompanyMarks = [..."甲乙丙丁戊己庚辛壬癸子丑"];

/** Two developers with homes that are not sold yet. */
const developerMarks = [..."甲乙"];

/** Invented units that work together with a street: 示例甲小学 and its like. */
export const partnerNames: readonly { name: string; nameEn: string }[] = [
  ["小学", "Primary School"],
  ["中学", "Middle School"],
  ["幼儿园", "Kindergarten"],
  ["医院", "Hospital"],
  ["药房", "Pharmacy"],
  ["银行", "Bank"],
  ["超市", "Supermarket"],
  ["书店", "Bookshop"],
  ["律师事务所", "Law Firm"],
  ["公交公司", "Bus Company"],
].flatMap(([kind, kindEn]) => [
  { name: `示例甲${kind}`, nameEn: `Example A ${kindEn}` },
  { name: `示例乙${kind}`, nameEn: `Example B ${kindEn}` },
]);

/** All units, each parent before its children. */
export function generateUnits(areas: readonly AreaRow[]): UnitRow[] {
  const divisions = readDivisions();
  const streets = divisions.filter(({ parentCode }) => parentCode === districtCode);
  const communities = divisions.filter(({ parentCode }) => parentCode !== districtCode);
  return [
    unitRow(unitKey.government, "district-office", "麒麟区人民政府", "Qilin District Government", districtCode, null),
    unitRow(
      unitKey.commandCentre,
      "district-office",
      "麒麟区社会治理指挥中心",
      "Qilin Command Centre",
      districtCode,
      unitKey.government,
    ),
    ...Object.entries(departments).map(([key, { name, nameEn }]) =>
      unitRow(unitKey.department(key as DepartmentKey), "department", name, nameEn, districtCode, unitKey.government),
    ),
    ...streets.flatMap(streetUnits),
    ...communities.flatMap(communityUnits),
    ...privateUnits(streets),
    ...generatePartyOrganisations(areas),
  ];
}

function streetUnits(street: Division): UnitRow[] {
  const isTown = street.kind === "town";
  const office = unitKey.streetOffice(street.code);
  const placeEn = `${street.pinyin} ${isTown ? "Town" : "Subdistrict"}`;
  return [
    unitRow(
      office,
      "street-office",
      `${street.name}${isTown ? "人民政府" : "办事处"}`,
      `${placeEn} Office`,
      street.code,
      unitKey.government,
    ),
    ...Object.entries(streetDepartments).map(([key, { name, nameEn }]) =>
      unitRow(
        unitKey.streetDepartment(street.code, key as StreetDepartmentKey),
        "street-department",
        `${street.name}${name}`,
        `${placeEn} ${nameEn}`,
        street.code,
        office,
      ),
    ),
  ];
}

function communityUnits(community: Division): UnitRow[] {
  const { code, name, officialName, pinyin } = community;
  const placeEn = `${pinyin} ${community.kind === "village" ? "Village" : "Community"}`;
  const committee = unitKey.committee(code);
  return [
    unitRow(
      committee,
      "community-committee",
      officialName,
      `${placeEn} Committee`,
      code,
      unitKey.streetOffice(community.parentCode),
    ),
    unitRow(
      unitKey.serviceStation(code),
      "service-station",
      `${name}便民服务站`,
      `${placeEn} Service Station`,
      code,
      committee,
    ),
  ];
}

function privateUnits(streets: readonly Division[]): UnitRow[] {
  const seat = (index: number) => streets[index % streets.length]!.code;
  return [
    ...propertyCompanyMarks.map((mark, index) =>
      unitRow(
        unitKey.propertyCompany(index),
        "property-company",
        `示例${mark}物业`,
        `Example Property Company ${index + 1}`,
        seat(index),
        null,
      ),
    ),
    ...partnerNames.map(({ name, nameEn }, index) =>
      unitRow(unitKey.partner(index), "partner-unit", name, nameEn, seat(index), null),
    ),
    ...developerMarks.map((mark, index) =>
      unitRow(
        unitKey.developer(index),
        "company",
        `示例${mark}置业公司`,
        `Example Developer ${index + 1}`,
        seat(index),
        null,
      ),
    ),
  ];
}

function unitRow(
  key: string,
  kind: UnitKind,
  name: string,
  nameEn: string,
  areaCode: string,
  parentKey: string | null,
): UnitRow {
  return {
    id: unitId(key),
    kind,
    name,
    nameEn,
    areaId: areaId(areaCode),
    parentUnitId: parentKey === null ? null : unitId(parentKey),
  };
}
