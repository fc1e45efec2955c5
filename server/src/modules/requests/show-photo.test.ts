import sharp from "sharp";
import { expect, test } from "vitest";
import { newId } from "../../platform/ids.ts";
import { file, seen, step } from "../../testing/filings.ts";
import { expectOk, testDistrict } from "../../testing/test-district.ts";

const linli = testDistrict();

/** A photo sent ahead of the request it belongs to. */
async function sent(): Promise<string> {
  const id = newId();
  const bytes = await sharp({ create: { width: 640, height: 480, channels: 3, background: "#0a6a5c" } })
    .withExif({ IFD3: { GPSLatitude: "25/1 30/1 0/1" } })
    .jpeg()
    .toBuffer();
  expectOk(await linli.newBrowser().call("upload-photo", { id }, { file: bytes, mediaType: "image/jpeg" }));
  return id;
}

test("a photo is shown to its reporter and to the staff who see the request, for all others there is none", async () => {
  const photoId = await sent();
  const filed = await file(linli, { photoIds: [photoId] });
  const small = { photoId, size: "small" };
  const { number, key } = filed;
  const progress = expectOk(await linli.newBrowser().call("show-progress", { number, key })).body;
  const { ticket } = progress.photos[0];
  const own = expectOk(await linli.newBrowser().call("show-photo", { ...small, ticket }));
  expect(own.headers["content-type"]).toBe("image/jpeg");
  expect((await sharp(own.bytes).metadata()).exif).toBeUndefined();
  expectOk(await (await linli.as("resident-li")).call("show-photo", small));
  expectOk(await (await linli.as("community-officer-chen")).call("show-photo", small));
  expect((await linli.newBrowser().call("show-photo", small)).status).toBe(404);
  expect((await linli.newBrowser().call("show-photo", { ...small, ticket: "wrong" })).status).toBe(404);
  expect((await (await linli.as("resident-zhou")).call("show-photo", small)).status).toBe(404);
  // Staff who open their own matter's page at the desk hold the same ticket as everybody.
  expectOk(await (await linli.as("street-officer-wu")).call("show-photo", { ...small, ticket }));
  expect((await (await linli.as("street-officer-wu")).call("show-photo", small)).status).toBe(404);
});

test("a solution's photos stand beside the reported ones, and one photo belongs to one request", async () => {
  const [before, after] = [await sent(), await sent()];
  const { id } = await file(linli, { photoIds: [before] });
  expectOk(await step(linli, "grid-worker-wang", "resolve-request", id, { words: "换了灯泡", photoIds: [after] }));
  expect((await seen(linli, "grid-worker-wang", id)).photos).toEqual([
    { id: before, kind: "reported" },
    { id: after, kind: "solution" },
  ]);
  const other = await file(linli);
  expect(
    await step(linli, "grid-worker-wang", "resolve-request", other.id, { words: "同一张", photoIds: [after] }),
  ).toMatchObject({ status: 422, body: { code: "photo-unknown" } });
});

test("a ticket opens one photo, today and tomorrow", async () => {
  const [shown, other] = [await sent(), await sent()];
  const { number, key } = await file(linli, { photoIds: [shown, other] });
  const { photos } = expectOk(await linli.newBrowser().call("show-progress", { number, key })).body;
  const look = (photoId: string, ticket: string) =>
    linli.newBrowser().call("show-photo", { photoId, size: "small", ticket });
  expect((await look(other, photos[0].ticket)).status).toBe(404);
  linli.clock.advance("PT24H");
  expectOk(await look(shown, photos[0].ticket));
  linli.clock.advance("PT24H");
  expect((await look(shown, photos[0].ticket)).status).toBe(404);
});
