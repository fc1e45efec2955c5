import { sql } from "kysely";
import type { Refusal } from "../../platform/refusals.ts";
import { type OpenVote, voteColumns } from "./open-vote.ts";
import { moved } from "./states.ts";
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
 *
 * @param alone nobody else writes a ballot of this vote meanwhile
 */
export async function voteForBallot(
  context: BallotContext,
  voteId: string,
  { alone = false }: { alone?: boolean } = {},
): Promise<OpenVote> {
  const { tx, district, now, refuse } = atVotes(context);
  const { rows } = await sql<OpenVote>`
    select ${voteColumns} from votes.votes v
     where v.district_id = ${district.id} and v.id = ${voteId}::uuid and v.state <> 'prepared'
       for ${alone ? sql`no key update` : sql`share`} of v`.execute(tx);
  const [vote] = rows;
  if (!vote) throw refuse("not-found");
  const decision = moved(vote.state, "cast-ballot");
  if ("refused" in decision) throw refuse(decision.refused as "vote-closed");
  if (Temporal.Instant.compare(now, Temporal.Instant.from(vote.closes_at)) >= 0) throw refuse("vote-closed");
  return vote;
}
