import { fileTypeFromBuffer } from "file-type";
import sharp, { type Sharp } from "sharp";

// Only the decoders of the three kinds we take can be reached, whatever a file calls itself.
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({ operation: ["VipsForeignLoadJpeg", "VipsForeignLoadPng", "VipsForeignLoadWebp"] });
// Every photo comes once: nothing that is kept would be used again.
sharp.cache(false);
// Several photos at once share the cores; one photo does not take them all.
sharp.concurrency(1);

/** Longest side in pixels: enough to read a door plate. */
const fullSide = 2048;
const smallSide = 320;
/** The largest picture phones take by themselves; far more is a bomb that unpacks into all our memory. */
const mostPixels = 52_000_000;
const longestSeconds = 10;

export interface Picture {
  /** JPEG, upright, in sRGB, without any metadata. */
  full: Buffer;
  small: Buffer;
  /** Of the full size, in pixels. */
  width: number;
  height: number;
}

export type PictureFault = "photo-kind-unknown" | "photo-heic" | "photo-too-large" | "photo-damaged";

/** Draws a photo anew from its pixels, so that nothing else of the file survives: no place, no device, no hidden code. */
export async function redraw(file: Uint8Array): Promise<Picture | PictureFault> {
  const mediaType = await mediaTypeOf(file);
  if (/^image\/hei[cf]/.test(mediaType)) return "photo-heic";
  if (!["image/jpeg", "image/png", "image/webp"].includes(mediaType)) return "photo-kind-unknown";
  try {
    const { width, height } = await sharp(file, { limitInputPixels: false }).metadata();
    if (width * height > mostPixels) return "photo-too-large";
    const full = await open(file)
      .autoOrient()
      .resize({ width: fullSide, height: fullSide, fit: "inside", withoutEnlargement: true })
      .flatten({ background: "#ffffff" })
      .jpeg({ quality: 82 })
      .timeout({ seconds: longestSeconds })
      .toBuffer({ resolveWithObject: true });
    const small = await open(full.data)
      .resize({ width: smallSide, height: smallSide, fit: "inside", withoutEnlargement: true })
      .jpeg({ quality: 76 })
      .toBuffer();
    return { full: full.data, small, width: full.info.width, height: full.info.height };
  } catch {
    // Whatever the decoder stumbles over lies in the file: it is given nothing else.
    return "photo-damaged";
  }
}

function open(file: Uint8Array): Sharp {
  return sharp(file, { limitInputPixels: mostPixels, failOn: "error" });
}

/** Found in the content; what the sender says of it counts for nothing. */
async function mediaTypeOf(file: Uint8Array): Promise<string> {
  try {
    return (await fileTypeFromBuffer(file))?.mime ?? "";
  } catch {
    // A file that breaks off where its kind is written.
    return "";
  }
}
