import { expect, test } from "vitest";
import { expectOk, testDistrict } from "../../testing/test-district.ts";
import { categoryIdOf } from "../categories/index.ts";

const linli = testDistrict();

async function lists(input: Record<string, unknown> = {}, headers: Record<string, string> = {}) {
  const browser = await linli.as("community-officer-chen");
  return expectOk(await browser.call("list-duties", input, { headers })).body;
}
const names = (body: { duties: { areaName: string; categoryName: string | null }[] }) =>
  body.duties.map(({ areaName, categoryName }) => `${areaName} ${categoryName ?? "—"}`);

test("the table stands in the order of the areas, what holds for any matter before what is named", async () => {
  const body = await lists();
  expect(body.next).toBeNull();
  expect(names(body)).toEqual([
    "示例区 —",
    "示例区 路灯不亮",
    "示例区 停水、水压低",
    "甲一社区 —",
    "甲二社区 —",
    "乙一社区 —",
    "甲一社区第1网格 —",
    "甲一社区第2网格 —",
    "甲二社区第1网格 —",
    "甲街道 —",
    "甲街道 路灯不亮",
    "乙街道 —",
  ]);
  expect(body.duties[1]).toMatchObject({
    categoryId: categoryIdOf("street-light-out"),
    areaId: linli.id("area", "district"),
    areaLevel: 1,
    post: { name: "城市管理局受理岗", unitName: "示例区城市管理局" },
    effectiveFrom: "2026-01-05T01:00:00Z",
  });
});

test("an area shows what holds in it and below it", async () => {
  expect(names(await lists({ areaId: linli.id("area", "community-a1") }))).toEqual([
    "甲一社区 —",
    "甲一社区第1网格 —",
    "甲一社区第2网格 —",
  ]);
});

test("a category shows what names it, a group what names one in it, a post what it answers for", async () => {
  const named = ["示例区 路灯不亮", "甲街道 路灯不亮"];
  expect(names(await lists({ categoryId: categoryIdOf("street-light-out") }))).toEqual(named);
  expect(names(await lists({ categoryId: categoryIdOf("public-facilities") }))).toEqual(named);
  expect(names(await lists({ postId: linli.id("post", "grid-worker-wang") }))).toEqual(["甲一社区第1网格 —"]);
});

test("names come in the reader's language", async () => {
  const body = await lists({ areaId: linli.id("area", "grid-a1-1") }, { "accept-language": "en" });
  expect(body.duties[0]).toMatchObject({
    areaName: "Community A1, Grid 1",
    post: { unitName: "Community A1 Service Station" },
  });
});

test("a long table comes in pages that neither repeat nor leave out, also while it changes", async () => {
  await linli.rows(
    `insert into duties.duties (district_id, id, category_id, area_id, post_id, effective_from)
     select $1, gen_random_uuid(), c.id, $2, $3, '2026-11-24T00:00:00Z' from categories.categories c
      where c.district_id = $1 and c.parent_id is not null`,
    [linli.district().id, linli.id("area", "street-b"), linli.id("post", "street-officer-wu")],
  );
  const first = await lists();
  expect(first.duties).toHaveLength(100);
  await linli.rows("update duties.duties set ended_at = now() where id = $1", [first.duties[99].id]);
  const second = await lists({ after: first.next });
  expect(second.next).toBeNull();
  const ids = [...first.duties, ...second.duties].map(({ id }) => id);
  const table = await linli.rows("select from duties.duties where district_id = $1", [linli.district().id]);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toHaveLength(table.length);
  await linli.rows("delete from duties.duties where post_id = $1 and category_id is not null", [
    linli.id("post", "street-officer-wu"),
  ]);
});

test("a page that nobody gave is refused", async () => {
  const browser = await linli.as("administrator-yan");
  expect(await browser.call("list-duties", { after: "x~y" })).toMatchObject({
    status: 400,
    body: { code: "input-invalid" },
  });
});

test("all of the staff read it; residents do not, and of another district nobody does", async () => {
  expect((await (await linli.as("grid-worker-wang")).call("list-duties")).status).toBe(200);
  expect((await (await linli.as("resident-li")).call("list-duties")).status).toBe(403);
  const theirs = await (await linli.as("administrator-yan", "two")).call("list-duties");
  const ours = new Set((await lists()).duties.map(({ id }: { id: string }) => id));
  expect(theirs.body.duties.filter(({ id }: { id: string }) => ours.has(id))).toEqual([]);
});
