import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { type Picture, redraw } from "./redraw.ts";

const plain = { width: 400, height: 200, channels: 3, background: "#336699" } as const;

async function drawn(file: Uint8Array): Promise<Picture> {
  const picture = await redraw(file);
  if (typeof picture === "string") throw new Error(picture);
  return picture;
}

describe("a photo is drawn anew", () => {
  test("without its place, its device or any other metadata", async () => {
    const file = await sharp({ create: plain })
      .withExif({
        IFD0: { Make: "A phone", Model: "Of somebody" },
        IFD3: { GPSLatitude: "25/1 30/1 0/1", GPSLatitudeRef: "N", GPSLongitude: "103/1 48/1 0/1" },
      })
      .withIccProfile("p3")
      .withXmp("<x:xmpmeta xmlns:x='adobe:ns:meta/'>hidden</x:xmpmeta>")
      .jpeg()
      .toBuffer();
    expect((await sharp(file).metadata()).exif).toBeDefined();

    const { full, small } = await drawn(file);
    for (const bytes of [full, small]) {
      const { exif, icc, xmp, iptc, orientation, format } = await sharp(bytes).metadata();
      expect({ exif, icc, xmp, iptc, orientation, format }).toEqual({ format: "jpeg" });
      expect(bytes.includes("Somebody") || bytes.includes("hidden")).toBe(false);
    }
  });

  test("upright, as its orientation says", async () => {
    const lying = await sharp({ create: plain }).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    expect(await drawn(lying)).toMatchObject({ width: 200, height: 400 });
  });

  test.each([
    ["png", 5000, 2500, 2048, 1024],
    ["webp", 1000, 3000, 683, 2048],
    ["jpeg", 400, 200, 400, 200],
  ] as const)("a %s of %i × %i becomes %i × %i", async (kind, width, height, fullWidth, fullHeight) => {
    const file = await sharp({ create: { ...plain, width, height } })
      .toFormat(kind)
      .toBuffer();
    const picture = await drawn(file);
    expect([picture.width, picture.height]).toEqual([fullWidth, fullHeight]);
    const small = await sharp(picture.small).metadata();
    expect(Math.max(small.width, small.height)).toBe(320);
  });

  test("on white where it was transparent", async () => {
    const clear = { ...plain, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } as const;
    const file = await sharp({ create: clear }).png().toBuffer();
    const { dominant } = await sharp((await drawn(file)).full).stats();
    expect(Math.min(dominant.r, dominant.g, dominant.b)).toBeGreaterThan(240);
  });
});

describe("what is no photo we can open is refused by its content", () => {
  const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from("ftypheic\0\0\0\0mif1heic")]);
  const svg = Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');

  test.each([
    ["a HEIC picture", heic, "photo-heic"],
    ["a drawing in SVG", svg, "photo-kind-unknown"],
    ["a text", Buffer.from("hello"), "photo-kind-unknown"],
    ["nothing", Buffer.alloc(0), "photo-kind-unknown"],
    ["two letters that begin like a JPEG", Buffer.from([0xff, 0xd8]), "photo-kind-unknown"],
    ["the head of a JPEG without a picture", Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), "photo-damaged"],
  ])("%s", async (_, file, fault) => {
    expect(await redraw(file)).toBe(fault);
  });

  test("an animation", async () => {
    const file = await sharp({ create: plain }).gif().toBuffer();
    expect(await redraw(file)).toBe("photo-kind-unknown");
  });

  test("a picture that breaks off in the middle", async () => {
    const noise = { create: { ...plain, noise: { type: "gaussian", mean: 128, sigma: 60 } } } as const;
    const file = await sharp(noise).jpeg().toBuffer();
    expect(await redraw(file.subarray(0, file.length / 2))).toBe("photo-damaged");
  });

  test("a small file that unpacks into more pixels than memory holds", async () => {
    const file = await sharp({ create: { ...plain, width: 8000, height: 6501 } })
      .png()
      .toBuffer();
    expect(file.length).toBeLessThan(1_000_000);
    expect(await redraw(file)).toBe("photo-too-large");
  });
});
