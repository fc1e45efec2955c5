import sharp from "sharp";
import { expect, it } from "vitest";
import { drawPicture } from "./picture.ts";

it("draws a small JPEG, the same for the same key", async () => {
  const picture = await drawPicture("bin", "one");
  const { format, width, height } = await sharp(picture).metadata();
  expect({ format, width, height }).toEqual({ format: "jpeg", width: 480, height: 360 });
  expect(picture.length).toBeLessThan(20_000);
  expect((await drawPicture("bin", "one")).equals(picture)).toBe(true);
  expect((await drawPicture("bin", "two")).equals(picture)).toBe(false);
  expect((await drawPicture("bin", "one", { mended: true })).equals(picture)).toBe(false);
});
