import { describe, expect, it, test } from "vitest";
import { expectOk, testDistrict } from "../../../testing/test-district.ts";
import { importRows, problemsIn, type Typed } from "./imports.fixture.ts";

const linli = testDistrict();

const grid: Typed<"areas"> = {
  code: "990001-new-1",
  name: "新网格",
  kind: "网格",
  parentCode: "990001-community-b1",
};
const microGrid: Typed<"areas"> = {
  code: "990001-new-1-1",
  name: "新微网格",
  kind: "微网格",
  parentCode: "990001-new-1",
  boundary: "104.10,25.50;104.11,25.50;104.11,25.51;104.10,25.51",
};

async function area(code: string) {
  const [row] = await linli.rows("select * from directory.areas where district_id = 990001 and code = $1", [code]);
  return row;
}

describe("areas", () => {
  it("come in with their parents in the same file, in any order, and are located at once", async () => {
    expect(await importRows(linli, "areas", [microGrid, grid], "xlsx")).toEqual({
      added: 2,
      changed: 0,
      unchanged: 0,
    });
    expect(await area("990001-new-1-1")).toMatchObject({
      level: 5,
      street_id: linli.id("area", "street-b"),
      community_id: linli.id("area", "community-b1"),
      grid_id: (await area("990001-new-1"))!.id,
      center: { x: 104.105, y: 25.505 },
      invented: false,
    });
    const [found] = await linli.rows(
      "select area_id from directory.area_shapes where district_id = 990001 and shape @> point(104.105, 25.505)",
    );
    expect(found!.area_id).toBe((await area("990001-new-1-1"))!.id);
  });

  it("change nothing the second time", async () => {
    const before = await linli.rows("select * from directory.areas order by id");
    expect(await importRows(linli, "areas", [grid, microGrid])).toEqual({ added: 0, changed: 0, unchanged: 2 });
    expect(await linli.rows("select * from directory.areas order by id")).toEqual(before);
  });

  it("keep what the sheet leaves empty", async () => {
    await importRows(linli, "areas", [{ ...microGrid, nameEn: "New micro-grid", householdCount: 321 }]);
    const { boundary: _, ...bare } = microGrid;
    expect(await importRows(linli, "areas", [{ ...bare, name: "改名微网格" }])).toMatchObject({ changed: 1 });
    expect(await area("990001-new-1-1")).toMatchObject({
      name: "改名微网格",
      name_en: "New micro-grid",
      household_count: 321,
      boundary: [[expect.arrayContaining([[104.1, 25.5]])]],
      version: 3,
    });
  });

  it("from a Chinese map are moved to where they are", async () => {
    await importRows(linli, "areas", [{ ...grid, system: "高德", center: "103.8,25.5" }]);
    const { x, y } = (await area("990001-new-1"))!.center as { x: number; y: number };
    expect(Math.abs(x - 103.8)).toBeGreaterThan(0.001);
    expect(Math.abs(x - 103.8) + Math.abs(y - 25.5)).toBeLessThan(0.01);
  });

  it("may be of several pieces", async () => {
    const boundary = "104.2,25.5;104.21,25.5;104.21,25.51|104.3,25.5；104.31,25.5；104.31,25.51；104.3,25.5";
    await importRows(linli, "areas", [{ ...microGrid, boundary }]);
    const shapes = await linli.rows(
      "select part, npoints(shape) as corners from directory.area_shapes where district_id = 990001 and area_id = $1 order by part",
      [(await area("990001-new-1-1"))!.id],
    );
    expect(shapes).toEqual([
      { part: 1, corners: 4 },
      { part: 2, corners: 4 },
    ]);
  });

  it("of the demonstration are surveyed from the day on on which somebody draws them", async () => {
    const known = { code: "990001-micro-a1-1-1", name: "第1网格1号微网格", kind: "微网格" };
    await importRows(linli, "areas", [known]);
    expect(await area("990001-micro-a1-1-1")).toMatchObject({ invented: true });
    await importRows(linli, "areas", [{ ...known, boundary: "103.8,25.5;103.81,25.5;103.81,25.52;103.8,25.52" }]);
    expect(await area("990001-micro-a1-1-1")).toMatchObject({ invented: false });
  });
});

test.each<[string, Typed<"areas">[], string[]]>([
  ["the same code twice", [grid, grid], ["第3行「区域编号」与第2行重复，请只留一行。"]],
  [
    "a parent nobody knows",
    [{ ...grid, code: "x-1", parentCode: "nowhere" }],
    ["第2行「上级区域编号」没有编号为“nowhere”的区域"],
  ],
  ["no parent", [{ ...grid, code: "x-1", parentCode: "" }], ["第2行「上级区域编号」这一格必须填。"]],
  [
    "a parent of the wrong level",
    [{ ...grid, code: "x-1", parentCode: "990001-street-a" }],
    ["第2行「上级区域编号」上级应当是社区或村，这个编号是街道或镇。"],
  ],
  [
    "each other as parent",
    [
      { ...grid, code: "x-1", parentCode: "x-2" },
      { ...grid, code: "x-2", parentCode: "x-1" },
    ],
    ["第2行「上级区域编号」上级应当是社区或村，这个编号是网格。", "第3行「上级区域编号」上级应当是社区或村"],
  ],
  [
    "another parent than the registered",
    [{ code: "990001-grid-a1-1", name: "第1网格", kind: "网格", parentCode: "990001-community-b1" }],
    ["第2行「上级区域编号」登记的是“990001-community-a1”，导入不能改这一项"],
  ],
  [
    "another level than the registered",
    [{ code: "990001-grid-a1-1", name: "第1网格", kind: "微网格", parentCode: "990001-grid-a1-2" }],
    ["第2行「类型」登记的是“网格”"],
  ],
  [
    "another district",
    [{ code: "530302", name: "麒麟区", kind: "区" }],
    ["第2行「区域编号」这里只管编号为“990001”的区"],
  ],
  [
    "a district in a district",
    [{ code: "990001", name: "示例区", kind: "区", parentCode: "990001-street-a" }],
    ["第2行「上级区域编号」区没有上级区域"],
  ],
  [
    "a boundary of two corners",
    [{ ...grid, boundary: "104.1,25.5;104.2,25.5" }],
    ["第2行「边界」边界至少要有3个点，这里有2个。"],
  ],
  [
    "a corner that is none",
    [{ ...grid, boundary: "104.1,25.5;25.5,104.2;104.2,25.6" }],
    ["第2行「边界」第2个点：经度和纬度写反了"],
  ],
  [
    "a parent whose own row is wrong, which is told there and only there",
    [
      { ...grid, code: "x-1", name: "" },
      { ...microGrid, code: "x-1-1", parentCode: "x-1" },
    ],
    ["第2行「名称」这一格必须填。"],
  ],
  [
    "a parent of which not even the kind is right",
    [
      { ...grid, code: "x-1", kind: "不知道" },
      { ...microGrid, code: "x-1-1", parentCode: "x-1" },
    ],
    ["第2行「类型」只能填"],
  ],
])("a sheet of areas with %s is refused", async (_, rows, sentences) => {
  const problems = await problemsIn(linli, "areas", rows);
  expect(problems).toEqual(sentences.map((sentence) => expect.stringMatching(new RegExp(`^${sentence}`))));
});

it("an area that is another district's is not this district's", async () => {
  const rows = [{ ...grid, code: "x-9", parentCode: "990002-community-b1" }];
  expect(await problemsIn(linli, "areas", rows)).toHaveLength(1);
  const browser = linli.newBrowser();
  const before = expectOk(await browser.call("show-map")).body.features.length;
  expect(before).toBe(3);
});
