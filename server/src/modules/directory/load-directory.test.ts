import { describe, expect, it, test } from "vitest";
import { type SmallDistrict, smallDistricts } from "../../testing/small-districts.ts";
import { smallWorld } from "../../testing/small-world.ts";
import { testDistrict } from "../../testing/test-district.ts";

const linli = testDistrict();

function rows(which: SmallDistrict = "one") {
  const { duties: _, ...directory } = smallWorld(smallDistricts[which].id);
  return directory;
}

const tables = [
  "areas",
  "area_shapes",
  "units",
  "people",
  "posts",
  "post_terms",
  "buildings",
  "homes",
  "residences",
  "party_memberships",
];

function everything() {
  return Promise.all(tables.map((table) => linli.rows(`select t.* from directory.${table} t order by t::text`)));
}

describe("the same rows again", () => {
  it("change nothing at all and tell nothing", async () => {
    const before = await everything();
    const told = await linli.rows("select count(*) as count from platform.events");
    expect(await linli.runJob("load-directory", rows())).toMatchObject({ added: 0, changed: 0 });
    expect(await everything()).toEqual(before);
    expect(await linli.rows("select count(*) as count from platform.events")).toEqual(told);
  });

  it("with one name changed change that row and no other, and not the other district's", async () => {
    const world = rows();
    const [first, ...others] = world.buildings;
    const changed = { ...world, buildings: [{ ...first!, name: "翠屏花园1栋" }, ...others] };
    expect(await linli.runJob("load-directory", changed)).toMatchObject({ added: 0, changed: 1 });
    const named = await linli.rows(
      "select district_id, name, version from directory.buildings where code = 'CP2A3B4'",
    );
    expect(named).toEqual(
      expect.arrayContaining([
        { district_id: 990_001, name: "翠屏花园1栋", version: 2 },
        { district_id: 990_002, name: "翠屏小区1栋", version: 1 },
      ]),
    );
    expect(await linli.runJob("load-directory", rows())).toMatchObject({ added: 0, changed: 1 });
  });
});

test("areas know what they lie in, by level", async () => {
  const [area] = await linli.rows(
    `select district_area_id, street_id, community_id, grid_id, parent_id from directory.areas
      where district_id = 990001 and id = $1`,
    [linli.id("area", "micro-a1-1-2")],
  );
  expect(area).toEqual({
    district_area_id: linli.id("area", "district"),
    street_id: linli.id("area", "street-a"),
    community_id: linli.id("area", "community-a1"),
    grid_id: linli.id("area", "grid-a1-1"),
    parent_id: linli.id("area", "grid-a1-1"),
  });
});

test("a boundary that is drawn anew replaces its shape, piece by piece", async () => {
  const world = rows();
  const square = (west: number): [number, number][] => [
    [west, 20],
    [west + 1, 20],
    [west + 1, 21],
    [west, 21],
    [west, 20],
  ];
  const areas = world.areas.map((area) =>
    area.id === linli.id("area", "micro-b1-1-1") ? { ...area, boundary: [[square(110)], [square(120)]] } : area,
  );
  await linli.runJob("load-directory", { ...world, areas });
  const shapes = await linli.rows(
    "select part, shape::text as shape from directory.area_shapes where district_id = 990001 and area_id = $1",
    [linli.id("area", "micro-b1-1-1")],
  );
  expect(shapes).toEqual([
    { part: 1, shape: "((110,20),(111,20),(111,21),(110,21),(110,20))" },
    { part: 2, shape: "((120,20),(121,20),(121,21),(120,21),(120,20))" },
  ]);
  await linli.runJob("load-directory", world);
});

test("phones are sealed, found by their keyed hash, and never in the audit", async () => {
  const [person] = await linli.rows(
    "select phone_encrypted, phone_index from directory.people where district_id = 990001 and id = $1",
    [linli.id("person", "resident-li")],
  );
  const { phone_encrypted: sealed, phone_index: index } = person as { phone_encrypted: Buffer; phone_index: Buffer };
  expect(linli.vault.open(sealed, "directory.people.phone")).toBe("19900010001");
  expect(index).toEqual(linli.vault.index("19900010001", "phone"));
  expect(sealed.includes("19900010001")).toBe(false);
  const [audit] = await linli.rows("select string_agg(input::text, '') as told from platform.audit_entries");
  expect(audit!.told).not.toMatch(/1990001000|李示例/);
});

test("two people may exchange their numbers", async () => {
  const world = rows();
  const [li, zhou] = ["resident-li", "resident-zhou"].map((key) => linli.id("person", key as "resident-li"));
  const people = world.people.map((person) =>
    person.id === li
      ? { ...person, phone: "19900010002" }
      : person.id === zhou
        ? { ...person, phone: "19900010001" }
        : person,
  );
  expect(await linli.runJob("load-directory", { ...world, people })).toMatchObject({ added: 0, changed: 2 });
  expect(await linli.runJob("load-directory", world)).toMatchObject({ added: 0, changed: 2 });
});

test("co-owners, an owner of several homes, a developer and Party members come with the rows, and once", async () => {
  const world = rows();
  const home = (key: string) => linli.id("home", key);
  const [developer, branch] = [linli.id("unit", "developer"), linli.id("unit", "branch")];
  const common = { nameEn: "", areaId: linli.id("area", "community-a1"), parentUnitId: null };
  const units = [
    { ...common, id: developer, kind: "company" as const, name: "示例置业" },
    { ...common, id: branch, kind: "party-branch" as const, name: "示例党支部" },
  ];
  const li = linli.id("person", "resident-li");
  const more = {
    ...world,
    units: [...world.units, ...units],
    homes: world.homes.map((row) =>
      row.id === home("cuiping-2:101") ? { ...row, developerUnitId: developer } : row,
    ),
    people: world.people.map((person) =>
      person.id === li
        ? {
            ...person,
            ownedHomeIds: [home("yulan-1:101"), home("guihua-1:101")],
            party: { unitId: branch, since: "2020-07-01" },
          }
        : person,
    ),
  };
  // Two units, a home, two residences, a membership.
  expect(await linli.runJob("load-directory", more)).toMatchObject({ added: 5, changed: 1 });
  expect(await linli.runJob("load-directory", more)).toMatchObject({ added: 0, changed: 0 });
  const owners = await linli.rows(
    "select person_id from directory.residences where district_id = 990001 and home_id = $1 and capacity = 'owner'",
    [home("yulan-1:101")],
  );
  expect(owners).toHaveLength(2);
  const members = await linli.rows(
    "select person_id, unit_id, since::text as since from directory.party_memberships",
  );
  expect(members).toEqual([{ person_id: li, unit_id: branch, since: "2020-07-01" }]);
  const unsold = await linli.rows("select id from directory.homes where developer_unit_id = $1", [developer]);
  expect(unsold).toEqual([{ id: home("cuiping-2:101") }]);
});

test("nobody but the system may load it", () => {
  expect(linli.linli.application.operations.get("load-directory")).toBeUndefined();
});
