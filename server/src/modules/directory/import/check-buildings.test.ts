import { describe, expect, it, test } from "vitest";
import { expectOk, testDistrict } from "../../../testing/test-district.ts";
import { importRows, problemsIn, type Typed } from "./imports.fixture.ts";

const linli = testDistrict();

const tower: Typed<"buildings"> = { name: "丁香园1栋", address: "甲街道丁香路3号1栋", location: "103.805,25.505" };
const plated: Typed<"buildings"> = { ...tower, code: "dx2a3b4", name: "丁香园2栋", address: "甲街道丁香路3号2栋" };

async function building(name: string) {
  const [row] = await linli.rows("select * from directory.buildings where district_id = 990001 and name = $1", [
    name,
  ]);
  return row;
}

describe("buildings", () => {
  it("get a plate code where they have none, are located by their point, and can be found at once", async () => {
    expect(await importRows(linli, "buildings", [tower, plated], "xlsx")).toEqual({
      added: 2,
      changed: 0,
      unchanged: 0,
    });
    const { code, micro_grid_id } = (await building("丁香园1栋"))!;
    expect(code).toMatch(/^[2-9A-HJ-NP-Z]{7}$/);
    expect(micro_grid_id).toBe(linli.id("area", "micro-a1-1-1"));
    const browser = linli.newBrowser();
    expect(expectOk(await browser.call("show-building", { code })).body.name).toBe("丁香园1栋");
    expect(expectOk(await browser.call("find-buildings", { text: "丁香路3号 二栋" })).body.buildings).toMatchObject([
      { code: "DX2A3B4" },
    ]);
  });

  it("are known again: by name and address without a code, by the code with one", async () => {
    const before = await linli.rows("select * from directory.buildings order by id");
    expect(await importRows(linli, "buildings", [tower, plated])).toEqual({ added: 0, changed: 0, unchanged: 2 });
    expect(await linli.rows("select * from directory.buildings order by id")).toEqual(before);
    const renamed = { ...plated, name: "丁香花园2栋", floorCount: 11 };
    expect(await importRows(linli, "buildings", [renamed])).toMatchObject({ added: 0, changed: 1 });
    expect(await building("丁香花园2栋")).toMatchObject({ code: "DX2A3B4", floor_count: 11, unit_count: 1 });
  });

  it("stand where their micro-grid is named, whatever the point says: a micro-grid may be a list of buildings", async () => {
    const row = {
      ...tower,
      name: "远楼",
      address: "远路1号",
      location: "104.9,25.9",
      microGridCode: "990001-micro-b1-1-1",
    };
    await importRows(linli, "buildings", [row]);
    expect(await building("远楼")).toMatchObject({ micro_grid_id: linli.id("area", "micro-b1-1-1") });
  });
});

test.each<[string, Typed<"buildings">[], string[]]>([
  ["the same code twice", [plated, { ...plated, name: "另一栋" }], ["第3行「门牌码」与第2行是同一栋楼"]],
  ["the same name and address twice", [tower, tower], ["第3行「楼栋名称」与第2行是同一栋楼"]],
  [
    "a second code for a building",
    [{ ...tower, code: "NEW22222" }],
    ["第2行「门牌码」这栋楼已登记，门牌码是“[2-9A-Z]{7}”"],
  ],
  [
    "a point in no micro-grid",
    [{ ...tower, location: "104.9,25.9" }],
    ["第2行「经纬度」这个位置不在任何微网格的边界内"],
  ],
  [
    "a micro-grid nobody knows",
    [{ ...tower, microGridCode: "nowhere" }],
    ["第2行「微网格编号」没有编号为“nowhere”的区域"],
  ],
  [
    "a grid instead of a micro-grid",
    [{ ...tower, microGridCode: "990001-grid-a1-1" }],
    ["第2行「微网格编号」这里要填微网格的编号"],
  ],
  ["a code of other signs", [{ ...tower, code: "楼-1" }], ["第2行「门牌码」格式不对"]],
])("a sheet of buildings with %s is refused", async (_, rows, sentences) => {
  const problems = await problemsIn(linli, "buildings", rows);
  expect(problems).toEqual(sentences.map((sentence) => expect.stringMatching(new RegExp(`^${sentence}`))));
});

