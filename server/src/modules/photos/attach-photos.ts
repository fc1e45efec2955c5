import type { Transaction } from "../../platform/database/transaction.ts";
import type { District } from "../../platform/operations/operation.ts";
import type { Refusal, RefusalFacts } from "../../platform/refusals.ts";
import type { PhotosTables } from "./tables.ts";

/** What an operation that attaches photos declares. */
export const attachRefusals = { "photo-unknown": 422 } as const;

interface AttachContext {
  tx: unknown;
  now: Temporal.Instant;
  district: District;
  refuse(code: "photo-unknown", facts?: RefusalFacts): Refusal;
}

/**
 * Makes uploaded photos somebody's own; the caller keeps whose. A photo is attached once, so call it after the caller's
 * own write has proved to be the first of its kind.
 *
 * @throws Refusal photo-unknown with the ids that were never uploaded, are attached already, or were deleted meanwhile
 */
export async function attachPhotos(context: AttachContext, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const tx = context.tx as Transaction<PhotosTables>;
  const attached = await tx
    .updateTable("photos.photos")
    .set({ attached_at: context.now.toString() })
    .where("district_id", "=", context.district.id)
    .where("id", "in", ids)
    .where("attached_at", "is", null)
    .returning("id")
    .execute();
  const missing = ids.filter((id) => !attached.some((photo) => photo.id === id.toLowerCase()));
  if (missing.length > 0) throw context.refuse("photo-unknown", { count: missing.length, photoIds: missing });
}
