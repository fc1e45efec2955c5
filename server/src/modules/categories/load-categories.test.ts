import { expect, test } from "vitest";
import { testDistrict } from "../../testing/test-district.ts";
import { categoryTree } from "./tree.ts";

const linli = testDistrict();
const mine = () => linli.district().id;

test("brings back what is missing and leaves what the district has changed", async () => {
  await linli.rows("update categories.categories set name = '本区的叫法' where code = 'leaks' and district_id = $1", [
    mine(),
  ]);
  await linli.rows("delete from categories.categories where code = 'home-noise' and district_id = $1", [mine()]);
  expect(await linli.runJob("load-categories")).toEqual({ added: 1 });
  expect(await linli.runJob("load-categories")).toEqual({ added: 0 });
  const rows = await linli.rows("select code, name from categories.categories where district_id = $1", [mine()]);
  expect(rows).toHaveLength(categoryTree.length);
  expect(rows).toContainEqual({ code: "leaks", name: "本区的叫法" });
});
