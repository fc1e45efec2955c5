import { describe, expect, test } from "vitest";
import { file, filing } from "../../testing/filings.ts";
import { expectOk, testDistrict } from "../../testing/test-district.ts";
import { categoryIdOf } from "./index.ts";

const linli = testDistrict();
const rubbish = categoryIdOf("uncollected-rubbish");

const limits = {
  categoryId: rubbish,
  urgency: "urgent",
  firstContact: { amount: 2, unit: "working-hours" },
  resolution: { amount: 1, unit: "working-days" },
  source: "示例区垃圾清运办法第3条",
  effectiveFrom: "2026-11-01",
};

async function changes(change: Record<string, unknown> = {}) {
  return (await linli.as("administrator-yan")).call("change-limits", { ...limits, ...change });
}

async function listed(categoryId: string, which: "one" | "two" = "one") {
  const { body } = expectOk(await (await linli.as("street-officer-sun", which)).call("list-limits"));
  return body.limits.find((row: { categoryId: string }) => row.categoryId === categoryId);
}

describe("changed limits", () => {
  test("hold for what is filed from now on; what is under way keeps its own", async () => {
    const before = await file(linli, { categoryId: rubbish });
    expectOk(await changes());
    const li = await linli.as("resident-li");
    const { body } = expectOk(await li.call("file-request", filing(linli, { categoryId: rubbish })));
    expect(body).toMatchObject({ firstContactDueAt: "2026-11-24T03:00:00Z", dueAt: "2026-11-25T10:00:00Z" });
    const kept = await linli.rows("select due_at from requests.requests where id = $1", [before.id]);
    expect(kept).toEqual([{ due_at: "2026-12-01T01:00:00Z" }]);
  });

  test("are listed with their source, and neither another category nor the other district has them", async () => {
    expectOk(await changes());
    expect(await listed(rubbish)).toEqual({ ...limits, categoryName: "垃圾没人清运", groupName: "市容环境" });
    expect(await listed(rubbish, "two")).toMatchObject({ resolution: { amount: 7, unit: "clock-days" } });
    expect(await listed(categoryIdOf("dirty-streets"))).toMatchObject({
      resolution: { amount: 7, unit: "clock-days" },
    });
  });

  test("are kept in the audit, with who changed them", async () => {
    expectOk(await changes({ source: "另一份文件" }));
    const [entry] = await linli.rows(
      "select actor_kind, input from platform.audit_entries where subject_id = $1 order by id desc limit 1",
      [rubbish],
    );
    expect(entry).toMatchObject({ actor_kind: "staff", input: { ...limits, source: "另一份文件" } });
  });
});

describe("are refused", () => {
  test("when they are to hold only later", async () => {
    expect(await changes({ effectiveFrom: "2026-11-25" })).toMatchObject({
      status: 422,
      body: { code: "limits-not-yet-in-force" },
    });
    expectOk(await changes({ effectiveFrom: "2026-11-24" }));
  });

  test("when somebody is to be heard only after the matter is solved", async () => {
    expect(await changes({ firstContact: { amount: 2, unit: "working-days" } })).toMatchObject({
      status: 422,
      body: { code: "first-contact-after-resolution" },
    });
  });

  test.each([
    ["no time at all", { firstContact: { amount: 0, unit: "clock-hours" } }],
    ["more than can be reckoned", { resolution: { amount: 1001, unit: "working-days" } }],
    ["a unit nobody knows", { resolution: { amount: 1, unit: "weeks" } }],
    ["no source", { source: " " }],
    ["a date that is none", { effectiveFrom: "2026-02-30" }],
    ["a date of another age", { effectiveFrom: "0000-01-01" }],
  ])("with %s", async (_what, change) => {
    expect(await changes(change)).toMatchObject({ status: 400, body: { code: "input-invalid" } });
  });

  test("for a group, for a category that is no longer used, and for none", async () => {
    await linli.rows("update categories.categories set retired_at = now() where code = 'street-stalls'");
    for (const categoryId of [
      categoryIdOf("city-environment"),
      categoryIdOf("street-stalls"),
      "00000000-0000-4000-8000-000000000000",
    ]) {
      expect((await changes({ categoryId })).status).toBe(404);
    }
    await linli.rows("update categories.categories set retired_at = null");
  });

  test.each(["district-leader-lv", "grid-worker-wang", "resident-li"] as const)("to %s", async (character) => {
    expect((await (await linli.as(character)).call("change-limits", limits)).status).toBe(403);
  });
});
