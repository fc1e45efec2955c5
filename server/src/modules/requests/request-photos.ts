import type { Transaction } from "../../platform/database/transaction.ts";
import type { District } from "../../platform/operations/operation.ts";
import type { RequestTables } from "./tables.ts";

/** Photos that were taken as this request's own, in the order they were given. */
export async function attachToRequest(
  { tx, district }: { tx: Transaction<RequestTables>; district: District },
  requestId: string,
  photoIds: readonly string[],
  kind: "reported" | "solution",
): Promise<void> {
  if (photoIds.length === 0) return;
  await tx
    .insertInto("requests.request_photos")
    .values(
      photoIds.map((photoId, sort) => ({
        district_id: district.id,
        request_id: requestId,
        photo_id: photoId,
        kind,
        sort,
      })),
    )
    .execute();
}
