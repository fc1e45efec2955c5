import { expect, test } from "vitest";
import { expectOk, testDistrict } from "../../testing/test-district.ts";
import { categoryIdOf } from "../categories/index.ts";

const linli = testDistrict();

async function suggests(text: string, locale = "zh-CN", which: "one" | "two" = "one") {
  const browser = await linli.as("anyone", which);
  const headers = { "accept-language": locale };
  return expectOk(await browser.call("suggest-category", { text }, { headers })).body.suggestions;
}

test("says what a text may be about, and by which of its words", async () => {
  expect((await suggests("路灯不亮，没有路灯的那段更黑"))[0]).toEqual({
    id: categoryIdOf("street-light-out"),
    name: "路灯不亮",
    hint: expect.any(String),
    reason: "您的描述里提到“路灯不亮”“没有路灯”。",
    confidence: expect.any(Number),
  });
  expect((await suggests("路灯不亮", "en"))[0]).toMatchObject({
    name: "Street light out",
    reason: "Your description mentions “路灯不亮”.",
  });
});

test.each(["", "你好", "今天天气真好"])("stays silent about 「%s」", async (text) => {
  expect(await suggests(text)).toEqual([]);
});

test("knows the district's own words at once, and only there", async () => {
  const text = "翠屏山的萤火灯又灭了";
  expect(await suggests(text)).toEqual([]);
  await linli.rows(
    "update categories.categories set keywords = keywords || '{翠屏山的萤火灯}' where code = 'street-light-out' and district_id = $1",
    [linli.district().id],
  );
  expect((await suggests(text))[0]).toMatchObject({ id: categoryIdOf("street-light-out") });
  expect(await suggests(text, "zh-CN", "two")).toEqual([]);
});

test("does not suggest what is retired, itself or with its group", async () => {
  for (const code of ["street-light-out", "public-facilities"]) {
    await linli.rows("update categories.categories set retired_at = now() where code = $1", [code]);
    const ids = (await suggests("路灯不亮")).map(({ id }: { id: string }) => id);
    expect(ids).not.toContain(categoryIdOf("street-light-out"));
    await linli.rows("update categories.categories set retired_at = null");
  }
});

test("takes a text of a thousand characters, and refuses more than an address carries", async () => {
  expect((await suggests("路灯不亮".repeat(250)))[0]).toMatchObject({ name: "路灯不亮" });
  const browser = await linli.as("anyone");
  expect((await browser.call("suggest-category", { text: "灯".repeat(1001) })).status).toBe(400);
});
