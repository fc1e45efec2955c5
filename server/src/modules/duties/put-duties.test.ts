import { expect, test } from "vitest";
import { inDistrict } from "../../platform/database/transaction.ts";
import { testDistrict } from "../../testing/test-district.ts";
import { categoryIdOf } from "../categories/index.ts";
import { type DutyToPut, putDuties } from "./index.ts";

const linli = testDistrict();

const put = (duties: DutyToPut[]) =>
  inDistrict(linli.pools.app, { districtId: linli.district().id, today: "2026-11-24" }, async ({ tx }) => ({
    value: await putDuties({ tx, district: linli.district(), now: linli.clock.now() }, duties),
  }));

test("adds, replaces and keeps in one go; the same again changes nothing, and what is not named stays", async () => {
  const [wang, bai] = [linli.id("post", "grid-worker-wang"), linli.id("post", "property-officer-bai")];
  const grid = linli.id("area", "grid-a1-1");
  const duties = [
    { categoryId: categoryIdOf("leaks"), areaId: grid, postId: bai },
    { categoryId: null, areaId: grid, postId: bai },
    { categoryId: null, areaId: linli.id("area", "grid-a1-2"), postId: linli.id("post", "grid-worker-zhao") },
  ];
  const table = () =>
    linli.rows("select id, post_id, ended_at from duties.duties where district_id = $1 order by id", [
      linli.district().id,
    ]);
  const before = await table();
  expect(await put(duties)).toEqual({ added: 1, changed: 1, unchanged: 1 });
  const after = await table();
  expect(await put(duties)).toEqual({ added: 0, changed: 0, unchanged: 3 });
  expect(await table()).toEqual(after);
  expect(after).toContainEqual({
    id: linli.id("duty", "any:grid-a1-1"),
    post_id: wang,
    ended_at: "2026-11-24T01:00:00Z",
  });
  expect(after).toHaveLength(before.length + 2);
  expect(after.filter(({ ended_at }) => ended_at !== null)).toHaveLength(1);
});

test("tables put at once leave one answer for each area and category, all of them from the same table", async () => {
  const areas = ["grid-a1-1", "grid-a1-2", "grid-a2-1", "community-a1", "community-a2", "street-a"] as const;
  const posts = ["grid-worker-wang", "property-officer-bai"] as const;
  const tables = Array.from({ length: 8 }, (_, index) => {
    const table = areas.map((key) => ({
      categoryId: categoryIdOf("pets-and-strays"),
      areaId: linli.id("area", key),
      postId: linli.id("post", posts[index % 2]!),
    }));
    return index % 2 === 0 ? table : table.reverse();
  });
  await Promise.all(tables.map(put));
  const standing = await linli.rows("select post_id from duties.duties where category_id = $1 and ended_at is null", [
    categoryIdOf("pets-and-strays"),
  ]);
  expect(standing).toHaveLength(areas.length);
  expect(new Set(standing.map(({ post_id }) => post_id)).size).toBe(1);
});
