import { beforeAll, describe, expect, it } from "vitest";
import { type Browser, expectOk, testDistrict } from "../../testing/test-district.ts";

const linli = testDistrict();

let admin: Browser;
beforeAll(async () => {
  admin = await linli.as("administrator-yan");
});

describe("find-posts", () => {
  it.each<[string, () => Record<string, unknown>, string[]]>([
    ["a holder's name", () => ({ text: "冯示例" }), ["城市管理局受理岗"]],
    ["words of unit and area", () => ({ text: "供水 示例区" }), ["供水公司受理岗"]],
    ["its unit", () => ({ unitId: linli.id("unit", "urban-a") }), ["甲街道城市管理办公室受理岗"]],
    [
      "role and an area above its own",
      () => ({ role: "community-officer", areaId: linli.id("area", "street-b") }),
      ["乙一社区受理岗"],
    ],
    ["a name with signs that mean something to the database", () => ({ text: "%_\\" }), []],
  ])("finds by %s", async (_, input, names) => {
    const { posts } = expectOk(await admin.call("find-posts", input())).body;
    expect(posts.map(({ name }: { name: string }) => name)).toEqual(names);
  });

  it("speaks the reader's language", async () => {
    const options = { headers: { "accept-language": "en" } };
    const { posts } = expectOk(await admin.call("find-posts", { text: "供水公司受理岗" }, options)).body;
    expect(posts[0]).toMatchObject({ unitName: "Water Company", areaName: "Example District" });
  });
});

describe("find-units and show-unit", () => {
  it("pages through all units in the order of their names", async () => {
    await linli.rows(
      `
      insert into directory.units (district_id, id, kind, name, area_id)
      select 990001, gen_random_uuid(), 'company', '示例企业' || lpad(n::text, 3, '0'), $1 from generate_series(1, 120) n`,
      [linli.id("area", "street-b")],
    );
    const names: string[] = [];
    for (let after: string | null = ""; after !== null; ) {
      const page: { units: { name: string }[]; next: string | null } = expectOk(
        await admin.call("find-units", { kind: "company", ...(after ? { after } : {}) }),
      ).body;
      names.push(...page.units.map(({ name }) => name));
      after = page.next;
    }
    expect(names).toHaveLength(120);
    expect(names).toEqual([...names].sort());
  });

  it("finds by words and area", async () => {
    const areaId = linli.id("area", "street-a");
    const { units } = expectOk(await admin.call("find-units", { text: "管理", areaId })).body;
    expect(units).toEqual([
      {
        id: linli.id("unit", "urban-a"),
        name: "甲街道城市管理办公室",
        kind: "street-department",
        areaName: "甲街道",
        parentName: "甲街道办事处",
      },
    ]);
  });

  it("shows a unit with its posts and the units below it; abilities to who has them", async () => {
    const unitId = linli.id("unit", "office-a");
    const { unit, posts, children, abilities } = expectOk(await admin.call("show-unit", { unitId })).body;
    expect(unit).toMatchObject({ name: "甲街道办事处", parentId: null, partyBasis: null });
    expect(posts.map(({ name }: { name: string }) => name)).toEqual(["甲街道分管领导岗", "甲街道受理岗"]);
    expect(children).toHaveLength(3);
    expect(abilities.map(({ operation }: { operation: string }) => operation)).toContain("begin-term");
    const officer = await linli.as("street-officer-wu");
    expect(expectOk(await officer.call("show-unit", { unitId })).body.abilities).toEqual([]);
  });

  it("does not know another district's unit", async () => {
    expect((await admin.call("show-unit", { unitId: linli.id("unit", "office-a", "two") })).status).toBe(404);
  });
});

describe("list-people", () => {
  const names = async (input: Record<string, unknown>) =>
    expectOk(await admin.call("list-people", input)).body.people.map(({ name }: { name: string }) => name);

  it.each([
    ["the beginning of the name", "马示", ["马示例"]],
    ["the whole phone number, however it is parted", "199 0001-0001", ["李示例"]],
    ["nothing that is there", "无名氏", []],
  ])("finds by %s", async (_, text, expected) => {
    expect(await names({ text })).toEqual(expected);
  });

  it("leaves out who has left", async () => {
    await linli.rows("update directory.people set left_at = now() where district_id = 990001 and name = '周示例'");
    expect(await names({ text: "周示例" })).toEqual([]);
  });

  it("shows posts, and phones only in part", async () => {
    const { people } = expectOk(await admin.call("list-people", { text: "孙" })).body;
    expect(people).toEqual([
      {
        id: linli.id("person", "street-officer-sun"),
        name: "孙示例",
        phoneMasked: expect.stringMatching(/^199\*{4}\d{4}$/),
        posts: ["甲街道受理岗"],
        partyUnit: null,
      },
    ]);
  });

  it("pages through everybody, in the order of their names, and nobody of another district", async () => {
    await linli.rows(
      "insert into directory.people (district_id, id, name) select 990001, gen_random_uuid(), '同名' from generate_series(1, 120)",
    );
    const ids = new Set<string>();
    for (let after: string | null = ""; after !== null; ) {
      const page: { people: { id: string }[]; next: string | null } = expectOk(
        await admin.call("list-people", after ? { after } : {}),
      ).body;
      for (const { id } of page.people) ids.add(id);
      after = page.next;
    }
    const own = await linli.rows("select id from directory.people where district_id = 990001 and left_at is null");
    expect(ids).toEqual(new Set(own.map(({ id }) => id)));
  });
});
