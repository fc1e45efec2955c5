import { uploadPhoto } from "../../api/upload-photo.ts";
import { keptPhotos } from "../../kept/kept-photos.ts";

/** Photos that reached the server since the page was opened. */
const sent = new Set<string>();

export async function sendPhoto(id: string, onProgress: (percent: number) => void): Promise<void> {
  if (sent.has(id)) return;
  const [photo] = await keptPhotos([id]);
  if (photo === undefined) return;
  await uploadPhoto(photo, onProgress);
  sent.add(id);
}

/** Sends what has not been sent yet; each carries its own id, so sending twice is once. */
export async function sendPhotos(ids: readonly string[]): Promise<void> {
  for (const id of ids) await sendPhoto(id, () => {});
}
