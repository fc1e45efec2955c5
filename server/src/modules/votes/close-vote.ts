import { sql } from "kysely";
import type { Context } from "../../platform/operations/operation.ts";
import { countVote } from "./count-vote.ts";
import { type OpenVote, writeVote } from "./open-vote.ts";
import { recordResult } from "./record-result.ts";
import type { VoteState } from "./states.ts";
import type { VoteContext } from "./tables.ts";

type Closing = VoteContext & Pick<Context<never, unknown, never>, "emit">;

/**
 * Nothing more comes: the vote is closed and counted in one transaction. The caller holds it alone. What lies in a ballot
 * box is counted by whose it is, who hears that the vote has closed.
 */
export async function closeVote(
  context: Closing,
  { vote, state }: { vote: OpenVote; state: VoteState },
): Promise<{ version: number; state: VoteState }> {
  const { tx, district, now, emit } = context;
  const { rows } = await sql<{ took: number; unfinished: number }>`
    select (select count(*)::integer from votes.ballots b
             where b.district_id = ${district.id} and b.vote_id = ${vote.id}::uuid) as took,
           (select count(*)::integer from paper_ballots.handed_in_papers p
             where p.district_id = ${district.id} and p.vote_id = ${vote.id}::uuid) as unfinished`.execute(tx);
  const { took, unfinished } = rows[0]!;
  const written = await writeVote(
    context,
    { vote, state },
    { closed_at: now.toString(), took_part_count: took, unfinished_paper_count: unfinished },
  );
  emit("vote.closed", vote.id, { secrecy: vote.secrecy, unfinishedPapers: unfinished });
  if (vote.secrecy === "open") {
    const result = await countVote(context, vote);
    await recordResult(context, vote.id, result);
    emit("vote.counted", vote.id, { outcome: result.outcome });
  }
  return written;
}
