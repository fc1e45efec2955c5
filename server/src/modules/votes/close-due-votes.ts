import { sql } from "kysely";
import { Type } from "typebox";
import { onlySystem } from "../../platform/operations/actor.ts";
import { countVote } from "./count-vote.ts";
import { type OpenVote, voteColumns, writeVote } from "./open-vote.ts";
import { recordResult } from "./record-result.ts";
import { moved } from "./states.ts";
import { operation } from "./tables.ts";

/** Closed in one transaction; the rest follows in the next. */
const most = 5;

/**
 * Open votes whose hour has come are closed and counted in one transaction; it waits for the ballots being written just
 * now. What lies in a ballot box is counted by whose it is, who hears that the vote has closed.
 */
export const closeDueVotes = operation({
  name: "close-due-votes",
  summary: "Closes the votes whose hour has come and counts them.",
  access: "write",
  permission: onlySystem,
  input: Type.Object({}),
  output: Type.Object({ closed: Type.Integer() }),
  refusals: {},
  async run(context) {
    const { tx, district, now, emit, enqueue, alreadyDone } = context;
    const { rows } = await sql<OpenVote>`
      select ${voteColumns} from votes.votes v
       where v.district_id = ${district.id} and v.state = 'open' and v.closes_at <= ${now.toString()}::timestamptz
       order by v.closes_at, v.id limit ${sql.lit(most)}
         for no key update of v`.execute(tx);
    for (const vote of rows) {
      const decision = moved(vote.state, "close-due-votes");
      if ("refused" in decision) throw new Error(`vote ${vote.number} cannot close: ${decision.refused}`);
      const taken = await sql<{ count: number }>`
        select count(*)::integer as count from votes.ballots b
         where b.district_id = ${district.id} and b.vote_id = ${vote.id}::uuid`.execute(tx);
      await writeVote(
        context,
        { vote, state: decision.to },
        { closed_at: now.toString(), took_part_count: taken.rows[0]!.count },
      );
      emit("vote.closed", vote.id, { secrecy: vote.secrecy });
      if (vote.secrecy === "open") {
        const result = await countVote(context, vote);
        await recordResult(context, vote.id, result);
        emit("vote.counted", vote.id, { outcome: result.outcome });
      }
    }
    if (rows.length === most) enqueue({ task: "close-due-votes", payload: {} });
    if (rows.length === 0) alreadyDone();
    return { closed: rows.length };
  },
});
