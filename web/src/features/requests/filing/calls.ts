import { answered, api } from "../../../api/client.ts";
import type { FiledRequest, Location } from "../../../api/contract.ts";
import { uploadPhoto } from "../../../api/upload-photo.ts";
import { dropPhotos, keptPhotos } from "../../../kept/kept-photos.ts";
import { digitsOf } from "../../../resident/phone-code.tsx";
import { keepReport } from "../kept-reports.ts";
import { type Filing, requestOf } from "./filing.ts";

/** All that filing asks of the server. */

/** By what people call it, or the nearest first. */
export const findBuildings = (query: { text: string } | Location) =>
  answered(api.GET("/api/directory/find-buildings", { params: { query } }));

export const showBuilding = (code: string) =>
  answered(api.GET("/api/directory/{code}/show-building", { params: { path: { code } } }));

/** The areas within an area; null: within the district. */
export const showMap = (areaId: string | null) =>
  answered(api.GET("/api/directory/show-map", { params: { query: areaId === null ? {} : { areaId } } }));

export const listCategories = () => answered(api.GET("/api/categories/list-categories"));

/** The bound of what is looked at to find the kind and similar matters: the subject stands at the beginning. */
const longestLookedAt = 500;

export const suggestCategory = (text: string, place: { buildingId?: string; location?: Location }) =>
  answered(
    api.POST("/api/suggestions/suggest-category", { body: { text: text.slice(0, longestLookedAt), ...place } }),
  );

export const findSimilar = (text: string, { building, location, category }: Filing) =>
  answered(
    api.POST("/api/requests/find-similar", {
      body: {
        text: text.slice(0, longestLookedAt),
        ...(building && { buildingId: building.id }),
        ...(location && { location }),
        ...(category && { categoryId: category.id }),
      },
    }),
  );

/** Photos that reached the server since the page was opened; the others are sent, again if need be, with the request. */
const sentPhotos = new Set<string>();

export async function sendPhoto(id: string, onProgress: (percent: number) => void): Promise<void> {
  const [photo] = await keptPhotos([id]);
  if (photo === undefined || sentPhotos.has(id)) return;
  await uploadPhoto(photo, onProgress);
  sentPhotos.add(id);
}

/** A filing ready to be sent. `code` is null for somebody signed in. */
export interface ReadyFiling {
  filing: Filing;
  code: string | null;
}

/** A phone that cannot keep anything loses only its memory: the request is filed. Staff who file for others get no key. */
async function rememberFiled({ number, key }: FiledRequest): Promise<void> {
  if (key !== null) await keepReport({ number, key }).catch(() => {});
}

/** Sends the photos that are not there yet, then the request. Safe to repeat: every part carries its own id. */
export async function fileRequest({ filing, code }: ReadyFiling) {
  const photos = await keptPhotos(filing.photoIds);
  for (const photo of photos) await sendPhoto(photo.id, () => {});
  const proof = code === null ? null : { phone: digitsOf(filing.phone), code };
  const body = requestOf({ ...filing, photoIds: photos.map((photo) => photo.id) }, proof);
  const filed = await answered(api.POST("/api/requests/file-request", { body }));
  await rememberFiled(filed);
  await dropPhotos(filing.photoIds).catch(() => {});
  return filed;
}
