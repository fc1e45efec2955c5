import type { Transaction } from "../../platform/database/transaction.ts";
import type { District, FileAnswer } from "../../platform/operations/operation.ts";
import type { PhotosTables } from "./tables.ts";

export type PhotoSize = "full" | "small";

/** Long enough to turn pages without loading again, short enough that a lost right is felt. */
const keepSeconds = 3600;

/**
 * The bytes of an attached photo, for a caller that has made sure who may see it.
 * @returns undefined when there is no such photo
 */
export async function readPhoto(
  { tx, district }: { tx: unknown; district: District },
  photoId: string,
  size: PhotoSize,
): Promise<FileAnswer | undefined> {
  const found = await (tx as Transaction<PhotosTables>)
    .selectFrom("photos.contents as content")
    .innerJoin("photos.photos as photo", (join) =>
      join
        .onRef("photo.district_id", "=", "content.district_id")
        .onRef("photo.id", "=", "content.photo_id")
        .on("photo.attached_at", "is not", null),
    )
    .select("content.bytes")
    .where("content.district_id", "=", district.id)
    .where("content.photo_id", "=", photoId)
    .where("content.size", "=", size)
    .executeTakeFirst();
  return found && { bytes: found.bytes, mediaType: "image/jpeg", keepSeconds };
}
