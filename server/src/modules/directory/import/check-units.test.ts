import { describe, expect, it, test } from "vitest";
import { testDistrict } from "../../../testing/test-district.ts";
import { importRows, problemsIn, type Typed } from "./imports.fixture.ts";

const linli = testDistrict();

const branch: Typed<"units"> = {
  name: "甲一社区第一党支部",
  kind: "党支部",
  areaCode: "990001-community-a1",
  parentName: "甲一社区党总支",
  partyBasis: "楼栋",
};
const general: Typed<"units"> = { name: "甲一社区党总支", kind: "党总支", areaCode: "990001-community-a1" };

describe("units", () => {
  it("come in with their parents in the same file, in any order", async () => {
    expect(await importRows(linli, "units", [branch, general])).toEqual({ added: 2, changed: 0, unchanged: 0 });
    const rows = await linli.rows(
      `select u.name, u.kind, u.party_basis, p.name as parent from directory.units u
         left join directory.units p on p.district_id = u.district_id and p.id = u.parent_unit_id
        where u.name like '甲一社区%党%' order by u.name`,
    );
    expect(rows).toEqual([
      { name: "甲一社区党总支", kind: "party-general-branch", party_basis: null, parent: null },
      { name: "甲一社区第一党支部", kind: "party-branch", party_basis: "building", parent: "甲一社区党总支" },
    ]);
  });

  it("keep what the sheet leaves empty, and change what it says", async () => {
    const { parentName: _, partyBasis: __, ...bare } = branch;
    expect(await importRows(linli, "units", [{ ...bare, nameEn: "First branch" }, general])).toEqual({
      added: 0,
      changed: 1,
      unchanged: 1,
    });
    const [row] = await linli.rows(
      "select name_en, party_basis, parent_unit_id from directory.units where name = $1",
      [branch.name],
    );
    expect(row).toEqual({ name_en: "First branch", party_basis: "building", parent_unit_id: expect.any(String) });
  });

  it("come in by the thousand, each below the one before", async () => {
    const rows = Array.from({ length: 6000 }, (_, index) => ({
      name: `链条${index}`,
      kind: "企业",
      areaCode: "990001",
      ...(index % 70 === 0 ? {} : { parentName: `链条${index - 1}` }),
    }));
    expect(await importRows(linli, "units", rows.toReversed())).toMatchObject({ added: 6000 });
    expect(await importRows(linli, "units", rows)).toMatchObject({ unchanged: 6000 });
  });
});

test.each<[string, Typed<"units">[], string[]]>([
  ["the same name twice", [branch, branch], ["第3行「单位名称」与第2行重复"]],
  ["an area nobody knows", [{ ...general, areaCode: "nowhere" }], ["第2行「所属区域编号」没有编号为“nowhere”的区域"]],
  ["a parent nobody knows", [{ ...branch, parentName: "没有的单位" }], ["第2行「上级单位」没有叫“没有的单位”的单位"]],
  [
    "itself as parent",
    [{ ...general, parentName: general.name! }],
    ["第2行「上级单位」上下级绕成了一圈：甲一社区党总支 → 甲一社区党总支。"],
  ],
  [
    "a circle that leads through the register",
    [{ name: "甲街道办事处", kind: "街道办", areaCode: "990001-street-a", parentName: "甲一社区便民服务站" }],
    ["第2行「上级单位」上下级绕成了一圈：甲街道办事处 → 甲一社区便民服务站 → 甲街道办事处。"],
  ],
  [
    "a Party basis where there is no Party organisation",
    [{ name: "示例企业", kind: "企业", areaCode: "990001", partyBasis: "行业" }],
    ["第2行「党组织设置依据」只有党委"],
  ],
  [
    "a parent whose own row is wrong, which is told there and only there",
    [
      { ...general, name: "新总支", kind: "不知道" },
      { ...branch, name: "新支部", parentName: "新总支" },
    ],
    ["第2行「类型」只能填"],
  ],
])("a sheet of units with %s is refused", async (_, rows, sentences) => {
  const problems = await problemsIn(linli, "units", rows);
  expect(problems).toEqual(sentences.map((sentence) => expect.stringMatching(new RegExp(`^${sentence}`))));
});
