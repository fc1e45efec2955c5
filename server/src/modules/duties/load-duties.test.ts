import { expect, test } from "vitest";
import { newId } from "../../platform/ids.ts";
import { testDistrict } from "../../testing/test-district.ts";

const linli = testDistrict();

const tableOf = () => linli.rows("select id, category_id, area_id, post_id from duties.duties order by id");
const duty = (change: object = {}) => ({
  id: newId(),
  categoryCode: "broken-manhole-cover",
  areaId: linli.id("area", "street-a"),
  postId: linli.id("post", "street-urban-officer-zheng"),
  ...change,
});

test("loading a table twice adds it once, and what stood before stays untouched", async () => {
  const before = await tableOf();
  const duties = [duty()];
  expect(await linli.runJob("load-duties", { duties })).toEqual({ added: 1 });
  expect(await linli.runJob("load-duties", { duties })).toEqual({ added: 0 });
  expect(await tableOf()).toEqual(expect.arrayContaining(before));
  expect(await tableOf()).toHaveLength(before.length + 1);
});

test("an unknown category does not turn into any matter: nothing of the table is loaded", async () => {
  const before = await tableOf();
  const unknown = duty({ categoryCode: "no-such-category", areaId: linli.id("area", "micro-a1-1-1") });
  const duties = [duty({ categoryCode: "street-stalls" }), unknown];
  await expect(linli.runJob("load-duties", { duties })).rejects.toThrow("foreign key");
  expect(await tableOf()).toEqual(before);
});
