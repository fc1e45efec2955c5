import fc, { type Arbitrary } from "fast-check";
import { beforeAll, describe, expect, it, test } from "vitest";
import { testDistrict } from "../../../testing/test-district.ts";
import type { ImportKindName } from "./import-kinds.ts";
import { importRows, type Typed } from "./imports.fixture.ts";
import {
  areaKindLabels,
  areaSourceLabels,
  capacityLabels,
  mannerLabels,
  partyBasisLabels,
  roleLabels,
  unitKindLabels,
} from "./labels.ts";

const linli = testDistrict();

/** What the register holds, as the rows of a sheet. */
const registers: { [Kind in ImportKindName]: () => Promise<Typed<Kind>[]> } = {
  async areas() {
    const rows = await linli.rows(`
      select a.code, a.name, a.name_en as "nameEn", a.kind, p.code as "parentCode", a.household_count as "householdCount",
             a.center[0] || ',' || a.center[1] as center, a.boundary
        from directory.areas a left join directory.areas p on p.district_id = a.district_id and p.id = a.parent_id
       where a.district_id = 990001`);
    return rows.map(({ kind, boundary, ...row }) => ({
      ...row,
      kind: areaKindLabels[kind as "grid"].labels["zh-CN"],
      boundary: (boundary as number[][][][] | null)?.map(([ring]) => ring!.map(String).join(";")).join("|") ?? "",
    }));
  },
  async units() {
    const rows = await linli.rows(`
      select u.name, u.name_en as "nameEn", u.kind, a.code as "areaCode", p.name as "parentName", u.party_basis as "partyBasis"
        from directory.units u join directory.areas a on a.district_id = u.district_id and a.id = u.area_id
        left join directory.units p on p.district_id = u.district_id and p.id = u.parent_unit_id
       where u.district_id = 990001`);
    return rows.map(({ kind, partyBasis, ...row }) => ({
      ...row,
      kind: unitKindLabels[kind as "company"].labels["zh-CN"],
      partyBasis: partyBasis ? partyBasisLabels[partyBasis as "area"].labels["zh-CN"] : "",
    }));
  },
  async people() {
    const rows = await linli.rows(`
      select e.name, e.phone_encrypted as phone, e.birth_year as "birthYear", e.reference, p.name as "postName",
             p.name_en as "postNameEn", u.name as "unitName", a.code as "areaCode", p.role,
             t.starts_on as "startsOn", t.ends_on as "endsOn", t.manner
        from directory.people e
        left join directory.post_terms t on t.district_id = e.district_id and t.person_id = e.id
        left join directory.posts p on p.district_id = e.district_id and p.id = t.post_id
        left join directory.units u on u.district_id = e.district_id and u.id = p.unit_id
        left join directory.areas a on a.district_id = e.district_id and a.id = p.area_id
       where e.district_id = 990001`);
    return rows.map(({ phone, role, manner, ...row }) => ({
      ...row,
      phone: phone ? linli.vault.open(phone as Buffer, "directory.people.phone") : "",
      role: role ? roleLabels[role as "grid-worker"].labels["zh-CN"] : "",
      manner: manner ? mannerLabels[manner as "sunken"].labels["zh-CN"] : "",
    }));
  },
  async duties() {
    return linli.rows(`
      select c.code as category, a.code as "areaCode", p.name as "postName"
        from duties.standing_duties d
        join directory.areas a on a.district_id = d.district_id and a.id = d.area_id
        join directory.posts p on p.district_id = d.district_id and p.id = d.post_id
        left join categories.categories c on c.district_id = d.district_id and c.id = d.category_id
       where d.district_id = 990001`);
  },
  async buildings() {
    return linli.rows(`
      select b.code, b.name, b.address, a.code as "microGridCode", b.location[0] || ',' || b.location[1] as location,
             b.unit_count as "unitCount", b.floor_count as "floorCount"
        from directory.buildings b join directory.areas a on a.district_id = b.district_id and a.id = b.micro_grid_id
       where b.district_id = 990001`);
  },
  async homes() {
    const rows = await linli.rows(`
      select b.code as building, h.unit_no as "unitNo", h.room_no as "roomNo", h.area_source as "areaSource",
             u.name as "developerName",
             (h.exclusive_area_square_centimetres / 10000.0)::numeric(12, 4)::text as "exclusiveAreaSquareCentimetres"
        from directory.homes h join directory.buildings b on b.district_id = h.district_id and b.id = h.building_id
        left join directory.units u on u.district_id = h.district_id and u.id = h.developer_unit_id
       where h.district_id = 990001`);
    return rows.map(({ areaSource, ...row }) => ({
      ...row,
      areaSource: areaSourceLabels[areaSource as "contract"].labels["zh-CN"],
    }));
  },
  async residents() {
    const rows = await linli.rows(`
      select b.code as building, h.unit_no as "unitNo", h.room_no as "roomNo", p.name, p.phone_encrypted as phone,
             p.birth_year as "birthYear", r.capacity, r.since::text as since, r.until::text as until
        from directory.residences r
        join directory.people p on p.district_id = r.district_id and p.id = r.person_id
        join directory.homes h on h.district_id = r.district_id and h.id = r.home_id
        join directory.buildings b on b.district_id = h.district_id and b.id = h.building_id
       where r.district_id = 990001`);
    return rows.map(({ phone, capacity, ...row }) => ({
      ...row,
      phone: linli.vault.open(phone as Buffer, "directory.people.phone"),
      capacity: capacityLabels[capacity as "owner"].labels["zh-CN"],
    }));
  },
  async "party-members"() {
    const rows = await linli.rows(`
      select p.name, p.phone_encrypted as phone, u.name as "unitName", m.since::text as since, m.until::text as until
        from directory.party_memberships m
        join directory.people p on p.district_id = m.district_id and p.id = m.person_id
        join directory.units u on u.district_id = m.district_id and u.id = m.unit_id
       where m.district_id = 990001`);
    return rows.map(({ phone, ...row }) => ({
      ...row,
      phone: linli.vault.open(phone as Buffer, "directory.people.phone"),
    }));
  },
};

