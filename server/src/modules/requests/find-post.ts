import type { Transaction } from "../../platform/database/transaction.ts";
import type { District } from "../../platform/operations/operation.ts";
import type { RequestTables } from "./tables.ts";

export interface OfferablePost {
  postId: string;
  unitId: string;
  level: number;
}

/** A post that can be asked to take a request: open, and held by somebody today. */
export async function offerablePost(
  { tx, district }: { tx: Transaction<RequestTables>; district: District },
  postId: string,
): Promise<OfferablePost | undefined> {
  const post = await tx
    .selectFrom("directory.staffed_posts")
    .select(["id", "unit_id", "area_level"])
    .where("district_id", "=", district.id)
    .where("id", "=", postId)
    .where("closed_at", "is", null)
    .where("holder_count", ">", 0)
    .executeTakeFirst();
  return post?.id && post.unit_id && post.area_level
    ? { postId: post.id, unitId: post.unit_id, level: post.area_level }
    : undefined;
}
