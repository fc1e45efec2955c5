import { beforeAll, describe, expect, test } from "vitest";
import { newId } from "../../platform/ids.ts";
import { file, step } from "../../testing/filings.ts";
import { expectOk, testDistrict } from "../../testing/test-district.ts";
import { categoryIdOf } from "../categories/index.ts";

const linli = testDistrict();
/** A word that no category's keywords know. */
const strange = "翠屏山的萤火灯又灭了，晚上看不清台阶";

async function suggests(text: string, place: Record<string, unknown> = {}, which: "one" | "two" = "one") {
  const browser = await linli.as("anyone", which);
  return expectOk(await browser.call("suggest-category", { text, ...place })).body;
}

/** Filed at the counter for another resident each time, accepted, and its category put right. */
async function correctedTo(code: string, description: string, phone: string): Promise<void> {
  const { id } = await file(
    linli,
    { description, phone, channel: "counter", categoryId: categoryIdOf("something-else") },
    "grid-worker-wang",
  );
  expectOk(await step(linli, "grid-worker-wang", "correct-category", id, { categoryId: categoryIdOf(code) }));
}

/** All invented; no two share a word. */
const names = ["赵鑫磊", "钱淼森", "孙焱垚", "李犇羴", "周骉猋", "吴麤鱻", "郑皛晶", "冯朤明"];
const phoneOf = (person: number) => `1990002${String(person).padStart(4, "0")}`;

test("nothing learned from nothing: keywords go on alone", async () => {
  expect(await linli.runJob("learn-categories")).toEqual({ texts: 0, categories: 0, terms: 0 });
  expect((await suggests("路灯不亮")).suggestions[0].reason).toBe("您的描述里提到“路灯不亮”。");
  expect((await suggests(strange)).suggestions).toEqual([]);
});

describe("after staff have corrected what eight people reported", () => {
  beforeAll(async () => {
    for (let person = 1; person <= 8; person++) {
      await correctedTo(
        "street-light-out",
        `萤火灯又灭了，晚上看不清，我是${names[person - 1]}，电话${phoneOf(person)}`,
        phoneOf(person),
      );
      await correctedTo("water-outage", `龙头里一滴都没有，没法做饭，已经第${person}天`, phoneOf(person + 20));
    }
    // One person's own word, however often.
    for (let time = 0; time < 6; time++) {
      await correctedTo("street-light-out", "萤火灯灭了，钱独独家门口", phoneOf(99));
    }
    await linli.runJob("learn-categories");
  });

  test("the same words are suggested for it, with the reason and how many requests taught it", async () => {
    const { suggestions } = await suggests(strange);
    expect(suggestions[0]).toMatchObject({ id: categoryIdOf("street-light-out") });
    expect(suggestions[0].reason).toContain("“萤火");
    expect(suggestions[0].reason).toMatch(/从过去\d+件同类诉求学到。$/);
    expect((await suggests("龙头一滴都没有")).suggestions[0]).toMatchObject({ id: categoryIdOf("water-outage") });
  });

  test("a filing without a category takes it", async () => {
    const { id } = await file(linli, { description: strange });
    const [row] = await linli.rows("select category_id from requests.requests where id = $1", [id]);
    expect(row).toEqual({ category_id: categoryIdOf("street-light-out") });
  });

  test("keywords still lead where nothing was learned, and silence stays silence", async () => {
    expect((await suggests("3号楼电梯坏了")).suggestions[0]).toMatchObject({ id: categoryIdOf("lift-fault") });
    expect((await suggests("你好")).suggestions).toEqual([]);
  });

  test("the other district has learned nothing of it", async () => {
    expect((await suggests(strange, {}, "two")).suggestions).toEqual([]);
  });

  test("nothing personal is kept: no name, no number, no word of one person, no text", async () => {
    const [model] = await linli.rows("select * from suggestions.models where district_id = $1", [
      linli.district().id,
    ]);
    const terms = model!.terms as string[];
    expect(terms).toContain("萤火");
    const kept = JSON.stringify({ ...model, weights: null });
    for (const secret of [...names, "钱独独", "独独", "19900", ...[1, 8, 99].map(phoneOf)]) {
      expect([secret, kept.includes(secret)]).toEqual([secret, false]);
    }
    expect(terms.filter((term) => /\d/.test(term))).toEqual([]);
  });

  test("not even many make a name of the register known", async () => {
    for (let person = 31; person <= 37; person++) {
      await correctedTo("street-light-out", "萤火灯灭了，问过王示例也没修", phoneOf(person));
    }
    await linli.rows(
      "insert into directory.people (district_id, id, name) values ($1, $2, '示例'), ($1, $3, '王示例')",
      [linli.district().id, newId(), newId()],
    );
    await linli.runJob("learn-categories");
    const [model] = await linli.rows("select terms from suggestions.models where district_id = $1", [
      linli.district().id,
    ]);
    const terms = model!.terms as string[];
    expect(terms.filter((term) => term.includes("示例"))).toEqual([]);
    expect(terms).toContain("萤火");
  });
});

describe("of a place", () => {
  const atCuiping = () => ({ buildingId: linli.id("building", "cuiping-1") });

  test("the unit is suggested with the rule that leads there; without a place there is none", async () => {
    expect((await suggests("路灯不亮")).place).toBeNull();
    expect((await suggests("今天天气真好", atCuiping())).place).toBeNull();
    expect((await suggests("路灯不亮", { buildingId: newId() })).place).toBeNull();
    const { place } = await suggests("路灯不亮", atCuiping());
    expect(place.unit).toMatchObject({ name: "甲街道城市管理办公室", usual: null });
    expect(place.unit.reason).toContain("岗位责任表");
  });

  test("past cases are told from five on, and where they ended with another unit", async () => {
    const endedBy = async (count: number) => {
      await linli.rows("delete from suggestions.past_cases");
      await linli.rows(
        `insert into suggestions.past_cases (district_id, community_id, category_id, unit_id, cases)
         values ($1, $2, $3, $4, $5)`,
        [
          linli.district().id,
          linli.id("area", "community-a1"),
          categoryIdOf("street-light-out"),
          linli.id("unit", "urban"),
          count,
        ],
      );
      return (await suggests("路灯不亮", atCuiping())).place;
    };
    expect(await endedBy(4)).toMatchObject({ cases: null, unit: { usual: null } });
    expect(await endedBy(5)).toMatchObject({
      cases: "甲一社区近一年有5件同类诉求。",
      unit: { usual: "这里过去5件同类诉求，有5件由示例区城市管理局办结。" },
    });
  });

  test("cases are counted by the job, from what was ended", async () => {
    const { id } = await file(linli, { categoryId: categoryIdOf("street-light-out") });
    expectOk(
      await step(linli, "street-urban-officer-zheng", "resolve-request", id, { words: "已换灯", photoIds: [] }),
    );
    await linli.runJob("learn-categories");
    const rows = await linli.rows(
      "select unit_id, cases from suggestions.past_cases where category_id = $1 and district_id = $2",
      [categoryIdOf("street-light-out"), linli.district().id],
    );
    expect(rows).toEqual([{ unit_id: linli.id("unit", "urban-a"), cases: 1 }]);
  });
});
