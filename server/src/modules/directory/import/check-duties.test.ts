import { describe, expect, it, test } from "vitest";
import { file, seen } from "../../../testing/filings.ts";
import { testDistrict } from "../../../testing/test-district.ts";
import { importRows, problemsIn, type Typed } from "./imports.fixture.ts";

const linli = testDistrict();

const lamps: Typed<"duties"> = {
  category: "street-light-out",
  areaCode: "990001-street-a",
  postName: "甲街道受理岗",
};

async function standing(): Promise<unknown[]> {
  return linli.rows("select area_id, category_id, post_id from duties.standing_duties where district_id = 990001");
}

describe("a duty table", () => {
  it("hands a duty to another post, and matters go there from now on", async () => {
    const before = (await standing()).length;
    expect(await importRows(linli, "duties", [lamps])).toEqual({ added: 0, changed: 1, unchanged: 0 });
    expect(await standing()).toHaveLength(before);
    const { id } = await file(linli, { description: "路灯不亮", categoryId: await categoryId("street-light-out") });
    const { holder } = await seen(linli, "street-officer-sun", id);
    expect(holder.name).toBe("甲街道受理岗");
  });

  it("changes nothing the second time", async () => {
    const before = await standing();
    expect(await importRows(linli, "duties", [lamps])).toEqual({ added: 0, changed: 0, unchanged: 1 });
    expect(await standing()).toEqual(before);
  });

  it("names categories by code or name, or all matters by leaving them out", async () => {
    const [{ name }] = (await linli.rows(
      "select name from categories.categories where district_id = 990001 and code = 'water-outage'",
    )) as [{ name: string }];
    const rows = [
      { category: name, areaCode: "990001-street-b", postName: "乙街道受理岗" },
      { areaCode: "990001-micro-b1-1-1", postName: "乙街道受理岗" },
    ];
    expect(await importRows(linli, "duties", rows)).toEqual({ added: 2, changed: 0, unchanged: 0 });
  });
});

async function categoryId(code: string): Promise<string> {
  const [row] = await linli.rows("select id from categories.categories where district_id = 990001 and code = $1", [
    code,
  ]);
  return String(row!.id);
}

test.each<[string, Typed<"duties">[], string[]]>([
  ["a category nobody knows", [{ ...lamps, category: "没有的事" }], ["第2行「事项」没有叫“没有的事”的事项"]],
  ["an area nobody knows", [{ ...lamps, areaCode: "nowhere" }], ["第2行「区域编号」没有编号为“nowhere”的区域"]],
  [
    "another district's area",
    [{ ...lamps, areaCode: "990002-street-a" }],
    ["第2行「区域编号」没有编号为“990002-street-a”的区域"],
  ],
  ["a post nobody knows", [{ ...lamps, postName: "没有的岗" }], ["第2行「负责岗位」没有叫“没有的岗”的岗位"]],
  [
    "two posts for one matter in one area",
    [lamps, { ...lamps, postName: "乙街道受理岗" }],
    ["第3行「负责岗位」第2行已经指定了这个区域、这类事项的岗位"],
  ],
])("a duty table with %s is refused", async (_, rows, sentences) => {
  const before = await standing();
  const problems = await problemsIn(linli, "duties", rows);
  expect(problems).toEqual(sentences.map((sentence) => expect.stringMatching(new RegExp(`^${sentence}`))));
  expect(await standing()).toEqual(before);
});
