import { randomUUID } from "node:crypto";
import sharp from "sharp";
import { beforeAll, describe, expect, test } from "vitest";
import { inDistrict, type Transaction } from "../../platform/database/transaction.ts";
import { Refusal } from "../../platform/refusals.ts";
import { testDistrict } from "../../testing/test-district.ts";
import { attachPhotos, type PhotoSize, readPhoto } from "./index.ts";

const linli = testDistrict();
let blue: Buffer;
let green: Buffer;

beforeAll(async () => {
  const plain = { width: 60, height: 40, channels: 3 } as const;
  blue = await sharp({ create: { ...plain, background: "#336699" } })
    .jpeg()
    .toBuffer();
  green = await sharp({ create: { ...plain, background: "#339966" } })
    .png()
    .toBuffer();
});

async function upload(id: string, file: Uint8Array, mediaType = "image/jpeg") {
  return (await linli.as("anyone")).call("upload-photo", { id }, { file, mediaType });
}

async function uploaded(file: Uint8Array = blue): Promise<string> {
  const id = randomUUID();
  expect((await upload(id, file)).status).toBe(200);
  return id;
}

/** What another module does inside its own operation. */
function inTransaction<T>(work: (tx: Transaction) => Promise<T>, which: "one" | "two" = "one"): Promise<T> {
  const scope = { districtId: linli.district(which).id, today: "2026-11-24" };
  return inDistrict(linli.pools.app, scope, async ({ tx }) => ({ value: await work(tx) }));
}

function attach(ids: string[]): Promise<unknown> {
  return inTransaction((tx) =>
    attachPhotos(
      {
        tx,
        now: linli.clock.now(),
        district: linli.district(),
        refuse: (code, facts) => new Refusal(code, 422, facts),
      },
      ids,
    ),
  ).catch((error) => (error instanceof Refusal ? { code: error.code, facts: error.facts } : Promise.reject(error)));
}

function read(id: string, size: PhotoSize, which: "one" | "two" = "one") {
  return inTransaction((tx) => readPhoto({ tx, district: linli.district(which) }, id, size), which);
}

const kept = () => linli.rows("select id, attached_at from photos.photos order by id");

describe("uploading", () => {
  test("needs no sign-in, and keeps the photo small and full", async () => {
    const id = await uploaded();
    expect(await linli.rows("select size from photos.contents where photo_id = $1 order by size", [id])).toEqual([
      { size: "full" },
      { size: "small" },
    ]);
  });

  test("the same photo ten times at once is one photo", async () => {
    const id = randomUUID();
    // Large enough that all are being drawn before the first is kept.
    const noise = {
      width: 2000,
      height: 2000,
      channels: 3,
      noise: { type: "gaussian", mean: 128, sigma: 40 },
    } as const;
    const file = await sharp({ create: { ...noise, background: "#ffffff" } })
      .jpeg()
      .toBuffer();
    const answers = await Promise.all(Array.from({ length: 10 }, () => upload(id, file)));
    expect(answers.map(({ status, body }) => [status, body])).toEqual(Array(10).fill([200, {}]));
    expect(await linli.rows("select count(*) from photos.photos where id = $1", [id])).toEqual([{ count: 1 }]);
    expect(await linli.rows("select count(*) from photos.contents where photo_id = $1", [id])).toEqual([
      { count: 2 },
    ]);
  });

  test("another photo under a taken id is refused, and the first stays", async () => {
    const id = await uploaded(blue);
    const before = await linli.rows("select sha256 from photos.photos where id = $1", [id]);
    expect(await upload(id, green)).toMatchObject({ status: 409, body: { code: "photo-id-taken" } });
    expect(await linli.rows("select sha256 from photos.photos where id = $1", [id])).toEqual(before);
  });

  test("the kind is found in the content, whatever the sender calls it", async () => {
    expect((await upload(randomUUID(), green, "image/heic")).status).toBe(200);
    const answer = await upload(randomUUID(), Buffer.from("<html>"), "image/jpeg");
    expect(answer).toMatchObject({ status: 415, body: { code: "photo-kind-unknown" } });
  });

  test("HEIC is refused with what to do instead", async () => {
    const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from("ftypheic\0\0\0\0mif1heic")]);
    const answer = await upload(randomUUID(), heic, "image/heic");
    expect(answer).toMatchObject({ status: 415, body: { code: "photo-heic" } });
    expect(answer.body.title).toContain("兼容性最佳");
  });

  test("a damaged picture is refused", async () => {
    const answer = await upload(randomUUID(), blue.subarray(0, 200));
    expect(answer).toMatchObject({ status: 422, body: { code: "photo-damaged" } });
  });

  test("a picture of too many pixels is refused", async () => {
    const large = { width: 8000, height: 6501, channels: 3, background: "#ffffff" } as const;
    const file = await sharp({ create: large }).png({ compressionLevel: 1 }).toBuffer();
    expect(await upload(randomUUID(), file)).toMatchObject({ status: 422, body: { code: "photo-too-large" } });
  });

  test("a file of more than 15 MB is not even read", async () => {
    const answer = await upload(randomUUID(), Buffer.alloc(15 * 1024 * 1024 + 1));
    expect(answer).toMatchObject({ status: 413, body: { code: "input-too-large" } });
  });

  test("an empty body, JSON instead of a file, and an id that is none are refused as input", async () => {
    const anyone = await linli.as("anyone");
    const url = `/api/photos/upload-photo?id=${randomUUID()}`;
    expect((await anyone.send({ method: "POST", url })).status).toBe(415);
    expect((await anyone.send({ method: "POST", url, payload: { a: 1 } })).status).toBe(415);
    expect((await upload("1", blue)).status).toBe(400);
  });

  test("a flood from one source is refused within the hour", async () => {
    const flood = linli.newBrowser("two");
    const statuses = new Map<number, number>();
    for (let sent = 0; sent < 241; sent++) {
      const { status } = await flood.call("upload-photo", { id: randomUUID() }, { file: Buffer.from("x") });
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
    expect(Object.fromEntries(statuses)).toEqual({ 415: 240, 429: 1 });
    linli.clock.advance("PT1H");
    const { status } = await flood.call("upload-photo", { id: randomUUID() }, { file: Buffer.from("x") });
    expect(status).toBe(415);
  });
});

