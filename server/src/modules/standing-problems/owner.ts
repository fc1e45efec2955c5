import type { Transaction } from "../../platform/database/transaction.ts";
import type { District } from "../../platform/operations/operation.ts";
import { canOwn, type Owner } from "./policy.ts";
import type { ProblemTables } from "./tables.ts";

/** A post that can own a problem: open, held by somebody today, and able to see it. */
export async function ownerToBe(
  { tx, district }: { tx: Transaction<ProblemTables>; district: District },
  postId: string,
): Promise<Owner | undefined> {
  const post = await tx
    .selectFrom("directory.staffed_posts")
    .select(["id", "unit_id", "role"])
    .where("district_id", "=", district.id)
    .where("id", "=", postId)
    .where("closed_at", "is", null)
    .where("holder_count", ">", 0)
    .executeTakeFirst();
  if (!post?.id || !post.unit_id || !canOwn(post.role ?? "")) return undefined;
  return { owner_post_id: post.id, owner_unit_id: post.unit_id };
}
