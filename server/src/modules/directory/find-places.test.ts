import { describe, expect, it, test } from "vitest";
import { inDistrict } from "../../platform/database/transaction.ts";
import { pointIn } from "../../testing/small-world.ts";
import { expectOk, testDistrict } from "../../testing/test-district.ts";

const linli = testDistrict();

async function found(input: Record<string, unknown>): Promise<string[]> {
  const { body } = expectOk(await linli.newBrowser().call("find-buildings", input));
  return body.buildings.map(({ name }: { name: string }) => name);
}

describe("find-buildings", () => {
  test.each([
    ["翠屏小区", ["翠屏小区1栋", "翠屏小区2栋", "翠屏小区3栋"]],
    ["翠屏2号楼", ["翠屏小区2栋"]],
    ["甲街道桂花路", ["桂花苑1栋"]],
    ["1栋 海棠", ["海棠里1栋"]],
    ["CP2A3B6", ["翠屏小区3栋"]],
    ["翠屏小区3栋1单元201室", ["翠屏小区3栋"]],
    ["没有这样的楼", []],
    ["🙂", []],
    ["' & !翠屏:* | (", ["翠屏小区1栋", "翠屏小区2栋", "翠屏小区3栋"]],
  ])("“%s” → %j", async (text, names) => {
    expect(await found({ text })).toEqual(names);
  });

  it("puts the building called so first, then those with the word in their name, then in their address", async () => {
    await linli.rows(
      "update directory.buildings set address = address || '（桂花苑1栋对面）' where name = '海棠里1栋'",
    );
    const { buildings } = expectOk(await linli.newBrowser().call("find-buildings", { text: "桂花苑1栋" })).body;
    expect(buildings[0]).toEqual({
      id: linli.id("building", "guihua-1"),
      code: "GH2A3B4",
      name: "桂花苑1栋",
      address: "甲街道桂花路8号桂花苑1栋",
      community: "甲一社区",
      grid: "第2网格",
      location: { lng: pointIn(2).longitude, lat: pointIn(2).latitude },
    });
  });

  it("falls back on the single characters where the words do not stand side by side", async () => {
    expect(await found({ text: "翠小" })).toEqual(["翠屏小区1栋", "翠屏小区2栋", "翠屏小区3栋"]);
  });

  it("puts the nearest first where a point is given, with and without words", async () => {
    const { longitude: lng, latitude: lat } = pointIn(3);
    expect((await found({ lng, lat }))[0]).toBe("海棠里1栋");
    expect((await found({ lng: lng + 0.006, lat }))[0]).toBe("玉兰园1栋");
    expect(await found({ text: "翠屏", lng, lat })).toEqual([
      "翠屏小区3栋",
      expect.stringMatching(/翠屏小区[12]栋/),
      expect.stringMatching(/翠屏小区[12]栋/),
    ]);
  });

  it("measures in metres, not in degrees", async () => {
    const place = { lng: 103, lat: 25.5 };
    // North is nearer in degrees, east on the ground.
    await linli.rows("update directory.buildings set location = point(103, 25.5047) where code = 'HT2A3B4'");
    await linli.rows("update directory.buildings set location = point(103.005, 25.5) where code = 'GH2A3B4'");
    expect((await found(place)).slice(0, 2)).toEqual(["桂花苑1栋", "海棠里1栋"]);
    expect(await found({ ...place, text: "1栋 里" })).toEqual(["海棠里1栋"]);
    expect((await found({ ...place, text: "1栋" })).slice(0, 2)).toEqual(["桂花苑1栋", "海棠里1栋"]);
  });

  it("looks through its own district's buildings only, though it looks as the owner", async () => {
    const count = (source: string) =>
      inDistrict(linli.pools.app, { districtId: 990_001, today: "2026-11-24" }, async ({ client }) => ({
        value: (await client.query(`select count(*) as count from directory.${source}`)).rows[0].count,
      }));
    const own = (await linli.rows("select 1 from directory.buildings where district_id = 990001")).length;
    expect(await count("buildings_with_words('''栋'' | ''1栋'' | ''2栋'' | ''3栋'''::tsquery, '', '', 100)")).toBe(
      own,
    );
    expect(await count("buildings_near(point(103.8, 25.5), null, 100)")).toBe(own);
    expect(await count("buildings_near(point(103.8, 25.5), '''翠屏'''::tsquery, 100)")).toBe(3);
  });

  it("gives nothing for nothing, and refuses half a point", async () => {
    expect(await found({})).toEqual([]);
    expect(await found({ text: "  " })).toEqual([]);
    expect((await linli.newBrowser().call("find-buildings", { lng: 103.8 })).body.code).toBe("input-invalid");
  });

  it("shows no building of another district, nor one that is gone", async () => {
    const { body } = expectOk(await linli.newBrowser("two").call("find-buildings", { text: "翠屏小区1栋" }));
    expect(body.buildings.map(({ id }: { id: string }) => id)).toEqual([linli.id("building", "cuiping-1", "two")]);
    await linli.rows("update directory.buildings set retired_at = now() where id = $1", [
      linli.id("building", "yulan-1"),
    ]);
    expect(await found({ text: "玉兰园" })).toEqual([]);
  });
});

