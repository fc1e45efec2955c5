import type { KeptPhoto } from "./photo.ts";
import { type KeptStore, openKeptStore } from "./store.ts";

/** Photos are kept one by one, beside the draft that names them: a keystroke writes words, not megabytes. */
let photos: Promise<KeptStore> | null = null;

function store(): Promise<KeptStore> {
  photos ??= openKeptStore("photos");
  return photos;
}

export async function keepPhoto(photo: KeptPhoto): Promise<void> {
  await (await store()).put(photo.id, photo);
}

/** Those of the photos that the device still has: the fallback store keeps none. */
export async function keptPhotos(ids: readonly string[]): Promise<KeptPhoto[]> {
  const open = await store();
  const found = await Promise.all(ids.map((id) => open.get(id)));
  return found.filter((photo): photo is KeptPhoto => (photo as KeptPhoto | undefined)?.bytes instanceof ArrayBuffer);
}

export async function dropPhotos(ids: readonly string[]): Promise<void> {
  const open = await store();
  await Promise.all(ids.map((id) => open.delete(id)));
}
