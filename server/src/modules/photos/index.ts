import type { Application } from "../../platform/application.ts";
import { deleteUnattachedPhotos } from "./delete-unattached-photos.ts";
import { uploadPhoto } from "./upload-photo.ts";

export { attachPhotos, attachRefusals } from "./attach-photos.ts";
export { type PhotoSize, readPhoto } from "./read-photo.ts";
export { redraw } from "./redraw.ts";

export function registerPhotos(linli: Application): void {
  linli.operations.add(uploadPhoto());
  linli.jobs.add(deleteUnattachedPhotos);
  linli.every("40 * * * *", deleteUnattachedPhotos);
}
