import type { ListResult } from "@linli/counting";
import { atVotes, type DoorContext } from "./tables.ts";

/** How many have taken part, and what was counted. Whoever counts calls it in the transaction in which it was counted. */
export async function recordResult(
  from: DoorContext,
  voteId: string,
  result: ListResult,
  { listSha256 = null }: { listSha256?: Buffer | null } = {},
): Promise<void> {
  const { tx, district } = atVotes(from);
  await tx
    .updateTable("votes.votes")
    .set({
      outcome: result.outcome,
      result: JSON.stringify(result),
      ...(listSha256 ? { list_sha256: listSha256 } : {}),
    })
    .where("district_id", "=", district.id)
    .where("id", "=", voteId)
    .execute();
}