describe("attaching", () => {
  test("makes photos somebody's own and leaves the others alone", async () => {
    const ids = [await uploaded(), await uploaded(green)];
    const other = await uploaded();
    expect(await attach(ids)).toBeUndefined();
    const rows = await kept();
    expect(ids.every((id) => rows.some((row) => row.id === id && row.attached_at !== null))).toBe(true);
    expect(rows.find((row) => row.id === other)?.attached_at).toBeNull();
  });

  test("refuses ids that were never uploaded or are attached already, names them, and attaches none", async () => {
    const [taken, fresh, unknown] = [await uploaded(), await uploaded(), randomUUID()];
    await attach([taken]);
    expect(await attach([fresh, taken, unknown])).toEqual({
      code: "photo-unknown",
      facts: { count: 2, photoIds: [taken, unknown] },
    });
    expect((await kept()).find((row) => row.id === fresh)?.attached_at).toBeNull();
  });
});

describe("reading", () => {
  test("gives an attached photo as JPEG, in both sizes", async () => {
    const id = await uploaded(green);
    await attach([id]);
    for (const size of ["full", "small"] as const) {
      const file = await read(id, size);
      expect(file?.mediaType).toBe("image/jpeg");
      expect((await sharp(file!.bytes).metadata()).format).toBe("jpeg");
    }
  });

  test("gives nothing that is not attached, and nothing to another district", async () => {
    const [loose, attached] = [await uploaded(), await uploaded()];
    await attach([attached]);
    expect(await read(loose, "full")).toBeUndefined();
    expect(await read(attached, "full", "two")).toBeUndefined();
  });
});

test("what nothing attached within a day is deleted with its bytes; what is younger or attached stays", async () => {
  const [old, attached] = [await uploaded(), await uploaded()];
  await attach([attached]);
  linli.clock.advance("PT12H");
  const young = await uploaded();
  linli.clock.advance("PT13H");
  await linli.runJob("delete-unattached-photos");
  const ids = (await kept()).map(({ id }) => id);
  expect(ids).toContain(attached);
  expect(ids).toContain(young);
  expect(ids).not.toContain(old);
  expect(await linli.rows("select 1 from photos.contents where photo_id = $1", [old])).toEqual([]);
});
