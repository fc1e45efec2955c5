import { beforeAll, describe, expect, test } from "vitest";
import { type Filed, file } from "../../testing/filings.ts";
import { expectOk, testDistrict } from "../../testing/test-district.ts";
import { categoryIdOf } from "../categories/index.ts";

const linli = testDistrict();
const light = categoryIdOf("street-light-out");

let rubbish: Filed;
let lamp: Filed;

beforeAll(async () => {
  linli.clock.set("2026-11-01T01:00:00Z");
  await file(linli, { categoryId: light });
  linli.clock.set("2026-11-24T01:00:00Z");
  rubbish = await file(linli, { categoryId: categoryIdOf("uncollected-rubbish") });
  lamp = await file(linli, { categoryId: light });
  await file(linli, { categoryId: light, buildingId: linli.id("building", "yulan-1") });
});

async function tries(changes: unknown, days = 7) {
  const admin = await linli.as("administrator-yan");
  return admin.call("try-duties", { changes: typeof changes === "string" ? changes : JSON.stringify(changes), days });
}

const toWang = () => ({
  categoryId: light,
  areaId: linli.id("area", "grid-a1-1"),
  postId: linli.id("post", "grid-worker-wang"),
});

describe("tried on what was filed", () => {
  test("a new duty shows what it would have drawn to itself, from where, and by which rule", async () => {
    const { body } = expectOk(await tries([toWang()]));
    expect(body).toMatchObject({ tried: 3, movedCount: 1 });
    expect(body.moved).toEqual([
      {
        requestId: lamp.id,
        number: lamp.number,
        category: "路灯不亮",
        place: "甲一社区第1网格",
        from: expect.objectContaining({ name: "甲街道城市管理办公室受理岗" }),
        to: expect.objectContaining({ id: linli.id("post", "grid-worker-wang") }),
        rule: "“路灯不亮”由甲一社区第1网格网格员负责（岗位责任表）。",
      },
    ]);
  });

  test("more days show more", async () => {
    expect(expectOk(await tries([toWang()], 30)).body).toMatchObject({ tried: 4, movedCount: 2 });
  });

  test("a group's duty moves what is in the group, and only that", async () => {
    const change = {
      ...toWang(),
      categoryId: categoryIdOf("city-environment"),
      postId: linli.id("post", "property-officer-bai"),
    };
    const { body } = expectOk(await tries([change]));
    expect(body.moved).toMatchObject([
      { number: rubbish.number, rule: "“市容环境”类的事由示例甲物业负责（岗位责任表）。" },
    ]);
  });

  test("an ended duty shows where its matters would go, at last to the backstop", async () => {
    const ended = { categoryId: null, areaId: linli.id("area", "grid-a1-1"), postId: null };
    expect(expectOk(await tries([ended])).body.moved).toMatchObject([
      { number: rubbish.number, to: { name: "甲一社区受理岗" } },
    ]);
    const all = ["grid-a1-1", "community-a1", "street-a", "district"] as const;
    const changes = all.map((key) => ({ ...ended, areaId: linli.id("area", key) }));
    expect(expectOk(await tries(changes)).body.moved[0]).toMatchObject({
      to: { name: "示例区受理岗" },
      rule: expect.stringContaining("兜底"),
    });
  });

  test("a change that moves nothing shows nothing", async () => {
    const elsewhere = { ...toWang(), areaId: linli.id("area", "grid-a2-1") };
    expect(expectOk(await tries([elsewhere])).body).toEqual({ tried: 3, moved: [], movedCount: 0 });
  });

  test("nothing is changed by it", async () => {
    const table = () => linli.rows("select * from duties.duties order by id");
    const before = await table();
    expectOk(await tries([toWang()]));
    expect(await table()).toEqual(before);
    const next = await file(linli, { categoryId: light });
    const [routing] = await linli.rows("select post_id from requests.routings where request_id = $1", [next.id]);
    expect(routing!.post_id).toBe(linli.id("post", "street-urban-officer-zheng"));
  });
});

describe("is refused", () => {
  test.each([
    ["no JSON", "[{"],
    ["no change", []],
    ["more than fifty", Array.from({ length: 51 }, () => ({}))],
    ["an id that is none", [{ categoryId: null, areaId: "x", postId: null }]],
    ["a part too many", [{ categoryId: null, areaId: light, postId: null, more: 1 }]],
    ["no list", { categoryId: null }],
  ])("for %s", async (_what, changes) => {
    expect(await tries(changes)).toMatchObject({ status: 422, body: { code: "changes-unreadable" } });
  });

  test("for the same category and area twice", async () => {
    expect(await tries([toWang(), { ...toWang(), postId: null }])).toMatchObject({
      body: { code: "changes-unreadable" },
    });
  });

  test("for what could not be assigned either", async () => {
    await linli.rows("update directory.posts set closed_at = now() where id = $1", [toWang().postId]);
    expect(await tries([toWang()])).toMatchObject({ status: 409, body: { code: "post-closed" } });
    await linli.rows("update directory.posts set closed_at = null");
    await linli.rows("update directory.areas set retired_at = now() where id = $1", [toWang().areaId]);
    expect(await tries([toWang()])).toMatchObject({ status: 409, body: { code: "area-retired" } });
    await linli.rows("update directory.areas set retired_at = null");
    await linli.rows("update categories.categories set retired_at = now() where id = $1", [light]);
    expect(await tries([toWang()])).toMatchObject({ status: 409, body: { code: "category-retired" } });
    await linli.rows("update categories.categories set retired_at = null");
    expect((await tries([{ ...toWang(), postId: linli.id("post", "grid-worker-wang", "two") }])).status).toBe(404);
  });

  test("to everybody but an administrator", async () => {
    const input = { changes: JSON.stringify([toWang()]), days: 7 };
    for (const character of ["district-leader-lv", "street-officer-sun", "resident-li"] as const) {
      expect((await (await linli.as(character)).call("try-duties", input)).status).toBe(403);
    }
  });
});