const home: Typed<"homes"> = {
  building: "CP2A3B4",
  unitNo: "1单元",
  roomNo: "301室",
  exclusiveAreaSquareCentimetres: "89.53",
};

describe("homes", () => {
  it("are known by building, stairway and room, however these are written", async () => {
    expect(await importRows(linli, "homes", [home])).toEqual({ added: 1, changed: 0, unchanged: 0 });
    const again = { ...home, building: "翠屏小区1栋", unitNo: 1, roomNo: 301 };
    expect(await importRows(linli, "homes", [again])).toEqual({ added: 0, changed: 0, unchanged: 1 });
    const [row] = await linli.rows("select * from directory.homes where district_id = 990001 and room_no = '301'");
    expect(row).toMatchObject({
      building_id: linli.id("building", "cuiping-1"),
      unit_no: "1",
      exclusive_area_square_centimetres: 895_300,
      area_source: "registered",
    });
  });

  it("keep an area that the sheet leaves empty, and take one it says", async () => {
    const { exclusiveAreaSquareCentimetres: _, ...bare } = home;
    expect(await importRows(linli, "homes", [bare])).toMatchObject({ unchanged: 1 });
    expect(await importRows(linli, "homes", [{ ...bare, areaSource: "测绘" }])).toMatchObject({ changed: 1 });
    const [row] = await linli.rows("select * from directory.homes where district_id = 990001 and room_no = '301'");
    expect(row).toMatchObject({ exclusive_area_square_centimetres: 895_300, area_source: "surveyed" });
  });

  it("come in by ten thousand, and change nothing the second time", async () => {
    const rows = Array.from({ length: 10_000 }, (_, index) => ({
      ...home,
      unitNo: 2 + Math.floor(index / 100),
      roomNo: 101 + (index % 100),
    }));
    expect(await importRows(linli, "homes", rows, "xlsx")).toEqual({ added: 10_000, changed: 0, unchanged: 0 });
    expect(await importRows(linli, "homes", rows)).toEqual({ added: 0, changed: 0, unchanged: 10_000 });
  });
});

test.each<[string, Typed<"homes">[], string[]]>([
  [
    "a building nobody knows",
    [{ ...home, building: "没有的楼" }],
    ["第2行「楼栋门牌码或名称」没有编号或名称为“没有的楼”的楼栋"],
  ],
  ["another district's building only", [{ ...home, building: "ZZ999999" }], ["第2行「楼栋门牌码或名称」"]],
  ["the same home twice", [home, { ...home, building: "翠屏小区1栋" }], ["第3行「房号」与第2行是同一户"]],
  [
    "an area that is too exact",
    [{ ...home, exclusiveAreaSquareCentimetres: "89.53001" }],
    ["第2行「专有面积（平方米）」最多4位小数"],
  ],
  [
    "an area of nothing",
    [{ ...home, exclusiveAreaSquareCentimetres: "0" }],
    ["第2行「专有面积（平方米）」应在0.0001到"],
  ],
])("a sheet of homes with %s is refused", async (_, rows, sentences) => {
  const problems = await problemsIn(linli, "homes", rows);
  expect(problems).toEqual(sentences.map((sentence) => expect.stringMatching(new RegExp(`^${sentence}`))));
});

it("a name that two buildings have does not say which is meant", async () => {
  await importRows(linli, "buildings", [{ ...tower, name: "翠屏小区3栋", address: "乙街道别处3栋" }]);
  const problems = await problemsIn(linli, "homes", [{ ...home, building: "翠屏小区3栋" }]);
  expect(problems).toEqual([expect.stringContaining("有2栋楼叫这个名称，请改填门牌码")]);
});