describe("show-building", () => {
  it("opens what the plate's code says, however it is typed", async () => {
    const { body } = expectOk(await linli.newBrowser().call("show-building", { code: " cp2a3b4 " }));
    expect(body).toMatchObject({ id: linli.id("building", "cuiping-1"), name: "翠屏小区1栋", grid: "第1网格" });
  });

  it("names places in English for who reads English", async () => {
    const options = { headers: { "accept-language": "en" } };
    const { body } = expectOk(await linli.newBrowser().call("show-building", { code: "CP2A3B4" }, options));
    expect(body).toMatchObject({ name: "翠屏小区1栋", community: "Community A1", grid: "Grid 1" });
  });

  it("finds no unknown code", async () => {
    const answer = await linli.newBrowser().call("show-building", { code: "NOSUCH" });
    expect([answer.status, answer.body.code]).toEqual([404, "not-found"]);
  });
});

describe("list-areas", () => {
  it("begins with the district and goes down one level at a time", async () => {
    const browser = linli.newBrowser();
    const names: string[][] = [];
    let parentId: string | undefined;
    for (let level = 1; level <= 5; level += 1) {
      const { areas } = expectOk(await browser.call("list-areas", parentId ? { parentId } : {})).body;
      expect(areas.map((area: { level: number }) => area.level)).toEqual(areas.map(() => level));
      names.push(areas.map((area: { name: string }) => area.name));
      parentId = areas[0].id;
    }
    expect(names).toEqual([
      ["示例区"],
      ["甲街道", "乙街道"],
      ["甲一社区", "甲二社区"],
      ["第1网格", "第2网格"],
      ["第1网格1号微网格", "第1网格2号微网格"],
    ]);
    expect(expectOk(await browser.call("list-areas", { parentId })).body.areas).toEqual([]);
  });

  it("does not know another district's areas", async () => {
    const parentId = linli.id("area", "street-a", "two");
    expect((await linli.newBrowser().call("list-areas", { parentId })).status).toBe(404);
  });
});

describe("show-map", () => {
  it("is GeoJSON: the area itself, then those below it, with boundaries and nothing personal", async () => {
    const areaId = linli.id("area", "grid-a1-1");
    const { body } = expectOk(await linli.newBrowser().call("show-map", { areaId }));
    expect(body.type).toBe("FeatureCollection");
    expect(body.features[0]).toEqual({
      type: "Feature",
      id: areaId,
      geometry: null,
      properties: {
        id: areaId,
        parentId: linli.id("area", "community-a1"),
        name: "第1网格",
        level: 4,
        invented: true,
      },
    });
    expect(body.features.slice(1).map((one: { properties: { name: string } }) => one.properties.name)).toEqual([
      "第1网格1号微网格",
      "第1网格2号微网格",
    ]);
    const [[ring]] = body.features[1].geometry.coordinates;
    expect(ring).toHaveLength(5);
    expect(ring[0]).toEqual(ring[4]);
  });

  it("begins with the district, and does not know another district's areas", async () => {
    const { body } = expectOk(await linli.newBrowser().call("show-map"));
    expect(body.features.map((one: { properties: { level: number } }) => one.properties.level)).toEqual([1, 2, 2]);
    const areaId = linli.id("area", "street-a", "two");
    expect((await linli.newBrowser().call("show-map", { areaId })).status).toBe(404);
  });
});
