import { sql } from "kysely";
import type { VoteContext } from "./tables.ts";

/**
 * Whether paper of a vote may be on its way: ballots were printed, or one was entered. Asked once the vote is held, in a
 * statement of its own, so that it sees the entry that was waited for.
 */
export async function hasPaper(
  { tx, district }: Pick<VoteContext, "tx" | "district">,
  voteId: string,
): Promise<boolean> {
  const { rows } = await sql<{ has: boolean }>`
    select exists (select from paper_ballots.papered_votes p
                    where p.district_id = ${district.id} and p.vote_id = ${voteId}::uuid) as has`.execute(tx);
  return rows[0]!.has;
}