const tables: Record<ImportKindName, string[]> = {
  areas: ["areas", "area_shapes"],
  units: ["units"],
  people: ["people", "posts", "post_terms"],
  duties: [],
  buildings: ["buildings"],
  homes: ["homes"],
  residents: ["people", "homes", "residences"],
  "party-members": ["people", "party_memberships"],
};

async function stored(kind: ImportKindName): Promise<unknown[]> {
  const contents = await Promise.all(
    tables[kind].map((table) => linli.rows(`select t.* from directory.${table} t order by t::text`)),
  );
  return kind === "duties" ? linli.rows("select * from duties.duties order by id") : contents;
}

async function changesNothing<Kind extends ImportKindName>(kind: Kind, format: "xlsx" | "csv"): Promise<void> {
  const rows = await registers[kind]();
  const before = await stored(kind);
  expect(rows.length).toBeGreaterThan(0);
  expect(await importRows(linli, kind, rows, format)).toMatchObject({ added: 0, changed: 0 });
  expect(await stored(kind)).toEqual(before);
}

beforeAll(async () => {
  // The test's own positions carry noise beyond the centimetre to which sheets are read.
  await importRows(linli, "areas", await registers.areas());
  await importRows(linli, "buildings", await registers.buildings());
  const branch = { kind: "党支部", areaCode: "990001-community-a1" };
  await importRows(linli, "units", [
    { ...branch, name: "示例甲党支部" },
    { ...branch, name: "示例乙党支部" },
    { name: "示例置业", kind: "企业", areaCode: "990001" },
  ]);
  await importRows(linli, "homes", [{ building: "GH2A3B4", unitNo: 1, roomNo: 201, developerName: "示例置业" }]);
  const ma = { name: "马示例", phone: "19900010003" };
  await importRows(linli, "party-members", [
    { ...ma, unitName: "示例甲党支部", since: "2020-01-01" },
    { ...ma, unitName: "示例乙党支部", since: "2026-05-01" },
  ]);
});

