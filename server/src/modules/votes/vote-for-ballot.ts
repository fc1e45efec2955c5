import { sql } from "kysely";
import type { Refusal } from "../../platform/refusals.ts";
import { hasPaper } from "./has-paper.ts";
import { hourIsOver, type OpenVote, voteColumns } from "./open-vote.ts";
import { moved, type VoteAction, type VoteState } from "./states.ts";
import { atVotes, type DoorContext } from "./tables.ts";

type BallotContext = DoorContext & { refuse(code: "not-found" | "vote-not-open" | "vote-closed"): Refusal };

export const ballotStateRefusals = {
  "vote-not-open": 409,
  "vote-closed": 409,
  "vote-published": 409,
  "vote-cancelled": 409,
} as const;

/**
 * The vote, held open until the ballot is written: closing waits for it, other ballots do not.
 * Its hours count, not only its state: the clock's job may be a minute late.
 */
export async function voteForBallot(context: BallotContext, voteId: string): Promise<OpenVote> {
  const vote = await heldVote(context, voteId, "cast-ballot");
  if (hourIsOver(vote, context.now)) throw context.refuse("vote-closed");
  return vote;
}

/**
 * The vote, held alone: nobody else writes a ballot of it meanwhile. Paper that came before the closing hour is taken
 * after it too, where the vote waits for paper.
 */
export async function voteForPaper(context: BallotContext, voteId: string): Promise<OpenVote> {
  const vote = await heldVote(context, voteId, "take-paper");
  // In the minute before the clock's job runs it waits if the job will say so.
  const closing = vote.state === "open" && hourIsOver(vote, context.now);
  if (closing && !(vote.paper_days > 0 && (await hasPaper(atVotes(context), voteId)))) {
    throw context.refuse("vote-closed");
  }
  return vote;
}

export function takesPaper(state: VoteState): boolean {
  return !("refused" in moved(state, "take-paper"));
}

async function heldVote(context: BallotContext, voteId: string, action: VoteAction): Promise<OpenVote> {
  const { tx, district, refuse } = atVotes(context);
  const lock = action === "take-paper" ? sql`no key update` : sql`share`;
  const { rows } = await sql<OpenVote>`
    select ${voteColumns} from votes.votes v
     where v.district_id = ${district.id} and v.id = ${voteId}::uuid and v.state <> 'prepared'
       for ${lock} of v`.execute(tx);
  const [vote] = rows;
  if (!vote) throw refuse("not-found");
  const decision = moved(vote.state, action);
  if ("refused" in decision) throw refuse(decision.refused as "vote-closed");
  return vote;
}
