import { expect, test } from "vitest";
import { expectOk, testDistrict } from "../../testing/test-district.ts";
import { categoryTree } from "./tree.ts";

const linli = testDistrict();

interface Listed {
  code: string;
  name: string;
  categories: { code: string; name: string; questions: { code: string; words: string; choices?: object[] }[] }[];
}

async function groups(locale = "zh-CN"): Promise<Listed[]> {
  const browser = await linli.as("anyone");
  return expectOk(await browser.call("list-categories", {}, { headers: { "accept-language": locale } })).body.groups;
}

test("anybody reads the tree in its order, every leaf in its group", async () => {
  const read = (await groups()).flatMap(({ code, categories }) => [code, ...categories.map((leaf) => leaf.code)]);
  expect(read).toEqual(categoryTree.map(({ code }) => code));
});

test("names, questions and choices come in the reader's language", async () => {
  const noise = (all: Listed[]) => all.find(({ code }) => code === "noise-pollution")!.categories;
  const [zh, en] = [noise(await groups()), noise(await groups("en"))].map((leaves) =>
    leaves.find(({ code }) => code === "home-noise"),
  );
  expect(zh).toMatchObject({ name: "邻居家噪声", questions: [{ code: "time-of-day", words: "一般在什么时候" }] });
  expect(en).toMatchObject({ name: "Noise from neighbours", questions: [{ code: "time-of-day" }] });
  expect(en!.questions[0]!.choices).toContainEqual({ code: "day", words: "During the day" });
});

test("what is retired is not offered, and a group without any category neither", async () => {
  await linli.rows(
    "update categories.categories set retired_at = now() where code in ('home-noise', 'thanks-and-praise')",
  );
  const codes = (await groups()).flatMap(({ categories }) => categories.map(({ code }) => code));
  expect(codes).not.toContain("home-noise");
  expect(codes).toContain("traffic-noise");
  await linli.rows(
    `update categories.categories set retired_at = now()
      where parent_id in (select id from categories.categories where code = 'other')`,
  );
  expect((await groups()).map(({ code }) => code)).not.toContain("other");
  await linli.rows("update categories.categories set retired_at = null");
});
