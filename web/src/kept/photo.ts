import { uuidv7 } from "./uuidv7.ts";

/** A photo as the device keeps it: bytes, because Safari loses Blobs kept in IndexedDB in private windows. */
export interface KeptPhoto {
  id: string;
  mediaType: string;
  bytes: ArrayBuffer;
}

/** Longest side in pixels: enough to read a door plate, small enough for a weak network. */
const longestSidePixels = 2048;
const jpegQuality = 0.82;

/** Takes a photo in, made smaller; a picture that this browser cannot draw (HEIC on some phones) stays as it is. */
export async function takePhoto(file: Blob): Promise<KeptPhoto> {
  const picture = await shrunk(file).catch(() => file);
  return { id: uuidv7(), mediaType: picture.type || "application/octet-stream", bytes: await picture.arrayBuffer() };
}

export function pictureOf(photo: KeptPhoto): Blob {
  return new Blob([photo.bytes], { type: photo.mediaType });
}

async function shrunk(file: Blob): Promise<Blob> {
  const address = URL.createObjectURL(file);
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const scale = Math.min(1, longestSidePixels / Math.max(image.naturalWidth, image.naturalHeight));
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(image.naturalWidth * scale);
    canvas.height = Math.round(image.naturalHeight * scale);
    const pen = canvas.getContext("2d");
    if (pen === null) return file;
    pen.drawImage(image, 0, 0, canvas.width, canvas.height);
    const smaller = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/jpeg", jpegQuality));
    return smaller !== null && smaller.size < file.size ? smaller : file;
  } finally {
    URL.revokeObjectURL(address);
  }
}
