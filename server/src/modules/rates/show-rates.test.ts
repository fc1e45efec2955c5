import { beforeAll, describe, expect, test } from "vitest";
import { type Filed, file, step } from "../../testing/filings.ts";
import { type Character, expectOk, testDistrict } from "../../testing/test-district.ts";

const linli = testDistrict();

const day = { from: "2026-11-24", to: "2026-11-24" };
const made = {} as Record<"solved" | "unhappy" | "silent" | "late" | "b1", Filed>;

const rates = async (by: Character, asked: Record<string, unknown>) =>
  expectOk(await (await linli.as(by)).call("show-rates", { ...day, ...asked })).body;
const opened = async (by: Character, asked: Record<string, unknown>) =>
  expectOk(await (await linli.as(by)).call("list-counted", { ...day, ...asked })).body.requests.map(
    ({ id }: { id: string }) => id,
  );
const share = (figures: { shares: Record<string, { part: number; whole: number }> }, name: string) => {
  const { part, whole } = figures.shares[name]!;
  return [part, whole];
};
const ask = async (request: Filed, name: string, input: Record<string, unknown>) =>
  expectOk(await linli.newBrowser().call(name, { number: request.number, key: request.key, ...input }));

beforeAll(async () => {
  linli.clock.set("2026-11-24T01:00:00Z");
  for (const name of ["solved", "unhappy", "silent", "late"] as const) made[name] = await file(linli);
  made.b1 = await file(linli, { buildingId: linli.id("building", "yulan-1") }, "resident-ma");
  linli.clock.set("2026-11-24T02:30:00Z");
  for (const name of ["solved", "unhappy", "silent"] as const) {
    const done = { words: "换了灯泡", photoIds: [] };
    expectOk(await step(linli, "grid-worker-wang", "resolve-request", made[name].id, done));
  }
  await ask(made.solved, "confirm-solution", { satisfaction: "satisfied" });
  await ask(made.unhappy, "confirm-solution", { satisfaction: "fair" });
  await linli.runJob("count-standings");
});

describe("on the evening of the day", () => {
  test("each share has its own base", async () => {
    const { total, rows } = await rates("community-officer-chen", { by: "area" });
    expect(total).toMatchObject({ filed: 4, excluded: 0, final: 0, fair: 1 });
    // The fourth was not contacted, but its time has not passed.
    expect(share(total, "response")).toEqual([3, 3]);
    expect(share(total, "resolution")).toEqual([2, 2]);
    expect(share(total, "satisfaction")).toEqual([1, 2]);
    expect(share(total, "closed-community")).toEqual([2, 2]);
    expect(share(total, "late")).toEqual([0, 4]);
    expect(rows).toMatchObject([{ name: "第1网格", kind: "grid", figures: { filed: 4 } }]);
    // Contacted and solved after an hour and a half, which lies in the step from one to two hours.
    expect(total.contactTimes).toEqual({ count: 3, medianMinutes: 90, p90Minutes: 114 });
  });

  test("a small number has its interval and no place", async () => {
    const { rows } = await rates("district-officer-he", { by: "unit" });
    const { figures } = rows.find(({ name }: { name: string }) => name === "甲一社区便民服务站");
    expect(figures.shares.resolution).toMatchObject({ place: null, standardised: 1 });
    expect(figures.shares.resolution.low).toBeCloseTo(0.342, 2);
  });

  test("one sees one's own area and below, or what one's unit has", async () => {
    expect((await rates("district-officer-he", { by: "area" })).total.filed).toBe(5);
    expect((await rates("street-officer-wu", { by: "area" })).total.filed).toBe(1);
    expect((await rates("department-officer-feng", { by: "area" })).total.filed).toBe(0);
    expect(
      (await rates("street-officer-sun", { by: "area", areaId: linli.id("area", "community-a1") })).total.filed,
    ).toBe(4);
    expect(
      await (await linli.as("street-officer-wu")).call("show-rates", {
        ...day,
        by: "area",
        areaId: linli.id("area", "community-a1"),
      }),
    ).toMatchObject({ status: 404 });
    expect(
      await (await linli.as("department-officer-feng")).call("show-rates", {
        ...day,
        by: "unit",
        unitId: linli.id("unit", "office-a"),
      }),
    ).toMatchObject({ status: 404 });
  });

  test("by category, by source and by time; and only one of each", async () => {
    const byCategory = await rates("district-officer-he", { by: "category" });
    expect(byCategory.rows).toHaveLength(1);
    const categoryId = byCategory.rows[0].key;
    expect((await rates("district-officer-he", { by: "channel", categoryId })).rows).toMatchObject([
      { key: "web", figures: { filed: 5 } },
    ]);
    expect((await rates("district-officer-he", { by: "channel", channel: "kiosk" })).total.filed).toBe(0);
    for (const [by, key] of [
      ["day", "2026-11-24"],
      ["week", "2026-11-23"],
      ["month", "2026-11-01"],
    ]) {
      expect((await rates("district-officer-he", { by })).rows).toMatchObject([{ key }]);
    }
    const unitId = linli.id("unit", "station-b1");
    expect((await rates("district-officer-he", { by: "area", unitId })).rows).toMatchObject([{ name: "乙街道" }]);
  });

  test("a figure opens the requests above its line, the rest, and what was left out", async () => {
    const who = "community-officer-chen" as const;
    expect(await opened(who, { figure: "satisfaction", side: "above" })).toEqual([made.solved.id]);
    expect(await opened(who, { figure: "satisfaction", side: "rest" })).toEqual([made.unhappy.id]);
    expect((await opened(who, { figure: "satisfaction", side: "left-out" })).sort()).toEqual(
      [made.silent.id, made.late.id].sort(),
    );
    expect(await opened("street-officer-wu", { figure: "filed", side: "below" })).toEqual([made.b1.id]);
  });

  test("a period that ends before it begins, or is too long, is refused", async () => {
    for (const period of [{ to: "2026-11-23" }, { from: "2024-01-01" }]) {
      const asked = { ...day, ...period, by: "unit" };
      expect(await (await linli.as("district-officer-he")).call("show-rates", asked)).toMatchObject({
        status: 422,
        body: { code: "period-too-long" },
      });
    }
  });
});