describe("a register written into a sheet and imported again changes nothing", () => {
  const kinds = Object.keys(registers) as ImportKindName[];
  test.each(kinds.flatMap((kind) => (["xlsx", "csv"] as const).map((format) => [kind, format] as const)))(
    "%s in %s",
    (kind, format) => changesNothing(kind, format),
  );
});

/** Names as people give them, and as nobody should. */
const words = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "甲",
        "𠮷",
        "示例",
        "🙂",
        "👨‍👩‍👧",
        "B座",
        "3栋",
        "-",
        "=1+1",
        "'",
        '"',
        ",",
        ";",
        "\n",
        "<b>",
        "&amp;",
        "é",
        "0012",
      ),
      fc.string({ unit: "grapheme", maxLength: 4 }),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => parts.join("").replace(/\p{C}/gu, "·").normalize("NFKC").trim());

let lastNumber = 0;
function newNumber(): number {
  lastNumber += 1;
  return lastNumber;
}

/** New at every run, also of a smaller counterexample. */
function called(prefix: string): Arbitrary<() => string> {
  return words.map((name) => () => [...`${prefix}${newNumber()}${name}`].slice(0, 40).join("").trim());
}

const unit = fc.record({
  name: called("单位"),
  kind: fc.constantFrom(...Object.values(unitKindLabels).map(({ labels }) => labels["zh-CN"])),
  areaCode: fc.constantFrom("990001", "990001-street-a", "990001-grid-a1-1"),
});

const building = fc.record({
  name: called("楼"),
  address: called("地址"),
  location: fc
    .tuple(fc.integer({ min: 0, max: 499_999 }), fc.integer({ min: 1, max: 99_999 }))
    .map(([east, north]) => `${(103.8 + east / 1e7).toFixed(7)},${(25.5 + north / 1e7).toFixed(7)}`),
  floorCount: fc.integer({ min: 1, max: 200 }),
});

const person = fc.record({
  name: called("人"),
  reference: called("编号"),
  birthYear: fc.integer({ min: 1900, max: 2020 }),
  postName: fc.constantFrom("甲街道受理岗", "乙街道受理岗"),
  startsOn: fc
    .date({ min: new Date("2000-01-01"), max: new Date("2030-01-01"), noInvalidDate: true })
    .map((day) => day.toISOString().slice(0, 10)),
});

function asSaid(row: Record<string, unknown>) {
  return expect.objectContaining(row);
}

/** Numbers come back without the zeros at their end. */
function placed({ location, ...row }: { location: string; [more: string]: unknown }) {
  return asSaid({ ...row, location: location.split(",").map(Number).join(",") });
}

describe("whatever a sheet says goes in as it is, and once", () => {
  it.each(["xlsx", "csv"] as const)("units, buildings and people in %s", async (format) => {
    const some = { minLength: 1, maxLength: 5 };
    const sheets = fc.tuple(fc.array(unit, some), fc.array(building, some), fc.array(person, some));
    await fc.assert(
      fc.asyncProperty(sheets, async (made) => {
        const units = made[0].map((row) => ({ ...row, name: row.name() }));
        const buildings = made[1].map((row) => ({ ...row, name: row.name(), address: row.address() }));
        const people = made[2].map((row) => ({ ...row, name: row.name(), reference: row.reference() }));
        expect(await importRows(linli, "units", units, format)).toMatchObject({ added: units.length, changed: 0 });
        expect(await importRows(linli, "buildings", buildings, format)).toMatchObject({ added: buildings.length });
        expect(await importRows(linli, "people", people, format)).toMatchObject({ added: 2 * people.length });
        expect(await registers.units()).toEqual(expect.arrayContaining(units.map(asSaid)));
        expect(await registers.buildings()).toEqual(expect.arrayContaining(buildings.map(placed)));
        expect(await registers.people()).toEqual(expect.arrayContaining(people.map(asSaid)));
        for (const kind of ["units", "buildings", "people"] as const) await changesNothing(kind, format);
        expect(await importRows(linli, "buildings", buildings, format)).toMatchObject({ added: 0, changed: 0 });
      }),
      { numRuns: 12 },
    );
  });
});
