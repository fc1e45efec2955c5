import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { inDistrict } from "../../platform/database/transaction.ts";
import { type SmallDistrict, smallDistricts } from "../../testing/small-districts.ts";
import { pointIn } from "../../testing/small-world.ts";
import type { AreaKey } from "../../testing/small-world-plan.ts";
import { testDistrict } from "../../testing/test-district.ts";
import { buildingWords } from "./building-words.ts";
import { buildingOfAddress, type Located, locate, type Whereabouts } from "./index.ts";

const linli = testDistrict();

function at(place: Partial<Whereabouts>, which: SmallDistrict = "one"): Promise<Located | null> {
  const districtId = smallDistricts[which].id;
  return inDistrict(linli.pools.app, { districtId, today: "2026-11-24" }, async ({ tx }) => ({
    value: await locate(tx, districtId, { buildingId: null, location: null, ...place }),
  }));
}

function lngLat(index: number) {
  const { longitude, latitude } = pointIn(index);
  return { lng: longitude, lat: latitude };
}

const inOrder: AreaKey[] = ["micro-a1-1-1", "micro-a1-1-2", "micro-a1-2-1", "micro-a2-1-1", "micro-b1-1-1"];

describe("a place is located", () => {
  it("by its building, with the areas it lies in and the building's own point", async () => {
    expect(await at({ buildingId: linli.id("building", "cuiping-3"), location: lngLat(4) })).toEqual({
      microGridId: linli.id("area", "micro-a1-1-2"),
      gridId: linli.id("area", "grid-a1-1"),
      communityId: linli.id("area", "community-a1"),
      streetId: linli.id("area", "street-a"),
      districtAreaId: linli.id("area", "district"),
      microGrid: "第1网格2号微网格",
      microGridEn: "Grid 1, micro-grid 2",
      grid: "第1网格",
      gridEn: "Grid 1",
      community: "甲一社区",
      communityEn: "Community A1",
      street: "甲街道",
      streetEn: "Street A",
      buildingId: linli.id("building", "cuiping-3"),
      buildingName: "翠屏小区3栋",
      address: "甲街道翠屏路1号翠屏小区3栋",
      location: lngLat(1),
    });
  });

  it("by its point, wherever in the micro-grid that lies", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 4 }),
        fc.double({ min: -0.0049, max: 0.0049, noNaN: true }),
        fc.double({ min: -0.0049, max: 0.0049, noNaN: true }),
        async (index, east, north) => {
          const { lng, lat } = lngLat(index);
          const located = await at({ location: { lng: lng + east, lat: lat + north } });
          expect(located?.microGridId).toBe(linli.id("area", inOrder[index]!));
          expect(located).toMatchObject({ buildingId: null, address: null });
        },
      ),
      { numRuns: 40 },
    );
  });

  it("by its point where the building is not registered any more", async () => {
    const buildingId = linli.id("building", "haitang-1");
    await linli.rows("update directory.buildings set retired_at = now() where id = $1", [buildingId]);
    expect(await at({ buildingId })).toBeNull();
    expect(await at({ buildingId, location: lngLat(0) })).toMatchObject({
      microGridId: linli.id("area", "micro-a1-1-1"),
      buildingId: null,
    });
  });

  it("in one of two neighbours where it lies on their border, always the same", async () => {
    const border = { lng: lngLat(0).lng + 0.005, lat: lngLat(0).lat };
    const [first, again] = [await at({ location: border }), await at({ location: border })];
    expect(["micro-a1-1-1", "micro-a1-1-2"].map((key) => linli.id("area", key as AreaKey))).toContain(
      first?.microGridId,
    );
    expect(again).toEqual(first);
  });

  it("in its own district only, though the other one lies on the same ground", async () => {
    expect((await at({ location: lngLat(0) }, "two"))?.microGridId).toBe(linli.id("area", "micro-a1-1-1", "two"));
    expect(await at({ buildingId: linli.id("building", "cuiping-1", "two") })).toBeNull();
  });
});

it("what lies outside, or says nothing, is not located", async () => {
  expect(await at({ location: { lng: 116.4, lat: 39.9 } })).toBeNull();
  expect(await at({})).toBeNull();
});

describe("an address that comes as words", () => {
  const buildingOf = (address: string) =>
    inDistrict(linli.pools.app, { districtId: smallDistricts.one.id, today: "2026-11-24" }, async ({ tx }) => ({
      value: await buildingOfAddress(tx, address),
    }));

  it("means the one building in which all of them occur", async () => {
    expect(await buildingOf("甲街道翠屏路1号翠屏小区2号楼1单元101室")).toBe(linli.id("building", "cuiping-2"));
  });

  it("means of several that have its words the one whose whole name was written", async () => {
    const address = "甲街道甲一社区第2网格2栋";
    for (const name of ["第2网格示例楼1组2栋", "第2网格示例楼2组2栋"]) {
      await linli.rows(
        `insert into directory.buildings
         select c.* from directory.buildings b,
           lateral jsonb_populate_record(b, jsonb_build_object('id', gen_random_uuid(), 'code', $1::text, 'name', $1::text, 'address', $2::text,
             'search', array_to_tsvector($3::text[])::text)) c
          where b.id = $4`,
        [name, address, buildingWords({ code: name, name, address }), linli.id("building", "cuiping-1")],
      );
    }
    const [meant] = await linli.rows("select id from directory.buildings where name = '第2网格示例楼2组2栋'");
    expect(await buildingOf(`${address}第2网格示例楼2组2栋`)).toBe(meant!.id);
    expect(await buildingOf(address)).toBeNull();
  });

  it("means none where several or no buildings fit, or it has no words", async () => {
    expect(await buildingOf("翠屏小区")).toBeNull();
    expect(await buildingOf("人民路1号")).toBeNull();
    expect(await buildingOf("…")).toBeNull();
  });
});

describe("among many", () => {
  beforeAll(async () => {
    await linli.rows(`
      insert into directory.area_shapes (district_id, area_id, part, shape)
      select district_id, id, n, polygon(box(point(110 + n * 0.0001, 30), point(110 + n * 0.0001 + 0.0001, 30.01)))
        from directory.areas, generate_series(2, 30000) n where code = '990001-micro-b1-1-1'`);
    await linli.rows("analyze directory.area_shapes");
  });

  it("an index finds the point, not a look at every polygon", async () => {
    const here = { lng: 112.50005, lat: 30.005 };
    const [{ body }] = (await linli.rows(
      "select prosrc as body from pg_proc where oid = 'directory.micro_grid_at'::regproc",
    )) as [{ body: string }];
    const query = body.replaceAll("longitude", String(here.lng)).replaceAll("latitude", String(here.lat));
    const client = await linli.pools.owner.connect();
    await client.query("select set_config('linli.district_id', '990001', false)");
    const plan = (await client.query(`explain ${query}`)).rows;
    client.release(true);
    expect(JSON.stringify(plan)).toContain("area_shapes_place");
    expect(await at({ location: here })).toMatchObject({
      microGridId: linli.id("area", "micro-b1-1-1"),
    });
  });
});