describe("weeks later", () => {
  beforeAll(async () => {
    linli.clock.set("2026-12-10T01:00:00Z");
    await linli.runJob("mark-late-requests");
    await linli.runJob("close-silent-requests");
    await linli.runJob("count-standings");
  });

  test("the clock alone makes a contact due, silence closes without an answer, and lateness counts", async () => {
    const { total } = await rates("community-officer-chen", { by: "area" });
    expect(share(total, "response")).toEqual([3, 4]);
    expect(share(total, "resolution")).toEqual([2, 2]);
    expect(share(total, "closed-community")).toEqual([3, 3]);
    expect(share(total, "late")).toEqual([1, 4]);
    expect(await opened("community-officer-chen", { figure: "response", side: "rest" })).toEqual([made.late.id]);
  });

  test("what answers can no longer change is final", async () => {
    // Two were closed sixteen days ago.
    expect((await rates("community-officer-chen", { by: "area" })).total.final).toBe(2);
  });

  test("as it was known on a past day, it is still as it was then", async () => {
    const then = await rates("community-officer-chen", { by: "area", knownOn: "2026-11-24" });
    expect(share(then.total, "response")).toEqual([3, 3]);
    expect(share(then.total, "closed-community")).toEqual([2, 2]);
    expect(then.total.contactTimes).toEqual({ count: 3, medianMinutes: 90, p90Minutes: 114 });
    expect(
      await opened("community-officer-chen", { figure: "response", side: "rest", knownOn: "2026-11-24" }),
    ).toEqual([]);
    expect((await rates("community-officer-chen", { by: "area", knownOn: "2026-11-23" })).total.filed).toBe(0);
  });
});

test("every figure says what it counts, in the reader's language", async () => {
  const browser = await linli.as("grid-worker-wang");
  const { definitions } = expectOk(await browser.call("list-definitions")).body;
  expect(definitions.map(({ figure }: { figure: string }) => figure)).toEqual(
    expect.arrayContaining(["response", "resolution", "satisfaction", "contact-time"]),
  );
  expect(definitions[0]).toMatchObject({ name: "响应率", since: "2000-01-01" });
});
