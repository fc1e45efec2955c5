import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { newId } from "../../platform/ids.ts";
import { file, seen, step } from "../../testing/filings.ts";
import { expectOk, testDistrict } from "../../testing/test-district.ts";

const linli = testDistrict();

async function sent(): Promise<string> {
  const id = newId();
  const bytes = await sharp({ create: { width: 64, height: 48, channels: 3, background: "#0a6a5c" } })
    .jpeg()
    .toBuffer();
  expectOk(await linli.newBrowser().call("upload-photo", { id }, { file: bytes, mediaType: "image/jpeg" }));
  return id;
}

const release = (requestId: string, words: string, photoIds: string[] = []) =>
  step(linli, "grid-worker-wang", "release-for-public", requestId, { words, photoIds });
const progress = async (number: string) => expectOk(await linli.newBrowser().call("show-progress", { number })).body;
const photo = async (photoId: string) =>
  (await linli.newBrowser().call("show-photo", { photoId, size: "small" })).status;
const similar = async () =>
  expectOk(
    await linli.newBrowser().call("find-similar", {
      text: "楼道灯坏了",
      buildingId: linli.id("building", "cuiping-1"),
    }),
  ).body.requests;

test("what the post releases, and only that, everybody reads and finds; taken back, nobody does", async () => {
  const [shown, kept] = [await sent(), await sent()];
  const filed = await file(linli, { photoIds: [shown, kept] });
  expect((await progress(filed.number)).released).toBeNull();
  expect((await similar())[0]).toMatchObject({ number: filed.number, released: null });
  expectOk(await release(filed.id, "二楼楼道灯不亮", [shown]));
  const released = { words: "二楼楼道灯不亮", photoIds: [shown] };
  const page = await progress(filed.number);
  expect(page.released).toEqual(released);
  expect(page.timeline[0].sentence).toBe("甲一社区第1网格网格员 公开了经整理的情况");
  expect(JSON.stringify(page)).not.toContain("三天");
  expect((await similar())[0]).toMatchObject({ number: filed.number, released });
  expect([await photo(shown), await photo(kept)]).toEqual([200, 404]);

  expectOk(await release(filed.id, "二楼和三楼楼道灯不亮"));
  expect((await progress(filed.number)).released).toEqual({ words: "二楼和三楼楼道灯不亮", photoIds: [] });
  expect(await photo(shown)).toBe(404);

  expectOk(await step(linli, "grid-worker-wang", "withdraw-release", filed.id));
  expect((await progress(filed.number)).released).toBeNull();
  expect(await step(linli, "grid-worker-wang", "withdraw-release", filed.id)).toMatchObject({
    status: 409,
    body: { code: "not-released" },
  });
  const kept3 = await linli.rows(
    "select words, withdrawn_at is not null as withdrawn from requests.releases order by id",
  );
  expect(kept3).toEqual([
    { words: "二楼楼道灯不亮", withdrawn: true },
    { words: "二楼和三楼楼道灯不亮", withdrawn: true },
  ]);
});

describe("refused", () => {
  test.each(["请打19988880001", "身份证530302199001011234", "李示例家门口"])(
    "words that hold something personal: %s",
    async (words) => {
      const filed = await file(linli, { reporterName: "李示例" });
      const answer = await release(filed.id, words);
      expect(answer).toMatchObject({ status: 422, body: { code: "words-personal" } });
      expect(JSON.stringify(answer.body)).not.toContain(words);
      expect((await progress(filed.number)).released).toBeNull();
    },
  );

  test("a photo of another request", async () => {
    const photoId = await sent();
    await file(linli, { photoIds: [photoId] });
    const filed = await file(linli);
    expect(await release(filed.id, "灯不亮", [photoId])).toMatchObject({ body: { code: "photo-not-of-request" } });
  });

  test("by whoever does not have the request", async () => {
    const filed = await file(linli);
    for (const operation of ["release-for-public", "withdraw-release"]) {
      const input = operation === "release-for-public" ? { words: "灯不亮", photoIds: [] } : {};
      expect((await step(linli, "community-officer-chen", operation, filed.id, input)).status).toBe(403);
    }
    expect((await seen(linli, "community-officer-chen", filed.id)).abilities).not.toContainEqual(
      expect.objectContaining({ operation: "release-for-public" }),
    );
  });

  test("after the reporter has withdrawn it; what was released before is gone too", async () => {
    const photoId = await sent();
    const filed = await file(linli, { photoIds: [photoId] });
    expectOk(await release(filed.id, "灯不亮", [photoId]));
    expectOk(await linli.newBrowser().call("withdraw-request", { number: filed.number, key: filed.key }));
    expect((await progress(filed.number)).released).toBeNull();
    expect(await photo(photoId)).toBe(404);
    expect(await release(filed.id, "灯不亮")).toMatchObject({ status: 409, body: { code: "wrong-state" } });
  });

  test("on an older version than staff have seen", async () => {
    const filed = await file(linli);
    const wang = await linli.as("grid-worker-wang");
    const { version } = await seen(linli, "grid-worker-wang", filed.id);
    expectOk(await release(filed.id, "灯不亮"));
    const stale = { requestId: filed.id, version, words: "灯不亮", photoIds: [] };
    expect(await wang.call("release-for-public", stale)).toMatchObject({ body: { code: "changed-meanwhile" } });
    expect(await wang.call("withdraw-release", { requestId: filed.id, version })).toMatchObject({
      body: { code: "changed-meanwhile" },
    });
  });
});
