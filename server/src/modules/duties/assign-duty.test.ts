import { beforeEach, describe, expect, test } from "vitest";
import { file, seen } from "../../testing/filings.ts";
import { expectOk, testDistrict } from "../../testing/test-district.ts";
import { categoryIdOf } from "../categories/index.ts";

const linli = testDistrict();

const light = categoryIdOf("street-light-out");
const grid = () => linli.id("area", "grid-a1-1");
const wang = () => linli.id("post", "grid-worker-wang");
const bai = () => linli.id("post", "property-officer-bai");

async function assigns(change: Record<string, unknown> = {}) {
  const admin = await linli.as("administrator-yan");
  return admin.call("assign-duty", { categoryId: light, areaId: grid(), postId: wang(), ...change });
}

const standing = (areaId: string, categoryId: string | null) =>
  linli.rows(
    `select id, post_id, effective_from, ended_at from duties.duties
      where area_id = $1 and category_id is not distinct from $2 order by effective_from, id`,
    [areaId, categoryId],
  );

const holderOf = async (id: string) => (await seen(linli, "district-officer-he", id)).holder.id;

beforeEach(async () => {
  await linli.rows("delete from duties.duties where area_id = $1 and category_id is not null", [grid()]);
});

describe("assigning", () => {
  test("takes effect at once: the next request goes there, and the one before stays where it is", async () => {
    const before = await file(linli, { categoryId: light });
    const { body } = expectOk(await assigns());
    expect(body).toEqual({ dutyId: expect.any(String), endedDutyId: null });
    const after = await file(linli, { categoryId: light });
    expect(await holderOf(before.id)).toBe(linli.id("post", "street-urban-officer-zheng"));
    expect(await holderOf(after.id)).toBe(wang());
    expect((await seen(linli, "grid-worker-wang", after.id)).routing[0].sentence).toBe(
      "“路灯不亮”由甲一社区第1网格网格员负责（岗位责任表）。",
    );
  });

  test("ends the duty it replaces, and keeps it with both times", async () => {
    const first = expectOk(await assigns()).body;
    linli.clock.advance("PT1H");
    const second = expectOk(await assigns({ postId: bai() })).body;
    expect(second.endedDutyId).toBe(first.dutyId);
    expect(await standing(grid(), light)).toMatchObject([
      { id: first.dutyId, post_id: wang(), effective_from: "2026-11-24T01:00:00Z", ended_at: "2026-11-24T02:00:00Z" },
      { id: second.dutyId, post_id: bai(), effective_from: "2026-11-24T02:00:00Z", ended_at: null },
    ]);
    linli.clock.set("2026-11-24T01:00:00Z");
  });

  test("of the same post again changes nothing and tells nothing", async () => {
    const { dutyId } = expectOk(await assigns()).body;
    expect(expectOk(await assigns()).body).toEqual({ dutyId, endedDutyId: null });
    expect(await standing(grid(), light)).toHaveLength(1);
    expect(await linli.rows("select from platform.events where subject_id = $1", [dutyId])).toHaveLength(1);
  });

  test("for any matter leaves the duties for categories at the same area alone", async () => {
    const named = expectOk(await assigns()).body;
    const general = expectOk(await assigns({ categoryId: null, postId: bai() })).body;
    expect(general.endedDutyId).toBe(linli.id("duty", "any:grid-a1-1"));
    expect(await standing(grid(), light)).toMatchObject([{ id: named.dutyId, ended_at: null }]);
    expectOk(await assigns({ categoryId: null }));
  });

  test("by two administrators at once leaves one duty; the other is ended by it, and both are kept", async () => {
    const posts = [wang(), bai()];
    const answers = await Promise.all(Array.from({ length: 8 }, (_, index) => assigns({ postId: posts[index % 2] })));
    expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(200));
    const rows = await standing(grid(), light);
    expect(rows.filter(({ ended_at }) => ended_at === null)).toHaveLength(1);
    const replaced = answers.map(({ body }) => body.endedDutyId).filter((id) => id !== null);
    expect(new Set(replaced).size).toBe(replaced.length);
    expect(new Set(replaced)).toEqual(new Set(rows.filter(({ ended_at }) => ended_at !== null).map(({ id }) => id)));
  });
});

describe("is refused", () => {
  test("for a post that is closed", async () => {
    await linli.rows("update directory.posts set closed_at = now() where id = $1", [bai()]);
    expect(await assigns({ postId: bai() })).toMatchObject({ status: 409, body: { code: "post-closed" } });
    await linli.rows("update directory.posts set closed_at = null where id = $1", [bai()]);
    expect(await standing(grid(), light)).toEqual([]);
  });

  test("for an area that is no more", async () => {
    await linli.rows("update directory.areas set retired_at = now() where id = $1", [grid()]);
    expect(await assigns()).toMatchObject({ status: 409, body: { code: "area-retired" } });
    await linli.rows("update directory.areas set retired_at = null where id = $1", [grid()]);
  });

  test("for a category that is no longer used, itself or by its group", async () => {
    for (const code of ["street-light-out", "public-facilities"]) {
      await linli.rows("update categories.categories set retired_at = now() where code = $1", [code]);
      expect(await assigns()).toMatchObject({ status: 409, body: { code: "category-retired" } });
      await linli.rows("update categories.categories set retired_at = null where code = $1", [code]);
    }
  });

  test.each(["categoryId", "areaId", "postId"])("for a %s that does not exist here", async (part) => {
    expect((await assigns({ [part]: "00000000-0000-4000-8000-000000000000" })).status).toBe(404);
    if (part === "categoryId") return;
    const theirs =
      part === "areaId" ? linli.id("area", "grid-a1-1", "two") : linli.id("post", "grid-worker-wang", "two");
    expect((await assigns({ [part]: theirs })).status).toBe(404);
    expect(await standing(grid(), light)).toEqual([]);
  });

  test.each(["district-leader-lv", "street-officer-sun", "grid-worker-wang", "resident-li"] as const)(
    "to %s",
    async (character) => {
      const browser = await linli.as(character);
      const input = { categoryId: light, areaId: grid(), postId: wang() };
      expect(await browser.call("assign-duty", input)).toMatchObject({
        status: 403,
        body: { code: "right-missing" },
      });
      expect(await standing(grid(), light)).toEqual([]);
    },
  );
});
