import { sql } from "kysely";
import { Type } from "typebox";
import { onlySystem } from "../../platform/operations/actor.ts";
import { closeVote } from "./close-vote.ts";
import { hasPaper } from "./has-paper.ts";
import { type OpenVote, voteColumns, writeVote } from "./open-vote.ts";
import { moved } from "./states.ts";
import { operation, type VoteContext } from "./tables.ts";

/** Closed in one transaction; the rest follows in the next. */
const most = 5;

/**
 * Open votes whose hour has come are closed and counted in one transaction; it waits for the ballots being written just
 * now. One that has paper waits for it, for as many days as were announced, and is counted then at the latest.
 */
export const closeDueVotes = operation({
  name: "close-due-votes",
  summary: "Closes the votes whose hour has come and counts them, once their paper is in or its days are over.",
  access: "write",
  permission: onlySystem,
  input: Type.Object({}),
  output: Type.Object({ closed: Type.Integer() }),
  refusals: {},
  async run(context) {
    const { tx, district, now, emit, enqueue, alreadyDone } = context;
    const at = now.toString();
    const { rows } = await sql<OpenVote>`
      select ${voteColumns} from votes.votes v
       where v.district_id = ${district.id}
         and (v.state = 'open' and v.closes_at <= ${at}::timestamptz
              or v.state = 'awaiting-paper' and v.paper_until <= ${at}::timestamptz)
       order by v.closes_at, v.id limit ${sql.lit(most)}
         for no key update of v`.execute(tx);
    for (const vote of rows) {
      const until = paperUntil(vote, district.timeZone);
      const waits =
        vote.state === "open" && Temporal.Instant.compare(now, until) < 0 && (await hasPaper(context, vote.id));
      const decision = moved(vote.state, waits ? "await-paper" : "close-due-votes");
      if ("refused" in decision) throw new Error(`vote ${vote.number} cannot close: ${decision.refused}`);
      if (waits) {
        await writeVote(context, { vote, state: decision.to }, { paper_until: until.toString() });
        emit("vote.paper-awaited", vote.id, { until: until.toString() });
      } else await closeVote(context, { vote, state: decision.to });
    }
    if (rows.length === most) enqueue({ task: "close-due-votes", payload: {} });
    if (rows.length === 0) alreadyDone();
    return { closed: rows.length };
  },
});

/** The same hour, so many days later. */
function paperUntil(vote: OpenVote, timeZone: VoteContext["district"]["timeZone"]): Temporal.Instant {
  return Temporal.Instant.from(vote.closes_at)
    .toZonedDateTimeISO(timeZone)
    .add({ days: vote.paper_days })
    .toInstant();
}
