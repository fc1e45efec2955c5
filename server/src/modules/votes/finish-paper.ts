import { sql } from "kysely";
import { Type } from "typebox";
import { closeVote } from "./close-vote.ts";
import { changeRefusals, openVoteAsSeen, refusalsOf } from "./open-vote.ts";
import { mayRunVotes } from "./policy.ts";
import { operation, type VoteContext } from "./tables.ts";
import { Changed, ofVote } from "./vote-input.ts";

/** As many numbers as a sentence can name. */
const mostNamed = 50;

/** All paper that came before the closing hour is entered: the vote is counted now, and need not wait for its last day. */
export const finishPaper = operation({
  name: "finish-paper",
  summary: "Staff say that the paper of a vote is complete; the vote is counted.",
  access: "write",
  at: "{voteId}",
  permission: mayRunVotes,
  input: Type.Object(ofVote),
  output: Changed,
  refusals: {
    ...changeRefusals,
    ...refusalsOf("vote-not-closed", "vote-closed", "vote-published", "vote-cancelled"),
    "paper-unfinished": 409,
  },
  async run(context) {
    const { input, refuse } = context;
    const opened = await openVoteAsSeen(context, "finish-paper");
    const { count, numbers } = await unfinishedPapers(context, input.voteId);
    if (count > 0) {
      throw refuse("paper-unfinished", { count, numbers: numbers.map((one) => String(one).padStart(4, "0")) });
    }
    return closeVote(context, opened);
  },
});

/** Entered once, or read differently. */
async function unfinishedPapers({ tx, district }: VoteContext, voteId: string) {
  const { rows } = await sql<{ count: number; numbers: number[] }>`
    with unfinished as materialized (
      select e.paper_number
        from paper_ballots.handed_in_papers p
        join votes.electors e on e.district_id = p.district_id and e.vote_id = p.vote_id and e.elector_id = p.elector_id
       where p.district_id = ${district.id} and p.vote_id = ${voteId}::uuid)
    select (select count(*)::integer from unfinished) as count,
           array(select u.paper_number from unfinished u order by u.paper_number limit ${sql.lit(mostNamed)}) as numbers`.execute(
    tx,
  );
  return rows[0]!;
}
