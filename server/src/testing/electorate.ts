import { smallDistricts } from "./small-districts.ts";
import { smallWorld } from "./small-world.ts";
import type { Browser, TestDistrict } from "./test-district.ts";

/**
 * 丁香园1栋 in 甲一社区第2网格, for tests of votes: eight homes and whoever lives in them, added to the small world of one test
 * file. Areas differ, two homes are the developer's, one buyer has two homes, one home has two owners.
 *
 *   101 (81.23 m²) Bao, with a child · 102 (81.23) Cen and her husband Dou, co-owners · 201 and 202 (105.6, 64.07) Fan, who
 *   lives in 201 · 301 and 302 (105.6, 64.07) the developer's · 401 (120) Gao, with a tenant He · 402 (99.99) Ji, by phone
 *   unknown
 */
export const electorateHomes = {
  "101": 812_300,
  "102": 812_300,
  "201": 1_056_000,
  "202": 640_700,
  "301": 1_056_000,
  "302": 640_700,
  "401": 1_200_000,
  "402": 999_900,
} as const;
export type ElectorateHome = keyof typeof electorateHomes;

const voters = {
  bao: { name: "鲍示例", phone: "19900040001", birthYear: 1962, home: "101", residence: "owner", party: true },
  baoChild: { name: "鲍小示", phone: null, birthYear: 2015, home: "101", residence: "family", party: false },
  cen: { name: "岑示例", phone: "19900040002", birthYear: 1981, home: "102", residence: "owner", party: false },
  dou: { name: "窦示例", phone: "19900040003", birthYear: 1979, home: "102", residence: "owner", party: true },
  fan: { name: "范示例", phone: "19900040004", birthYear: 1970, home: "201", residence: "owner", party: false },
  gao: { name: "高示例", phone: "19900040005", birthYear: 1958, home: "401", residence: "owner", party: true },
  he: { name: "贺示例", phone: "19900040006", birthYear: 1999, home: "401", residence: "tenant", party: false },
  ji: { name: "冀示例", phone: null, birthYear: 1940, home: "402", residence: "owner", party: false },
} as const;
export type Voter = keyof typeof voters;

const building = "dingxiang-1";

/** Ids of what `addElectorate` adds: homes by room number, people by name, and the building. */
export function electorateIds(linli: TestDistrict) {
  return {
    building: linli.id("unit", building),
    developer: linli.id("unit", "developer"),
    branch: linli.id("unit", "branch-a1"),
    home: (room: ElectorateHome) => linli.id("home", `${building}:${room}`),
    person: (voter: Voter) => linli.id("unit", `voter:${voter}`),
  };
}

/** Through the job that founds a register; call it in beforeAll. */
export async function addElectorate(linli: TestDistrict): Promise<void> {
  const ids = electorateIds(linli);
  const area = linli.id("area", "community-a1");
  const nothing = { areas: [], units: [], people: [], posts: [], buildings: [], homes: [] };
  const like = smallWorld(smallDistricts.one.id).buildings.find(({ id }) => id === linli.id("building", "guihua-1"))!;
  await linli.runJob("load-directory", {
    ...nothing,
    units: [
      {
        id: ids.developer,
        kind: "company",
        name: "示例置业公司",
        nameEn: "Developer",
        areaId: area,
        parentUnitId: null,
      },
      {
        id: ids.branch,
        kind: "party-branch",
        name: "甲一社区党支部",
        nameEn: "Branch A1",
        areaId: area,
        parentUnitId: null,
        partyBasis: "area",
      },
    ],
    buildings: [
      { ...like, id: ids.building, code: "DX2A3B4", name: "丁香园1栋", address: "甲街道丁香路2号丁香园1栋" },
    ],
    homes: Object.entries(electorateHomes).map(([roomNo, exclusiveAreaSquareCentimetres]) => ({
      id: ids.home(roomNo as ElectorateHome),
      buildingId: ids.building,
      unitNo: "1",
      roomNo,
      exclusiveAreaSquareCentimetres,
      developerUnitId: roomNo.startsWith("3") ? ids.developer : null,
    })),
    people: Object.entries(voters).map(([key, { home, party, ...person }]) => ({
      ...person,
      id: ids.person(key as Voter),
      homeId: ids.home(home),
      ownedHomeIds: key === "fan" ? [ids.home("202")] : [],
      party: party ? { unitId: ids.branch, since: "2019-07-01" } : null,
    })),
  });
}

const phones = new WeakMap<TestDistrict, Map<Voter, Browser>>();

/** A voter's own phone, signed in through the front door at the first call. */
export async function phoneOf(linli: TestDistrict, voter: Exclude<Voter, "baoChild" | "ji">): Promise<Browser> {
  const known = phones.get(linli) ?? new Map<Voter, Browser>();
  phones.set(linli, known);
  const browser = known.get(voter) ?? linli.newBrowser();
  if (!known.has(voter)) await linli.signIn(browser, voters[voter].phone);
  known.set(voter, browser);
  return browser;
}
