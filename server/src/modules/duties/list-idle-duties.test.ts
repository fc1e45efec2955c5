import { expect, test } from "vitest";
import { expectOk, testDistrict } from "../../testing/test-district.ts";
import { categoryIdOf } from "../categories/index.ts";

const linli = testDistrict();

async function idle(locale = "zh-CN") {
  const admin = await linli.as("administrator-yan");
  const { body } = expectOk(await admin.call("list-idle-duties", {}, { headers: { "accept-language": locale } }));
  return body.duties as { id: string; areaName: string; because: string; reason: string }[];
}

test("a table in which every duty can be reached shows none, also not those asked only one level up", async () => {
  expect(await idle()).toEqual([]);
});

test("a duty whose post nobody holds is shown until its term begins, by the district's own day", async () => {
  const post = linli.id("post", "grid-worker-zhao");
  const terms = await linli.rows("select * from directory.post_terms where post_id = $1", [post]);
  await linli.rows("update directory.post_terms set starts_on = '2026-11-25' where post_id = $1", [post]);
  expect(await idle()).toMatchObject([
    { areaName: "甲一社区第2网格", because: "post-unheld", reason: expect.stringContaining("没有人任职") },
  ]);
  linli.clock.set("2026-11-24T16:30:00Z");
  expect(await idle()).toEqual([]);
  linli.clock.set("2026-11-24T01:00:00Z");
  await linli.rows("update directory.post_terms set starts_on = $2 where post_id = $1", [post, terms[0]!.starts_on]);
});

test("a closed post, a retired area and a retired category each say what to do", async () => {
  const [post, area] = [linli.id("post", "department-officer-shui"), linli.id("area", "grid-a2-1")];
  await linli.rows("update directory.posts set closed_at = now() where id = $1", [post]);
  await linli.rows("update directory.areas set retired_at = now() where id = $1", [area]);
  await linli.rows(
    "update categories.categories set retired_at = now() where code = 'street-light-out' and district_id = $1",
    [linli.district().id],
  );
  expect((await idle()).map(({ areaName, because }) => `${areaName} ${because}`)).toEqual([
    "示例区 category-retired",
    "示例区 post-closed",
    "甲二社区第1网格 area-retired",
    "甲街道 category-retired",
  ]);
  expect((await idle("en")).map(({ reason }) => reason)).toContain(
    "The area no longer exists, so nothing can happen there. End this duty.",
  );
  await linli.rows("update directory.posts set closed_at = null");
  await linli.rows("update directory.areas set retired_at = null");
  await linli.rows("update categories.categories set retired_at = null");
});

test("an area without micro-grids, and a group whose every category is answered for beside it", async () => {
  const admin = await linli.as("administrator-yan");
  const leaves = await linli.rows("select id from categories.categories where parent_id = $1 and district_id = $2", [
    categoryIdOf("other"),
    linli.district().id,
  ]);
  const street = { areaId: linli.id("area", "street-b"), postId: linli.id("post", "street-officer-wu") };
  for (const categoryId of [categoryIdOf("other"), ...leaves.map(({ id }) => id)]) {
    expectOk(await admin.call("assign-duty", { ...street, categoryId }));
  }
  expect(await idle()).toMatchObject([{ areaName: "乙街道", because: "always-outranked" }]);
  await linli.rows("update directory.areas set retired_at = now() where id = $1", [linli.id("area", "micro-b1-1-1")]);
  expect(new Set((await idle()).map(({ because }) => because))).toEqual(new Set(["area-without-places"]));
});

test("nobody but an administrator is shown them", async () => {
  for (const character of ["district-leader-lv", "resident-li"] as const) {
    expect((await (await linli.as(character)).call("list-idle-duties")).status).toBe(403);
  }
});
