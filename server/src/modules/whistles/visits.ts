import type { Transaction } from "../../platform/database/transaction.ts";
import type { Refusal } from "../../platform/refusals.ts";
import { attachPhotos } from "../photos/index.ts";
import type { WhistleTables } from "./tables.ts";

interface Reading {
  tx: Transaction<WhistleTables>;
  district: { id: number };
}

/** @throws Refusal not-found */
export async function readVisit(
  { tx, district, refuse }: Reading & { refuse(code: "not-found"): Refusal },
  whistleId: string,
  visitId: string,
): Promise<{ id: string }> {
  const visit = await tx
    .selectFrom("whistles.visits")
    .select("id")
    .where("district_id", "=", district.id)
    .where("whistle_id", "=", whistleId)
    .where("id", "=", visitId)
    .executeTakeFirst();
  if (!visit) throw refuse("not-found");
  return visit;
}

/** Makes uploaded photos the whistle's own: of a visit, or of what a duty came to. */
export async function keepPhotos(
  context: Reading & Parameters<typeof attachPhotos>[0],
  whistleId: string,
  photoIds: readonly string[],
  of: { visit_id: string } | { duty_id: string },
): Promise<void> {
  if (photoIds.length === 0) return;
  await attachPhotos(context, photoIds);
  await context.tx
    .insertInto("whistles.whistle_photos")
    .values(
      photoIds.map((photoId, sort) => ({
        district_id: context.district.id,
        whistle_id: whistleId,
        photo_id: photoId,
        sort,
        ...of,
      })),
    )
    .execute();
}
