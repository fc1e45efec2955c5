import { beforeAll, describe, expect, it, test } from "vitest";
import { expectOk, testDistrict } from "../../../testing/test-district.ts";
import { importRows, problemsIn, type Typed } from "./imports.fixture.ts";

const linli = testDistrict();

const li: Typed<"party-members"> = {
  name: "李示例",
  phone: "19900010001",
  unitName: "示例甲党支部",
  since: "2020-07-01",
};

beforeAll(async () => {
  const branch = { kind: "党支部", areaCode: "990001-community-a1" };
  await importRows(linli, "units", [
    { ...branch, name: "示例甲党支部", nameEn: "Branch A" },
    { ...branch, name: "示例乙党支部" },
  ]);
});

async function memberships(): Promise<unknown[]> {
  return linli.rows(
    `select u.name, m.since::text as since, m.until::text as until
       from directory.party_memberships m
       join directory.units u on u.district_id = m.district_id and u.id = m.unit_id
      where m.district_id = 990001 order by m.since`,
  );
}

describe("Party members", () => {
  it("join a branch, which counts them; the same sheet again changes nothing", async () => {
    expect(await importRows(linli, "party-members", [li], "xlsx")).toEqual({ added: 1, changed: 0, unchanged: 1 });
    expect(await importRows(linli, "party-members", [li])).toEqual({ added: 0, changed: 0, unchanged: 2 });
    const admin = await linli.as("administrator-yan");
    const { people } = expectOk(
      await admin.call("list-people", { text: "李" }, { headers: { "accept-language": "en" } }),
    ).body;
    expect(people).toMatchObject([{ name: "李示例", partyUnit: "Branch A" }]);
    const { units } = expectOk(await admin.call("find-units", { text: "示例甲党支部" })).body;
    expect(expectOk(await admin.call("show-unit", { unitId: units[0].id })).body.unit).toMatchObject({
      partyMemberCount: 1,
    });
    expect(
      expectOk(await admin.call("show-unit", { unitId: linli.id("unit", "property") })).body.unit.partyMemberCount,
    ).toBeNull();
  });

  it("read it among what is held about them", async () => {
    const { person } = expectOk(await (await linli.as("resident-li")).call("show-my-data")).body;
    expect(person.party).toEqual({ unit: "示例甲党支部", since: "2020-07-01" });
    const other = expectOk(await (await linli.as("resident-zhou")).call("show-my-data")).body;
    expect(other.person.party).toBeNull();
  });

  it("who are transferred leave the earlier branch the day before", async () => {
    const transferred = { ...li, unitName: "示例乙党支部", since: "2026-09-01" };
    expect(await importRows(linli, "party-members", [transferred])).toMatchObject({ added: 1, changed: 1 });
    expect(await memberships()).toEqual([
      { name: "示例甲党支部", since: "2020-07-01", until: "2026-08-31" },
      { name: "示例乙党支部", since: "2026-09-01", until: null },
    ]);
    expect(await importRows(linli, "party-members", [li, transferred])).toMatchObject({ added: 0, changed: 0 });
  });

  it("who leave do so on the day that a sheet says", async () => {
    const left = { ...li, unitName: "示例乙党支部", since: "2026-09-01", until: "2026-10-31" };
    expect(await importRows(linli, "party-members", [left])).toMatchObject({ added: 0, changed: 1 });
    const { person } = expectOk(await (await linli.as("resident-li")).call("show-my-data")).body;
    expect(person.party).toBeNull();
  });
});

test.each<[string, Typed<"party-members">[], string[]]>([
  ["a branch nobody knows", [{ ...li, unitName: "没有的支部" }], ["第2行「党支部名称」没有叫“没有的支部”的单位"]],
  [
    "a unit that is no Party organisation",
    [{ ...li, unitName: "示例甲物业" }],
    ["第2行「党支部名称」这个单位不是党组织"],
  ],
  ["an end before its beginning", [{ ...li, until: "2020-06-30" }], ["第2行「转出日期」转出日期不能早于转入日期"]],
  ["the same membership twice", [li, li], ["第3行「转入日期」与第2行是同一个人"]],
  [
    "two branches at a time",
    [{ ...li, unitName: "示例乙党支部", since: "2024-01-01", until: "2024-12-31" }],
    ["第2行「转入日期」与2020-07-01起在另一个党支部的时间重叠"],
  ],
])("a sheet of Party members with %s is refused", async (_, rows, sentences) => {
  const before = await memberships();
  const problems = await problemsIn(linli, "party-members", rows);
  expect(problems).toEqual(sentences.map((sentence) => expect.stringMatching(new RegExp(`^${sentence}`))));
  expect(await memberships()).toEqual(before);
});
